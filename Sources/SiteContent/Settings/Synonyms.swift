import ContentFiles
import Diagnostics
import Tabular

/// The words that the search takes for one another, from `synonyms` in `site.yaml`: a list of lists of words.
///
/// A word is a short form or another name that people use: `[[联系人, 联络人], [重保, 重要时期]]`.
enum Synonyms {
  /// The most groups, the most words of one, and the most characters of a word.
  static let most = (groups: 500, words: 20, characters: 20)

  /// Reads the groups; those with a fault are left out.
  static func read(_ fields: YAMLFields, findings: inout Findings) -> [[String]] {
    guard let node = fields["synonyms"] else { return [] }
    guard let groups = node.elements else {
      findings.add(.synonymsShape(node.location))
      return []
    }
    if groups.count > most.groups { findings.add(.tooManySynonyms(node.location, groups.count)) }
    // A word in two groups would make words alike that nobody called so.
    var places: [String: Location] = [:]
    return groups.prefix(most.groups).compactMap { group in
      guard let nodes = group.elements, (2...most.words).contains(nodes.count) else {
        findings.add(.synonymsShape(group.location))
        return nil
      }
      let words = nodes.compactMap { node -> String? in
        guard let word = node.text, isWord(word) else {
          findings.add(.badSynonym(node.location, node.text ?? "…"))
          return nil
        }
        if let first = places.updateValue(node.location, forKey: normalised(word)) {
          findings.add(.synonymTwice(node.location, word, first: first.line))
          return nil
        }
        return word
      }
      return words.count == nodes.count ? words : nil
    }
  }

  /// Returns true if a text is a word that the search can look for: of two characters or more, without a blank.
  private static func isWord(_ text: String) -> Bool {
    (2...most.characters).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension Diagnostic {
  fileprivate static func synonymsShape(_ place: Location) -> Diagnostic {
    Diagnostic(
      .yamlInvalid, at: place,
      "synonyms 应是一列同义词，每组 2 至 \(Synonyms.most.words) 个，写成 [[联系人, 联络人], [重保, 重要时期]]，词与词之间是英文逗号")
  }

  fileprivate static func tooManySynonyms(_ place: Location, _ count: Int) -> Diagnostic {
    Diagnostic(.yamlInvalid, at: place, "synonyms 有 \(count) 组，最多 \(Synonyms.most.groups) 组；请只留常用的")
  }

  fileprivate static func badSynonym(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(
      .yamlInvalid, at: place,
      "\(quoted(word))不能作同义词，应是 2 至 \(Synonyms.most.characters) 个汉字、字母或数字，中间没有空格和标点")
  }

  fileprivate static func synonymTwice(_ place: Location, _ word: String, first: Int) -> Diagnostic {
    Diagnostic(.yamlInvalid, at: place, "\(quoted(word))在 synonyms 中写了两次（先见第 \(first) 行），请并入同一组")
  }
}
