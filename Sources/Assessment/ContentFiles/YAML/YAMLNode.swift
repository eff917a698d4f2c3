import Diagnostics
import Yams

/// A node of a YAML file with its place.
struct YAMLNode {
  /// A key of a mapping with its value.
  struct Pair {
    let key: YAMLNode
    let value: YAMLNode
  }

  private let node: Node
  private let path: String
  private let lineOffset: Int

  init(_ node: Node, path: String, lineOffset: Int) {
    self.node = node
    self.path = path
    self.lineOffset = lineOffset
  }

  /// Where the node stands.
  var location: Location {
    Location(path, line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1)
  }

  /// The text of a scalar as written, quotes and escapes resolved.
  var text: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.string
  }

  /// Whether the node is a scalar without quotes.
  var isPlain: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain
  }

  /// Whether nothing is written: an empty or `null` scalar.
  var isNull: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// Whether the scalar is a bare number, as YAML would read it.
  var isBareNumber: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    let text = scalar.string.filter { $0 != "_" }
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    if digits.hasPrefix("0x") || digits.hasPrefix("0o") || digits.hasPrefix("0b") { return digits.count > 2 }
    guard let first = digits.utf8.first else { return false }
    return (first == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first))
      && (Double(digits) != nil || [".inf", ".nan"].contains(digits.lowercased()))
  }

  /// The elements of a sequence.
  var elements: [YAMLNode]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { YAMLNode($0, path: path, lineOffset: lineOffset) }
  }

  /// The keys and values of a mapping, in the order written.
  var pairs: [Pair]? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.map { key, value in
      Pair(
        key: YAMLNode(key, path: path, lineOffset: lineOffset),
        value: YAMLNode(value, path: path, lineOffset: lineOffset))
    }
  }
}
