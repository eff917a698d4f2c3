/// The attributes of an HTML text that name or link something, in order.
///
/// A tokenizer for the HTML we write ourselves (HTML Living Standard §13.2.5, without error recovery): it knows
/// tags, attributes in all quotings, comments, and elements whose content is text. It accepts any bytes.
struct HTMLAttributes: IteratorProtocol, Sequence {
  /// The kind of an attribute.
  enum Kind {
    /// The name of an element, at most once on a page.
    case id
    /// The older form of an anchor's name, on `a` only.
    case anchorName
    /// A reference to another file or anchor: `href` or `src`.
    case link
  }

  private let html: [UInt8]
  private let end: Int
  private var position: Int
  /// The name of the element whose tag is being read; `nil` between tags.
  private var element: Range<Int>?
  /// True if the text ended between tags, and not within a tag, a comment, or an element whose content is text.
  private(set) var endedBetweenTags = true

  /// Starts reading a text, or a part of it.
  init(_ html: [UInt8], _ range: Range<Int>? = nil) {
    self.html = html
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? html.count
  }

  /// Reads the next attribute, with the range of its value, in which character references are left unchanged.
  mutating func next() -> (kind: Kind, value: Range<Int>)? {
    while true {
      if let element {
        guard let (name, value) = nextAttribute() else {
          self.element = nil
          skipText(of: element)
          continue
        }
        if let kind = kind(of: name, in: element) { return (kind, value) }
      } else if !findTag() {
        return nil
      }
    }
  }

  /// Moves to the first attribute of the next start tag; returns false if there is none.
  private mutating func findTag() -> Bool {
    while let start = find(UInt8(ascii: "<")) {
      position = start + 1
      guard position < end else {
        endedBetweenTags = false
        return false
      }
      switch html[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        element = name { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        return true
      case UInt8(ascii: "!") where html[position..<end].starts(with: "!--".utf8):
        position += 1
        // `<!-->` is a whole comment.
        skipComment()
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): skipTag()
      default: break
      }
    }
    return false
  }

  /// Reads an attribute of the tag; returns `nil` after its `>`.
  private mutating func nextAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    while position < end, isSpace(html[position]) || html[position] == UInt8(ascii: "/") { position += 1 }
    guard position < end else {
      endedBetweenTags = false
      return nil
    }
    guard html[position] != UInt8(ascii: ">") else {
      position += 1
      return nil
    }
    let start = position
    // An attribute may begin with `=`, which is then part of its name.
    position += 1
    let rest = name { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
    let name = start..<rest.upperBound
    while position < end, isSpace(html[position]) { position += 1 }
    guard position < end, html[position] == UInt8(ascii: "=") else { return (name, position..<position) }
    position += 1
    while position < end, isSpace(html[position]) { position += 1 }
    guard position < end else { return (name, position..<position) }
    let quote = html[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name, self.name { $0 == UInt8(ascii: ">") })
    }
    position += 1
    let value = position..<(find(quote) ?? end)
    position = Swift.min(value.upperBound + 1, end)
    return (name, value)
  }

  private func kind(of name: Range<Int>, in element: Range<Int>) -> Kind? {
    switch TagWord(html[name]) {
    case .id: .id
    case .href, .src: .link
    case .name where TagWord(html[element]) == .a: .anchorName
    default: nil
    }
  }

  /// Skips the content of an element in which `<` is text.
  private mutating func skipText(of element: Range<Int>) {
    let word = TagWord(html[element])
    guard word == .script || word == .style || word == .title || word == .textarea else { return }
    while let start = find(UInt8(ascii: "<")) {
      position = start + 1
      let name = (position + 1)..<(position + 1 + element.count)
      if name.upperBound <= end, html[position] == UInt8(ascii: "/"), TagWord(html[name]) == word { return }
    }
    giveUp()
  }

  /// Skips bytes that are neither space nor `isEnd`, and returns their range.
  private mutating func name(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < end, !isSpace(html[position]), !isEnd(html[position]) { position += 1 }
    return start..<position
  }

  /// Moves past the end of a comment.
  private mutating func skipComment() {
    while let start = find(UInt8(ascii: "-")) {
      position = start + 1
      if html[start..<end].starts(with: "-->".utf8) {
        position = start + 3
        return
      }
    }
    giveUp()
  }

  /// Moves past the end of a tag without attributes.
  private mutating func skipTag() {
    guard let last = find(UInt8(ascii: ">")) else { return giveUp() }
    position = last + 1
  }

  /// Moves to the end of the text, which came before what was searched for.
  private mutating func giveUp() {
    endedBetweenTags = false
    position = end
  }

  private func find(_ byte: UInt8) -> Int? {
    var index = position
    while index < end {
      if html[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B }
}
