import Foundation

/// An element of an HTML page with what stands in it, read back from the bytes as a browser would read it.
///
/// It reads what well-kept pages hold: every element is closed where it was opened, but for the void ones.
final class HTMLTree {
  /// A fault in a page.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// What stands in an element, in order.
  enum Node {
    case text(String)
    case element(HTMLTree)
  }

  let name: String
  let attributes: [String: String]
  private(set) var nodes: [Node] = []

  private init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// Reads a page; spaces at which no line ends are read as other spaces.
  static func page(_ bytes: [UInt8]) throws -> HTMLTree {
    let root = HTMLTree("")
    var open = [root]
    var rest = bytes[...]
    func top() -> HTMLTree { open[open.count - 1] }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if start > rest.startIndex { top().nodes.append(.text(unescaped(rest[..<start]).replacing("\u{A0}", with: " "))) }
      guard let end = tagEnd(rest[start...]) else { throw Fault(description: "a tag is not closed") }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      switch tag.first {
      case UInt8(ascii: "!"): break
      case UInt8(ascii: "/"):
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard open.count > 1, name == top().name else {
          throw Fault(description: "</\(name)> closes <\(top().name)>")
        }
        open.removeLast()
      default:
        let element = element(String(decoding: tag, as: UTF8.self))
        top().nodes.append(.element(element))
        if ["script", "style"].contains(element.name) {
          // Scripts may be long.
          let close = Data("</\(element.name)>".utf8)
          guard let found = Data(rest).range(of: close) else { throw Fault(description: "no </\(element.name)>") }
          element.nodes = [.text(String(decoding: rest.prefix(found.lowerBound), as: UTF8.self))]
          rest = rest.dropFirst(found.upperBound)
        } else if tag.last != UInt8(ascii: "/"), !void.contains(element.name) {
          open.append(element)
        }
      }
    }
    guard open.count == 1 else { throw Fault(description: "<\(top().name)> is not closed") }
    return root
  }

  /// All text within, in order.
  var text: String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The text within that stands in no element of a name.
  func text(without name: String) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.name == name ? "" : element.text(without: name)
      }
    }.joined()
  }

  /// The elements right within.
  var children: [HTMLTree] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements within, at any depth, of a name, class or id.
  func all(_ name: String? = nil, class kind: String? = nil, id: String? = nil) -> [HTMLTree] {
    children.flatMap { child in
      let isMeant =
        (name ?? child.name) == child.name && (id ?? child.attributes["id"]) == child.attributes["id"]
        && kind.map { child.attributes["class"]?.split(separator: " ").map(String.init).contains($0) ?? false } ?? true
      return (isMeant ? [child] : []) + child.all(name, class: kind, id: id)
    }
  }

  /// The first such element.
  func first(_ name: String? = nil, class kind: String? = nil, id: String? = nil) -> HTMLTree? {
    all(name, class: kind, id: id).first
  }

  /// A table's heads and the texts of its body's rows.
  var table: (heads: [String], rows: [[HTMLTree]])? {
    guard let head = first("thead"), let body = first("tbody") else { return nil }
    return (head.all("th").map(\.text), body.children.map { $0.children })
  }

  private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for (index, byte) in zip(bytes.indices, bytes) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private static func element(_ tag: String) -> HTMLTree {
    let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
    // Names and quoted values by turns; what has no value is of no use here.
    let parts = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let attribute = parts[index].split { $0 == " " || $0 == "=" || $0 == "\n" }.last.map(String.init)
      attributes[attribute ?? ""] = unescaped(Array(parts[index + 1].utf8)[...])
    }
    return HTMLTree(name, attributes)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    return text.replacing(/&([a-z#0-9]+);/) { names[String($0.1)] ?? String($0.0) }
  }
}
