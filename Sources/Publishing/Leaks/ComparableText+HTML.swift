extension ComparableText {
  /// Adds the contents of a page: its text, the values of its attributes, its scripts and comments.
  ///
  /// Tags separate texts, except those that mark words within a sentence. The values of attributes follow the whole
  /// page, so that they do not interrupt its text. Names are left out, and so is `class`: they belong to the theme
  /// and to us.
  ///
  /// - Returns: True if the page ended between tags and with a separation, so that a text after it would be read like
  ///   a page of its own.
  @discardableResult
  mutating func addHTML(_ html: ArraySlice<UInt8>) -> Bool {
    var attributes = ComparableText()
    let page = html.span
    var position = 0
    while position < page.count {
      let byte = page[position]
      if byte == UInt8(ascii: "<") {
        position += 1
        addTag(page, &position, attributes: &attributes)
      } else {
        let start = position
        while position < page.count, ComparableText.isKept(page[position]) { position += 1 }
        bytes += html[(html.startIndex + start)..<(html.startIndex + position)]
        if position == start { addCharacter(page, &position) }
      }
    }
    let isWhole = position == page.count && (bytes.last ?? 0) == 0
    addBoundary()
    add(attributes)
    return isWhole
  }

  /// Reads a tag from after its `<`, and adds the values of its attributes and, for an element whose content is not
  /// markup, that content.
  ///
  /// The position is past the end of a page that ends before them.
  private mutating func addTag(_ page: Span<UInt8>, _ position: inout Int, attributes: inout ComparableText) {
    guard position < page.count else { return }
    let isEnd = page[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    // Anything else after `<` is text.
    guard position < page.count, page[position].beginsName else { return }
    let name = ComparableText.word(page, &position)
    if name == .comment {
      // A comment may contain anything; its end adds nothing.
      addBoundary()
      return
    }
    if !name.standsInSentences { addBoundary() }
    while position < page.count, page[position] != UInt8(ascii: ">") {
      if page[position].isSpace || page[position] == UInt8(ascii: "/") || page[position] == UInt8(ascii: "=") {
        position += 1
      } else {
        attributes.addAttribute(page, &position)
      }
    }
    position += 1
    if !isEnd, name == .script || name == .style { addRaw(page, &position, until: name) }
  }

  /// Adds the value of the attribute that begins at a position.
  private mutating func addAttribute(_ page: Span<UInt8>, _ position: inout Int) {
    let name = ComparableText.word(page, &position)
    while position < page.count, page[position].isSpace { position += 1 }
    guard position < page.count, page[position] == UInt8(ascii: "=") else { return }
    position += 1
    while position < page.count, page[position].isSpace { position += 1 }
    guard position < page.count else { return }
    let quote = page[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let isAddress = name == .href || name == .src
    while position < page.count {
      let byte = page[position]
      if isQuoted ? byte == quote : byte.isSpace || byte == UInt8(ascii: ">") { break }
      if name == .class {
        position += 1
      } else if isAddress, byte == UInt8(ascii: "%"), let code = ComparableText.percentCode(page, position) {
        bytes.append(code)
        position += 3
      } else {
        addCharacter(page, &position)
      }
    }
    if isQuoted { position += 1 }
    addBoundary()
  }

  /// Adds a byte of text, or the character that a reference stands for.
  private mutating func addCharacter(_ page: Span<UInt8>, _ position: inout Int) {
    let byte = page[position]
    if byte == UInt8(ascii: "&") {
      position += 1
      addReference(page, &position)
      return
    }
    let length = ComparableText.lengthLeftOut(page, position)
    if length == 0 { bytes.append(byte) }
    position += max(length, 1)
  }

  /// Adds the character of a reference, from after its `&`; a bare `&` adds nothing.
  private mutating func addReference(_ page: Span<UInt8>, _ position: inout Int) {
    var reference: [UInt8] = [UInt8(ascii: "&")]
    var end = position
    while end < page.count, reference.count < 12, page[end] != UInt8(ascii: "<"), page[end] != UInt8(ascii: "&") {
      reference.append(page[end])
      end += 1
      guard reference.last == UInt8(ascii: ";") else { continue }
      let character = withoutCharacterReferences(reference[...])
      if !character.elementsEqual(reference) {
        addPlain(character)
        position = end
      }
      return
    }
  }

  /// Adds the content of an element in which nothing is markup, with a script's escapes resolved.
  private mutating func addRaw(_ page: Span<UInt8>, _ position: inout Int, until name: TagWord) {
    var content: [UInt8] = []
    while position < page.count {
      if page[position] == UInt8(ascii: "<"), position + 1 < page.count, page[position + 1] == UInt8(ascii: "/") {
        var behind = position + 2
        if ComparableText.word(page, &behind) == name { break }
      }
      content.append(page[position])
      position += 1
    }
    if position == page.count { position += 1 }
    addEscaped(content[...])
    addBoundary()
  }

  /// Reads the name of a tag or an attribute; its first byte may be any.
  private static func word(_ page: Span<UInt8>, _ position: inout Int) -> TagWord {
    var word = TagWord()
    var length = 0
    while position < page.count, !page[position].endsName {
      // A comment's text may follow its opening at once.
      if length == 3, word == .comment { break }
      word.append(page[position], isFull: length >= 8)
      length += 1
      position += 1
    }
    return word
  }

  /// Decodes the byte of a percent code such as `%41`.
  private static func percentCode(_ page: Span<UInt8>, _ position: Int) -> UInt8? {
    guard position + 2 < page.count else { return nil }
    return UInt8(String(decoding: [page[position + 1], page[position + 2]], as: UTF8.self), radix: 16)
  }
}

extension TagWord {
  /// True if an element of this name marks words within a sentence, which readers see as one.
  fileprivate var standsInSentences: Bool {
    self == .mark || self == .span || self == .wbr || self == .br || self == .b || self == .strong || self == .em
      || self == .i || self == .a || self == .code || self == .small || self == .sub || self == .sup || self == .u
      || self == .s || self == .ins || self == .del || self == .tspan
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  /// True if it begins the name of a tag or a declaration.
  fileprivate var beginsName: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "!")
  }
  /// True if it ends the name of a tag or an attribute.
  fileprivate var endsName: Bool {
    isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
  }
}
