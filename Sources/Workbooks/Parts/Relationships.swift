/// The relationships of a part to others (ECMA-376 part 2, 9.3).
final class Relationships: XMLContent {
  /// A relationship to a part inside the package.
  struct Relationship {
    /// The last word of its type: `worksheet`.
    let kind: String
    /// The part's name.
    let target: String
  }

  /// The relationships by id.
  private(set) var all: [String: Relationship] = [:]
  /// The folder of the part whose relationships these are, with a `/` at its end.
  private let folder: Substring

  /// Begins the relationships of a part, or of the package as a whole for an empty name.
  init(of part: String) { folder = part.lastIndex(of: "/").map { part[...$0] } ?? "" }

  /// Returns the name of the part that has the relationships of another.
  static func part(of part: String) -> String {
    let start = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return "\(part[..<start])_rels/\(part[start...]).rels"
  }

  /// Returns the part that a relationship of a kind leads to.
  func target(_ kind: String) -> String? { all.values.filter { $0.kind == kind }.map(\.target).min() }

  override func begin(_ element: XMLElement) {
    guard element.vocabulary == .relationships, element.isNamed("Relationship"), let id = element.text("Id"),
      let type = element.text("Type"), let target = element.text("Target"),
      element.text("TargetMode")?.lowercased() != "external",
      let kind = type.split(separator: "/").last
    else { return }
    all[id] = Relationship(kind: String(kind), target: resolved(target))
  }

  /// Returns the name of the part that a reference leads to (RFC 3986, 5.2.4).
  private func resolved(_ target: String) -> String {
    var target = unescaped(target)[...]
    if let end = target.firstIndex(where: { $0 == "#" || $0 == "?" }) { target = target[..<end] }
    var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
