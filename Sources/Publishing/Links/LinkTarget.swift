/// The target of a link on a page, as far as the link alone tells.
enum LinkTarget: Equatable {
  /// A target outside the edition, which is not checked.
  case external
  /// An anchor on the page itself, decoded; empty for its top.
  case samePage(anchor: ByteText)
  /// A file by its path as written, still relative to the page, and the decoded anchor in it.
  case file(path: ArraySlice<UInt8>, anchor: ByteText)
  /// A link that no edition may contain.
  case faulty(LinkFault)

  /// Reads a link with its character references decoded (RFC 3986 §4.1; bytes beyond ASCII stand for themselves).
  init(_ link: ArraySlice<UInt8>) {
    if let scheme = Self.scheme(of: link) {
      self = ["http", "https", "mailto", "tel", "data"].contains(scheme) ? .external : .faulty(.scheme)
      return
    }
    let path = link.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let hash = link[path.endIndex...].firstIndex(of: UInt8(ascii: "#"))
    guard let anchor = Self.decoded(hash.map { link[($0 + 1)...] } ?? []) else {
      self = .faulty(.encoding)
      return
    }
    if path.isEmpty {
      self = hash == nil ? .faulty(.empty) : .samePage(anchor: ByteText(anchor))
    } else if path.first == UInt8(ascii: "/") {
      self = .faulty(.absolute)
    } else {
      self = .file(path: path, anchor: ByteText(anchor))
    }
  }

  /// Resolves a path as written, from a folder of the edition, to a file's path from the edition's root.
  static func resolve(_ path: ArraySlice<UInt8>, from folder: ArraySlice<UInt8>) throws(LinkFault) -> ByteText {
    var result = Array(folder)
    result.reserveCapacity(folder.count + path.count + 1)
    var rest = path
    var endsInName = false
    while !rest.isEmpty {
      let part = rest.prefix { $0 != UInt8(ascii: "/") }
      rest = rest[part.endIndex...].dropFirst()
      guard let name = decoded(part), !name.contains(UInt8(ascii: "/")) else { throw .encoding }
      let isDots = name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
      // After a final `/` there is an empty name.
      endsInName = !isDots && rest.startIndex == part.endIndex
      if !isDots {
        if !result.isEmpty { result.append(UInt8(ascii: "/")) }
        result += name
      } else if name.count == 2 {
        guard !result.isEmpty else { throw .outside }
        result.removeSubrange((result.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
      }
    }
    guard endsInName else { throw .folder }
    return ByteText(result[...])
  }

  /// Returns the scheme in lower case, if the link has one (RFC 3986 §3.1).
  private static func scheme(of link: ArraySlice<UInt8>) -> String? {
    guard let end = link.firstIndex(where: { !isSchemeByte($0) }), link[end] == UInt8(ascii: ":"),
      let first = link.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return nil }
    return String(decoding: link[..<end], as: UTF8.self).lowercased()
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// Resolves percent encoding; returns `nil` if a `%` is not followed by two digits.
  private static func decoded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes[...]
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
