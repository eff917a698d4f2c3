package import Diagnostics

/// A YAML file of words: one mapping from keys to texts, in file order.
package struct WordList: Sendable {
  /// A text with its key and place.
  package struct Word: Sendable {
    /// The key.
    package let key: String
    /// The text.
    package let text: String
    /// The place of the text.
    package let location: Location
  }

  /// The words, in file order.
  package private(set) var words: [Word] = []

  /// Reads a file; what is wrong in it becomes a finding and is left out.
  package init(_ bytes: [UInt8], path: String, findings: inout Findings) {
    guard bytes.count <= YAMLDocument.largest else {
      findings.add(Diagnostic(.yamlInvalid, at: Location(path), "文件超过 1 MiB，无法读取"))
      return
    }
    guard let root = YAMLDocument(bytes, path: path, findings: &findings)?.root else { return }
    guard let pairs = root.pairs else {
      findings.add(Diagnostic(.yamlInvalid, at: root.location, "应是“键: 文字”的形式"))
      return
    }
    for pair in pairs {
      guard let key = pair.key.text, let text = pair.value.text else {
        findings.add(Diagnostic(.yamlInvalid, at: pair.value.location, "应是“键: 文字”的形式"))
        continue
      }
      words.append(Word(key: key, text: text, location: pair.value.location))
    }
  }
}
