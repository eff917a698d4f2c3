/// The additions to a page as it is sent, never on the disk: the script that reloads it, and the strip that says
/// what went wrong.
///
/// The page's own policy (`script-src 'self'; style-src 'self'`, nothing else) allows them: both are files of this
/// server, and the script asks for news with further script elements, because a page may make no connections.
struct PageDressing {
  /// The addition before the end of the head.
  let head: [UInt8]
  /// The addition at the beginning of the body.
  let top: [UInt8]

  /// Creates the additions for a state.
  init(_ state: LiveSite.State, token: String) {
    var head = "<script src=\"\(ReservedFile.script.address)\" data-state=\"\(token)\" defer></script>\n"
    if let failure = state.failure {
      head += "<link rel=\"stylesheet\" href=\"\(ReservedFile.style.address)\">\n"
      top = FindingsStrip.html(failure, shown: state.shown)
    } else if !state.notice.isEmpty {
      head += "<link rel=\"stylesheet\" href=\"\(ReservedFile.style.address)\">\n"
      top = FindingsStrip.html(state.notice)
    } else {
      top = []
    }
    self.head = Array(head.utf8)
  }

  /// Returns the page with the additions; if a theme leaves out the tags, they are put at its beginning.
  func dressed(_ page: [UInt8]) -> [UInt8] {
    let body = PageDressing.endOfTag("<body", in: page)
    let end = PageDressing.position(of: "</head", in: page) ?? body.map(\.tag)
    guard let end, let body, end <= body.tag else {
      let start = PageDressing.endOfTag("<!doctype", in: page)?.end ?? 0
      return page[..<start] + head + top + page[start...]
    }
    return page[..<end] + head + page[end..<body.end] + top + page[body.end...]
  }

  /// Finds the start of a tag and the position after its end.
  private static func endOfTag(_ tag: StaticString, in page: [UInt8]) -> (tag: Int, end: Int)? {
    guard let start = position(of: tag, in: page) else { return nil }
    var quote: UInt8?
    for index in start..<page.count {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (start, index + 1)
      }
    }
    return nil
  }

  /// Finds the first position of an ASCII text, given in lower case, in any case.
  private static func position(of text: StaticString, in page: [UInt8]) -> Int? {
    let wanted = Array("\(text)".utf8)
    guard page.count >= wanted.count else { return nil }
    return (0...(page.count - wanted.count)).first { start in
      page[start] == wanted[0]
        && wanted.indices.allSatisfy { index in
          let byte = page[start + index]
          let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          return (isCapital ? byte | 0x20 : byte) == wanted[index]
        }
    }
  }
}
