import Diagnostics
import Wording

/// The references in the words of the interface: `{navHome}` in one stands for the words of another, so that a theme
/// that changes the name of a button or a part changes it wherever that name is said.
struct LabelReferences {
  private let words: [Label: String]

  /// Creates the references to a theme's words, which hold their own references still.
  init(_ words: [Label: String]) { self.words = words }

  /// Returns a text with every reference replaced.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - faults: Receives a sentence for each name that cannot be referred to; it stays as it is written.
  /// - Returns: The text that readers see, or that is filled in further.
  func resolved(_ text: String, faults: inout [String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0.isASCII && $0.isLetter }
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      let end = rest.index(after: name.endIndex)
      if let words = words(of: String(name), faults: &faults) {
        result += rest[..<open] + words
      } else {
        result += rest[..<end]
      }
      rest = rest[end...]
    }
    return result + rest
  }

  /// Returns the words of a name; none if it is no label, or one that has something to be filled in itself.
  private func words(of name: String, faults: inout [String]) -> String? {
    guard let label = Label(rawValue: name), let words = words[label] else {
      let hint = offer(likely(for: name, among: Label.allCases.map(\.rawValue))) ?? ""
      faults.append("没有文字\(quoted(name))可以填入\(hint)")
      return nil
    }
    guard !words.contains("{") else {
      faults.append("文字\(quoted(name))自己有要填入的位置，不能填到别的文字里")
      return nil
    }
    return words
  }
}
