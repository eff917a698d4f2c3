/// The path of a request as names, decoded and fit to be looked up in a folder one after another.
package struct RequestTarget: Sendable, Hashable {
  /// The reason why a target is not such a path.
  package enum Refusal: Error, Sendable, Hashable {
    /// It does not follow RFC 9112 §3.2.1 and RFC 3986, or contains what no name here has.
    case malformed
    /// It is too long to be an address of ours.
    case tooLong
  }

  /// The names, from the root; empty for the root itself.
  package let names: [String]
  /// True if it ends in `/`, as the addresses of folders do.
  package let isFolder: Bool
  /// The text after the first `?`, as received; nil without one.
  package let query: String?

  /// The greatest length of a target in bytes.
  private static let longest = 4096

  /// Reads a request's target in origin form.
  ///
  /// Each name is decoded once and by itself, so that one that decodes to `/`, `\`, NUL or dots is refused and
  /// never joined with others.
  ///
  /// - Throws: ``Refusal``, the reason why the target is not a path here.
  package init(_ target: String) throws(Refusal) {
    guard target.utf8.count <= RequestTarget.longest else { throw .tooLong }
    let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.first == UInt8(ascii: "/") else { throw .malformed }
    query = parts.count > 1 ? String(Substring(parts[1])) : nil
    var pieces = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = pieces.last?.isEmpty ?? true
    if isFolder { _ = pieces.popLast() }
    var names: [String] = []
    for piece in pieces { names.append(try RequestTarget.name(piece)) }
    self.names = names
  }

  /// Decodes one name.
  private static func name(_ text: Substring.UTF8View) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        throw .malformed
      }
      bytes.append(high << 4 | low)
    }
    guard let name = String(validating: bytes, as: UTF8.self), !name.isEmpty, name != ".", name != "..",
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") })
    else { throw .malformed }
    return name
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
