package import Diagnostics

/// A node of a YAML file with its place.
package struct YAMLNode {
  /// A key of a mapping with its value.
  package struct Pair {
    /// The key.
    package let key: YAMLNode
    /// The value.
    package let value: YAMLNode
  }

  private let tree: YAMLTree
  private let path: String
  private let lineOffset: Int

  init(_ tree: YAMLTree, path: String, lineOffset: Int) {
    self.tree = tree
    self.path = path
    self.lineOffset = lineOffset
  }

  /// The node's place.
  package var location: Location {
    Location(path, line: tree.mark.line + lineOffset, column: tree.mark.column)
  }

  /// The text of a scalar with quotes and escapes resolved, nil for another node.
  package var text: String? { tree.text }

  /// True if the node is a scalar without quotes.
  var isPlain: Bool { tree.plainText != nil }

  /// True if the node is an empty or `null` scalar without quotes.
  package var isNull: Bool {
    guard let text = tree.plainText else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// True if the node is a scalar that YAML reads as a number, because it has no quotes.
  package var isBareNumber: Bool {
    guard let text = tree.plainText?.filter({ $0 != "_" }) else { return false }
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b") { return digits.count > 2 }
    guard let first = digits.utf8.first else { return false }
    return (first == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first))
      && (Double(digits) != nil || [".inf", ".nan"].contains(digits.lowercased()))
  }

  /// The elements of a sequence, nil for another node.
  package var elements: [YAMLNode]? {
    guard case .sequence(let elements) = tree.content else { return nil }
    return elements.map { YAMLNode($0, path: path, lineOffset: lineOffset) }
  }

  /// The keys and values of a mapping in file order, nil for another node.
  package var pairs: [Pair]? {
    guard case .mapping(let pairs) = tree.content else { return nil }
    return pairs.map { key, value in
      Pair(
        key: YAMLNode(key, path: path, lineOffset: lineOffset),
        value: YAMLNode(value, path: path, lineOffset: lineOffset))
    }
  }
}
