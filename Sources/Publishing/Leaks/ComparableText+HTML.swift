extension ComparableText {
  /// Adds what a page says: its text, the values of its attributes, its scripts and comments.
  ///
  /// Tags keep texts apart, but for those that stand within a sentence. What an attribute says follows the whole page,
  /// so that it stands in no text's way. Names are left out, and so is `class`: they are the theme's and ours.
  mutating func addHTML(_ html: ArraySlice<UInt8>) {
    var attributes = ComparableText()
    var rest = html
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      addReferring(rest[..<start])
      rest = rest[(start + 1)...]
      guard let byte = rest.first else { break }
      if rest.starts(with: "!--".utf8) {
        // A comment may hold anything; its end is a tag's end.
        addBoundary()
        continue
      }
      guard byte.isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") else { continue }
      let isEnd = byte == UInt8(ascii: "/")
      if isEnd { rest.removeFirst() }
      let name = TagWord(rest.prefix { !$0.endsName })
      rest = rest.drop { !$0.endsName }
      if !name.standsInSentences { addBoundary() }
      attributes.addAttributes(&rest)
      if !isEnd, name == .script || name == .style { addRaw(&rest, until: name) }
    }
    addReferring(rest)
    addBoundary()
    add(attributes)
  }

  /// Adds the values of a tag's attributes, and moves behind its `>`.
  private mutating func addAttributes(_ rest: inout ArraySlice<UInt8>) {
    while true {
      rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") }
      guard let byte = rest.first else { return }
      if byte == UInt8(ascii: ">") {
        rest.removeFirst()
        return
      }
      // An attribute may begin with `=`, which is then part of its name.
      let end = rest.dropFirst().firstIndex { $0.endsName || $0 == UInt8(ascii: "=") } ?? rest.endIndex
      let name = TagWord(rest[..<end])
      rest = rest[end...].drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop(while: \.isSpace)
      let value: ArraySlice<UInt8>
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        rest.removeFirst()
        value = rest.prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
      } else {
        value = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
        rest = rest[value.endIndex...]
      }
      guard name != .class else { continue }
      if name == .href || name == .src { addAddress(value) } else { addReferring(value) }
      addBoundary()
    }
  }

  /// Adds text with character references.
  private mutating func addReferring(_ text: ArraySlice<UInt8>) {
    // The five that escaping produces stand for what is left out anyway; the others are rare.
    if text.contains(UInt8(ascii: "&")) { addPlain(withoutCharacterReferences(text)) } else { addPlain(text) }
  }

  /// Adds an address, its percent encoding undone.
  private mutating func addAddress(_ value: ArraySlice<UInt8>) {
    guard value.contains(UInt8(ascii: "%")) else { return addReferring(value) }
    var decoded: [UInt8] = []
    var rest = value
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(code)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    addReferring(decoded[...])
  }

  /// Adds the content of an element in which nothing is markup, as a script writes it.
  private mutating func addRaw(_ rest: inout ArraySlice<UInt8>, until name: TagWord) {
    var end = rest.endIndex
    var position = rest.startIndex
    while let next = rest[position...].firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[next...].dropFirst()
      if tag.first == UInt8(ascii: "/"), TagWord(tag.dropFirst().prefix { !$0.endsName }) == name {
        end = next
        break
      }
      position = next + 1
    }
    addEscaped(rest[..<end])
    addBoundary()
    rest = rest[end...]
  }
}

extension TagWord {
  /// Whether an element of this name marks words within a sentence, which readers see as one.
  fileprivate var standsInSentences: Bool {
    self == .mark || self == .wbr || self == .br || self == .b || self == .strong || self == .em || self == .i
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
  /// Whether it ends the name of a tag or an attribute.
  fileprivate var endsName: Bool { isSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}
