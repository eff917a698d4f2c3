import Diagnostics

/// A mark of a Chinese keyboard, a tab or a missing space that YAML does not accept: the usual cause of a text that
/// cannot be parsed.
struct YAMLSlip {
  /// The line of the text, counted from 1.
  let line: Int
  /// The column in characters, counted from 1.
  let column: Int
  /// The words for what is written there and what should be.
  let words: String

  /// Looks for the slip behind a parser's complaint: on the line that it names, otherwise on the last line before
  /// it that is not blank, since a word without a colon runs on from there.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - complaint: The line that the parser names, counted from 1.
  init?(_ utf8: [UInt8], at complaint: Int) {
    // CR LF is one Character.
    let texts = String(decoding: utf8, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var number = min(max(1, complaint), texts.count)
    var looked = 0
    while number > 0, looked < 2 {
      let text = texts[number - 1]
      if !text.allSatisfy(\.isWhitespace) || text.contains("\t") {
        if let (column, words) = YAMLSlip.slip(in: Array(text.unicodeScalars)) {
          (line, self.column, self.words) = (number, column, words)
          return
        }
        looked += 1
      }
      number -= 1
    }
    // What runs on from a key with a full-width colon is refused at the end of it, lines below.
    number = min(max(1, complaint), texts.count)
    while number > 0 {
      if let column = YAMLSlip.column(ofColonAfterKey: Array(texts[number - 1].unicodeScalars)) {
        (line, self.column, words) = (number, column, YAMLSlip.colon)
        return
      }
      number -= 1
    }
    return nil
  }

  /// Returns the column of the full-width colon after an ASCII word at the beginning of a line, nil for any other line.
  private static func column(ofColonAfterKey line: [Unicode.Scalar]) -> Int? {
    let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.endIndex
    let end = line[start...].firstIndex { !($0.isASCII && ($0.properties.isAlphabetic || $0 == "-")) } ?? line.endIndex
    return end > start && end < line.endIndex && line[end] == "：" ? end + 1 : nil
  }

  /// Returns the words for a key that holds a full-width colon or begins with a Chinese quotation mark, nil for any
  /// other key.
  static func words(ofKey key: String) -> String? {
    key.contains("：") ? YAMLSlip.colon : key.hasPrefix("“") || key.hasPrefix("‘") ? YAMLSlip.quote : nil
  }

  static let colon = "用了全角冒号“：”，冒号要用半角：键后是英文冒号和一个空格，如 title: 标题"
  private static let comma = "用了全角逗号“，”，各项之间应是英文逗号和一个空格，如 {a: 1, b: 2}、[甲, 乙]"
  static let quote = "用了中文引号“ ”，应是英文引号 \" \""
  private static let space = "英文冒号后少了一个空格，应写成 title: 标题 这样"
  private static let tab = "用了制表符（Tab）缩进，应改用空格"
  private static let braces = "用了全角括号，应是英文的 { } 或 [ ]"

  /// Finds the first slip on a line.
  private static func slip(in line: [Unicode.Scalar]) -> (column: Int, words: String)? {
    let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.endIndex
    if let tab = line[..<start].firstIndex(of: "\t") { return (tab + 1, YAMLSlip.tab) }
    var open = 0
    var quote: Unicode.Scalar?
    var hasColon = false
    var previous: Unicode.Scalar = "\n"
    for index in start..<max(start, line.count) {
      let scalar = line[index]
      defer { if scalar != " " { previous = scalar } }
      if let mark = quote {
        if scalar == mark { quote = nil }
        continue
      }
      let mayBegin = "\n:-,[{".unicodeScalars.contains(previous)
      switch scalar {
      case "#" where index == start || line[index - 1] == " ": return nil
      case "\"", "'": if mayBegin { quote = scalar }
      case "{", "[": if mayBegin { open += 1 }
      case "}", "]": open = max(0, open - 1)
      case ":":
        let isLast = index + 1 == line.count || line[index + 1] == " "
        if !hasColon, open == 0, previous != "\n", !isLast { return (index + 2, space) }
        hasColon = true
      case "：" where !hasColon && previous != "\n": return (index + 1, colon)
      case "：" where open > 0 && isKey(line[start..<index]): return (index + 1, colon)
      case "，" where open > 0: return (index + 1, comma)
      case "“", "‘": if mayBegin { return (index + 1, YAMLSlip.quote) }
      case "｛", "［", "｝", "］": if mayBegin || open > 0 { return (index + 1, braces) }
      default: break
      }
    }
    return nil
  }

  /// Returns true if the text before a colon is a word that follows directly on a bracket or comma.
  private static func isKey(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = before.reversed().prefix { $0 != "," && $0 != "{" && $0 != "，" }
    return !word.isEmpty && !word.contains(":")
  }
}

/// Returns the words for what is wrong with a value in Chinese quotation marks, nil for any other value.
package func chineseQuotes(_ value: String) -> String? {
  guard value.hasPrefix("“") || value.hasPrefix("‘"), value.hasSuffix("”") || value.hasSuffix("’") else { return nil }
  return "\(quoted(value))\(YAMLSlip.quote)"
}
