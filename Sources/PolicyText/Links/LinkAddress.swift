/// The address of a link or image, judged by where it leads.
enum LinkAddress: Equatable {
  /// A place of this site; `.md` in its path has become `.html`.
  case relative(String)
  /// A web page or a mailbox.
  case external
  /// Anything else: another scheme, or another host without one, which fails in a saved page.
  case forbidden

  /// Judges an address as a browser reads it (WHATWG URL §4.4): control characters are not there, `\` is `/`.
  init(_ address: String) {
    let read = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let head = String(String.UnicodeScalarView(read.prefix(40))).lowercased().replacing("\\")
    if head.hasPrefix("//") {
      self = .forbidden
    } else if let end = head.unicodeScalars.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
      head.unicodeScalars[end] == ":"
    {
      let scheme = head[..<end]
      self = scheme == "http" || scheme == "https" || scheme == "mailto" ? .external : .forbidden
    } else {
      self = .relative(LinkAddress.page(of: address))
    }
  }

  private static func page(of address: String) -> String {
    let end = address.unicodeScalars.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let path = address[..<end]
    guard path.utf8.count > 3, path.utf8.suffix(3).map({ $0 | 0x20 }) == Array(".md".utf8) else { return address }
    return String(Substring(path.utf8.dropLast(3))) + ".html" + address[end...]
  }
}

extension String {
  /// The text with slashes for backslashes.
  fileprivate func replacing(_ backslash: Unicode.Scalar) -> String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == backslash ? "/" : $0 }))
  }
}
