/// The words of a block of raw HTML: the edits that remove its tags and leave paragraphs, lines and list entries.
struct HTMLBlockText {
  /// The edits that replace or remove the tags.
  private(set) var edits: [SourceEdit] = []
  /// The first tag that was dropped and does more than end a line.
  private(set) var droppedTag: String?
  /// The other findings, with their offsets.
  private(set) var remarks: [(finding: PolicyFinding, offset: Int)] = []

  private let bytes: [UInt8]
  private let range: Range<Int>
  /// The bytes that a new line begins with, for the list or quotation around the block.
  private let prefix: [UInt8]
  private var index: Int
  /// The texts that were looked for and do not occur any more.
  private var missing: Set<String> = []
  private var isInHeading = false
  private var isInRow = false
  /// The number of the next entry of each open list, or nil for bullets.
  private var lists: [Int?] = []

  /// Prepares to read a range of a text.
  init(_ bytes: [UInt8], in range: Range<Int>, prefix: [UInt8]) {
    self.bytes = bytes
    self.range = range
    self.prefix = prefix
    index = range.lowerBound
  }

  /// Reads the block.
  ///
  /// - Complexity: O(*n*).
  mutating func read() {
    if prefix.isEmpty { dropBlanks() }
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "<"): readMarkup()
      case 0x0A:
        if isInHeading { edits.append(SourceEdit(index..<(index + 1), [0x20])) }
        index += 1
        if prefix.isEmpty { dropBlanks() }
      default: index += 1
      }
    }
  }

  /// Drops the blanks before a line, which would make it code.
  private mutating func dropBlanks() {
    let start = index
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index > start { edits.append(SourceEdit(start..<index)) }
  }

  private mutating func readMarkup() {
    let rest = bytes[index..<range.upperBound]
    if rest.starts(with: "<!--".utf8) {
      if let end = end(of: "-->", from: index + 2) {
        drop(to: end)
      } else {
        remarks.append((.openComment, index))
        drop(to: index + 4)
      }
    } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
      let closing = rest.starts(with: "<![CDATA[".utf8) ? "]]>" : rest.starts(with: "<?".utf8) ? "?>" : ">"
      guard let end = end(of: closing, from: index + 2) else { return escape() }
      note(end)
      drop(to: end)
    } else if let tag = HTMLTag(rest), let end = endOfTag() {
      read(tag, to: end)
    } else {
      escape()
    }
  }

  private mutating func read(_ tag: HTMLTag, to end: Int) {
    if tag.name == "ul" || tag.name == "ol" {
      if !tag.isEnd { lists.append(tag.name == "ol" ? 1 : nil) } else { lists = lists.dropLast() }
    }
    switch tag.effect {
    case .none:
      note(end)
      drop(to: end)
    case .line: replace(to: end, bytes[end..<range.upperBound].first { $0 != 0x20 } == 0x0A ? [0x20, 0x20] : line())
    case .paragraph:
      note(end)
      isInHeading = false
      if tag.name == "tr" { isInRow = false }
      replace(to: end, paragraph())
    case .heading(let level):
      note(end)
      isInHeading = !tag.isEnd
      replace(to: end, paragraph() + (tag.isEnd ? [] : Array(repeating: UInt8(ascii: "#"), count: level) + [0x20]))
    case .item:
      note(end)
      let number = lists.last ?? nil
      let mark = tag.isEnd ? [] : Array((number.map { "\($0). " } ?? "- ").utf8)
      if !tag.isEnd, let number { lists[lists.count - 1] = number + 1 }
      replace(to: end, paragraph() + mark)
    case .cell:
      note(end)
      replace(to: end, tag.isEnd || !isInRow ? [] : Array("　".utf8))
      if !tag.isEnd { isInRow = true }
    case .script(let isRaised): readScript(tag, isRaised, to: end)
    case .hidden: readHidden(tag, to: end)
    }
  }

  /// Reads a tag such as `<sup>2</sup>`: digits stay raised or lowered; other words stay in the line, which is a
  /// finding if digits would join.
  private mutating func readScript(_ tag: HTMLTag, _ isRaised: Bool, to end: Int) {
    let words = bytes[end..<range.upperBound].prefix(32).prefix { $0 != UInt8(ascii: "<") }
    let closing = HTMLTag(bytes[words.endIndex..<range.upperBound])
    if !tag.isEnd, let closing, closing.isEnd, closing.effect == tag.effect,
      let script = ScriptDigits.of(String(decoding: words, as: UTF8.self).unicodeScalars, isRaised: isRaised),
      let close = bytes[words.endIndex..<range.upperBound].firstIndex(of: UInt8(ascii: ">"))
    {
      replace(to: close + 1, Array(script.utf8))
      return
    }
    note(end)
    if index > range.lowerBound, isDigit(bytes[index - 1]), end < range.upperBound, isDigit(bytes[end]) {
      remarks.append((.joinedDigits, index))
    }
    drop(to: end)
  }

  private mutating func readHidden(_ tag: HTMLTag, to end: Int) {
    remarks.append((.hidden(tag.name), index))
    let close = tag.isEnd ? end : self.end(of: "</\(tag.name)", from: end) ?? range.upperBound
    let last = close == end ? end : bytes[close..<range.upperBound].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    drop(to: last ?? range.upperBound)
  }

  /// Returns the offset after the tag at the current one, or nil if it has no end.
  private func endOfTag() -> Int? {
    var quote: UInt8?
    for (offset, byte) in bytes[index..<range.upperBound].prefix(4_096).enumerated().dropFirst() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + offset + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
    }
    return nil
  }

  /// Returns the offset after the next occurrence of a text, in either case; nil, now and from then on, if there is
  /// none.
  private mutating func end(of text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    let sought = Array(text.utf8)
    var place = start
    while place + sought.count <= range.upperBound {
      if bytes[place] == sought[0],
        bytes[place..<(place + sought.count)].elementsEqual(sought, by: { $0 == $1 || $0 | 0x20 == $1 })
      {
        return place + sought.count
      }
      place += 1
    }
    missing.insert(text)
    return nil
  }

  /// Escapes a `<` that begins no markup, so that it begins none when the words are parsed again.
  private mutating func escape() {
    edits.append(SourceEdit(index..<index, "\\".utf8))
    index += 1
  }

  private mutating func drop(to end: Int) { replace(to: end, []) }

  private mutating func replace(to end: Int, _ replacement: [UInt8]) {
    edits.append(SourceEdit(index..<end, replacement))
    index = end
    if prefix.isEmpty, replacement.last == 0x0A { dropBlanks() }
  }

  private func line() -> [UInt8] { [0x20, 0x20, 0x0A] + prefix }

  private func paragraph() -> [UInt8] { [0x0A] + prefix + [0x0A] + prefix }

  private mutating func note(_ end: Int) {
    // The end of an element was reported together with its beginning.
    let isEnd = bytes[index..<end].dropFirst().first == UInt8(ascii: "/")
    if droppedTag == nil, !isEnd { droppedTag = String(decoding: bytes[index..<end], as: UTF8.self) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
