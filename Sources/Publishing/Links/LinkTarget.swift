/// What a link on a page points to.
enum LinkTarget: Equatable {
  /// Something outside the edition, not looked at further.
  case external
  /// A place on the page itself, by its decoded anchor; empty for its top.
  case samePage(anchor: [UInt8])
  /// A file of the edition by its path from the root, and a place in it.
  case file(path: [UInt8], anchor: [UInt8])
  /// No link an edition may hold.
  case faulty(Fault)

  /// The ways a link can be wrong before anyone looks for its target.
  enum Fault {
    case empty
    case absolute
    case scheme
    case folder
    case outside
    case encoding
  }

  /// Reads a link as written on a page, character references decoded.
  ///
  /// - Parameters:
  ///   - link: the reference (RFC 3986 §4.1; bytes beyond ASCII stand for themselves).
  ///   - folder: the names of the folders above the page, outermost first.
  init(_ link: ArraySlice<UInt8>, from folder: [ArraySlice<UInt8>]) {
    if let scheme = Self.scheme(of: link) {
      self = ["http", "https", "mailto", "tel", "data"].contains(scheme) ? .external : .faulty(.scheme)
      return
    }
    let path = link.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let hash = link.firstIndex(of: UInt8(ascii: "#"))
    guard let anchor = Self.decoded(hash.map { link[($0 + 1)...] } ?? []) else {
      self = .faulty(.encoding)
      return
    }
    if path.isEmpty {
      self = hash == nil ? .faulty(.empty) : .samePage(anchor: anchor)
    } else if path.first == UInt8(ascii: "/") {
      self = .faulty(.absolute)
    } else {
      self = Self.file(path, from: folder, anchor: anchor)
    }
  }

  private static func file(
    _ path: ArraySlice<UInt8>, from folder: [ArraySlice<UInt8>], anchor: [UInt8]
  ) -> LinkTarget {
    var names = folder
    var endsInName = false
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let name = decoded(part), !name.contains(UInt8(ascii: "/")) else { return .faulty(.encoding) }
      endsInName = false
      switch name {
      case [], Array(".".utf8): continue
      case Array("..".utf8):
        guard names.popLast() != nil else { return .faulty(.outside) }
      default:
        names.append(name[...])
        endsInName = true
      }
    }
    return endsInName ? .file(path: Array(names.joined(separator: "/".utf8)), anchor: anchor) : .faulty(.folder)
  }

  /// The scheme in lower case, if the link has one (RFC 3986 §3.1).
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

  /// The bytes without percent encoding; `nil` where a `%` is not followed by two digits.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
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
    return bytes
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
