/// The kind of destination that the address of a link or image has.
enum LinkAddress: Equatable {
  /// A page or anchor of this site, or a file beside the text.
  case relative
  /// A web page or a mailbox.
  case external
  /// A file on the computer of the text's writer, such as `C:\Users\a.png`, `/Users/a.png` or `file:///a.png`.
  case local
  /// Anything else: another scheme, or another host without a scheme, which fails in a saved page.
  case forbidden

  /// Classifies an address as a browser reads it (WHATWG URL §4.4): control characters are ignored, `\` counts as
  /// `/`.
  init(_ address: String) {
    let head = Array(address.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }.prefix(40).map(LinkAddress.folded))
    if head.starts(with: "//".utf8) {
      // Two backslashes begin the name of a shared folder.
      self = address.utf8.first == UInt8(ascii: "\\") ? .local : .forbidden
    } else if let end = head.firstIndex(where: { ":/?#".utf8.contains($0) }), head[end] == UInt8(ascii: ":") {
      let scheme = head[..<end]
      let isDrive = end == 1 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head[0])
      if ["http", "https", "mailto"].contains(where: { scheme.elementsEqual($0.utf8) }) {
        self = .external
      } else {
        self = isDrive || scheme.elementsEqual("file".utf8) ? .local : .forbidden
      }
    } else {
      let homes = ["/users/", "/home/", "/volumes/"]
      self = homes.contains { head.starts(with: $0.utf8) } ? .local : .relative
    }
  }

  /// Returns a byte as it is compared: letters in lower case, `\` as `/`.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    default: byte
    }
  }

  /// Returns the page that a relative address leads to if pages lie as their texts do: `.md` in its path becomes
  /// `.html`.
  static func page(of address: String) -> String {
    let end = address.unicodeScalars.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    guard path.utf8.count > 3, path.utf8.suffix(3).map({ $0 | 0x20 }) == Array(".md".utf8) else { return address }
    return String(Substring(path.utf8.dropLast(3))) + ".html" + address[end...]
  }
}
