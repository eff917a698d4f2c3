import ContentFiles
import Digests

/// The SHA-256 of what a rubric's file says about scores and scorecards.
///
/// It is computed from a canonical form of the YAML. Blanks, comments, quotation marks around words, the order of
/// keys and `10` for `10.0` do not change it; nor does the way in which the program stores a rubric, so that a year
/// published by one version is recognised by the next. What only pages about rubrics and guides show is left out.
enum RubricDigest {
  /// The keys whose values neither scores nor scorecards depend on.
  private static let unused: Set<String> = [
    "readings", "basis", "materials", "ask", "started", "finished", "evaluation", "within", "office",
  ]

  /// Computes the digest of a rubric.
  ///
  /// - Parameter root: root: The root node of a file that was read as a rubric.
  /// - Returns: 64 hexadecimal digits.
  static func hexadecimal(of root: YAMLNode) -> String {
    var form: [UInt8] = []
    append(root, to: &form)
    return FileDigest(of: form).hexadecimal
  }

  /// Appends a node: a letter for its kind, the number of parts or bytes that follow, and those.
  private static func append(_ node: YAMLNode, to form: inout [UInt8]) {
    if let elements = node.elements {
      form += Array("l\(elements.count):".utf8)
      for element in elements { append(element, to: &form) }
    } else if let pairs = node.pairs {
      let used = pairs.compactMap { pair in
        pair.key.text.flatMap { unused.contains($0) ? nil : (key: $0, value: pair.value) }
      }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      form += Array("m\(used.count):".utf8)
      for (key, value) in used {
        append(key, to: &form)
        append(value, to: &form)
      }
    } else if let text = node.text {
      if node.isBareNumber, let number = parseNumber(text) {
        form += Array("n\(number):".utf8)
      } else {
        append(text, to: &form)
      }
    }
  }

  private static func append(_ text: String, to form: inout [UInt8]) {
    form += Array("t\(text.utf8.count):".utf8) + Array(text.utf8)
  }
}
