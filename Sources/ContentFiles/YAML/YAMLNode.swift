package import Diagnostics
import Yams

/// A node of a YAML file with its place.
package struct YAMLNode {
  /// A key of a mapping with its value.
  package struct Pair {
    /// The key.
    package let key: YAMLNode
    /// The value.
    package let value: YAMLNode
  }

  private let node: Node
  private let path: String
  private let lineOffset: Int

  init(_ node: Node, path: String, lineOffset: Int) {
    self.node = node
    self.path = path
    self.lineOffset = lineOffset
  }

  /// The node's place.
  package var location: Location {
    Location(path, line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1)
  }

  /// The text of a scalar with quotes and escapes resolved, nil for another node.
  package var text: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.string
  }

  /// True if the node is a scalar without quotes.
  var isPlain: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain
  }

  /// True if the node is an empty or `null` scalar without quotes.
  package var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// True if the node is a scalar that YAML reads as a number, because it has no quotes.
  package var isBareNumber: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    let text = scalar.string.filter { $0 != "_" }
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b") { return digits.count > 2 }
    guard let first = digits.utf8.first else { return false }
    return (first == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first))
      && (Double(digits) != nil || [".inf", ".nan"].contains(digits.lowercased()))
  }

  /// The elements of a sequence, nil for another node.
  package var elements: [YAMLNode]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { YAMLNode($0, path: path, lineOffset: lineOffset) }
  }

  /// The keys and values of a mapping in file order, nil for another node.
  package var pairs: [Pair]? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.map { key, value in
      Pair(
        key: YAMLNode(key, path: path, lineOffset: lineOffset),
        value: YAMLNode(value, path: path, lineOffset: lineOffset))
    }
  }
}
