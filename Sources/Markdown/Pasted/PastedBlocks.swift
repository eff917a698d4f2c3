package import Diagnostics

/// A pass that finds the blocks that CommonMark reads differently than the writer meant, and the edits that repair
/// them.
struct PastedBlocks {
  /// The findings about text read differently than written, with the places in the text.
  private(set) var remarks: [(finding: PolicyFinding, place: Place)] = []

  private let tokens: [Token]
  private let source: MarkdownSource
  private var found: [SourceEdit] = []
  /// The lines of code blocks, in order.
  private var code: [ClosedRange<Int>] = []
  private var quotations = 0
  private var lists = 0
  /// True if the previous block announces attachments: `附件：1.《细则》`.
  private var isBelowNote = false

  init(_ tokens: [Token], source: MarkdownSource) {
    self.tokens = tokens
    self.source = source
  }

  /// Returns the edits, in the order of the text.
  ///
  /// - Complexity: O(*n*).
  mutating func edits() -> [SourceEdit] {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .enter(.blockQuote):
        quotations += 1
        readQuotation(index)
      case .exit(.blockQuote): quotations -= 1
      case .enter(.list(let start?, _)):
        lists += 1
        if (1900...2100).contains(start) { readDate(at: token.place) }
        if isBelowNote { readAttachments(index) }
      case .enter(.list): lists += 1
      case .exit(.list): lists -= 1
      case .enter(.paragraph):
        let end = tokens.end(ofElementAt: index)
        isBelowNote = isTopLevel && AttachmentNote.begins(PlainText.of(tokens[index..<min(end, index + 3)]))
        index = end - 1
      case .enter(.heading):
        let end = tokens.end(ofElementAt: index)
        readHeading(index..<end)
        index = end - 1
      case .codeBlock(_, let text): readCode(text, at: token.place)
      case .rawHTML(let html): readHTML(html, at: token.place)
      default: break
      }
      index += 1
    }
    readDefinitions()
    return found.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private var isTopLevel: Bool { quotations == 0 && lists == 0 }

  /// Reads a block of raw HTML: its tags go, its words stay.
  private mutating func readHTML(_ html: String, at place: Place) {
    let first = Int(place.line)
    let lines = html.utf8.count { $0 == 0x0A } + (html.utf8.last == 0x0A ? 0 : 1)
    guard first >= 1, first <= source.lineStarts.count else { return }
    let last = min(first + max(0, lines - 1), source.lineStarts.count)
    let start = source.lineStarts[first - 1]
    let indent = isTopLevel ? 0 : min(max(0, Int(place.column) - 1), source.line(first).count)
    let prefix = source.line(first).prefix(indent).map { $0 == UInt8(ascii: ">") ? $0 : 0x20 }
    var text = HTMLBlockText(source.bytes, in: (start + indent)..<source.line(last).endIndex, prefix: prefix)
    text.read()
    found += text.edits
    if let tag = text.droppedTag { remarks.append((.droppedTags(tag), place)) }
    for remark in text.remarks { remarks.append((remark.finding, self.place(of: remark.offset))) }
  }

  /// Reads a block of code; Chinese text that was indented by mistake becomes an ordinary paragraph.
  private mutating func readCode(_ text: String, at place: Place) {
    let first = Int(place.line)
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let count = max(1, lines.count - (text.utf8.last == 0x0A ? 1 : 0))
    let opening = source.line(first)
    let isIndented = !lines[0].isEmpty && opening.suffix(lines[0].count).elementsEqual(lines[0])
    guard isIndented else {
      let last = first + (text.isEmpty ? 1 : count + 1)
      code.append(first...last)
      if isTopLevel, isUnclosed(opening, endLine: last) {
        remarks.append((.openCode(String(decoding: opening.prefix(12), as: UTF8.self)), place))
      }
      return
    }
    guard text.unicodeScalars.contains(where: WideCharacters.contains) else {
      code.append(first...(first + count - 1))
      return
    }
    // The parser's column is after the four blanks that make the line code; anything before them belongs to the
    // lists around it.
    let kept = max(0, Int(place.column) - 5)
    for number in first..<(first + count) {
      let line = source.line(number)
      let body = line.dropFirst(
        min(kept, line.prefix { $0 == 0x20 || $0 == UInt8(ascii: ">") || number == first }.count))
      let blanks = body.prefix { $0 == 0x20 || $0 == 0x09 }
      if !blanks.isEmpty { found.append(SourceEdit(blanks.startIndex..<blanks.endIndex)) }
    }
    remarks.append((.indented(text), place))
  }

  /// Returns true if the line after the code does not close the fence that opens it.
  private func isUnclosed(_ opening: ArraySlice<UInt8>, endLine: Int) -> Bool {
    guard let fence = opening.first(where: { $0 != 0x20 }) else { return false }
    let closing = source.line(endLine).drop { $0 == 0x20 }
    return closing.prefix(3).count < 3 || !closing.prefix(3).allSatisfy { $0 == fence }
  }

  /// Reads a heading; a rule under a sentence, an article or a date makes no heading of it.
  private mutating func readHeading(_ range: Range<Int>) {
    let first = Int(tokens[range.lowerBound].place.line)
    let breaks = tokens[range].count { $0.kind == .softBreak || $0.kind == .lineBreak }
    let last = first + breaks + 1
    guard isTopLevel, first >= 1, last <= source.lineStarts.count,
      source.line(first).first(where: { $0 != 0x20 }) != UInt8(ascii: "#")
    else { return }
    let rule = source.line(last)
    guard let mark = rule.first(where: { $0 != 0x20 }), "-=".utf8.contains(mark),
      rule.allSatisfy({ $0 == mark || $0 == 0x20 || $0 == 0x09 })
    else { return }
    let text = PlainText.of(tokens[range])
    guard PastedBlocks.isNoTitle(text) || breaks > 0 && text.unicodeScalars.contains(where: WideCharacters.contains)
    else { return }
    found.append(
      mark == UInt8(ascii: "-")
        ? SourceEdit(rule.startIndex..<rule.startIndex, [0x0A])
        : SourceEdit(rule.startIndex..<rule.endIndex, "\n***".utf8))
  }

  /// Returns true if a line is a sentence, an article, an item or a date rather than a title.
  private static func isNoTitle(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: WideCharacters.contains), let last = text.unicodeScalars.last else {
      return false
    }
    if "。；：，！？;:,".unicodeScalars.contains(last) || text.unicodeScalars.count > 40 || DateLine.matches(text) {
      return true
    }
    switch LineMark(text)?.kind {
    case .article, .item, .point, .subpoint: return true
    case .chapter, .section, .clause, nil: return false
    }
  }

  /// Reads the list below the line that announces the first attachment: its entries are lines like that one, not a
  /// list.
  private mutating func readAttachments(_ start: Int) {
    var depth = 0
    for token in tokens[start..<tokens.end(ofElementAt: start)] {
      switch token.kind {
      case .enter(.list): depth += 1
      case .exit(.list): depth -= 1
      case .enter(.item) where depth == 1 && lists == 1 && quotations == 0: escapeNumber(at: token.place)
      default: break
      }
    }
    isBelowNote = false
  }

  /// Escapes a number that begins a list entry, so that it is text.
  private mutating func escapeNumber(at place: Place) {
    let rest = source.line(Int(place.line)).dropFirst(max(0, Int(place.column) - 1))
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty { found.append(SourceEdit(digits.endIndex..<digits.endIndex, "\\".utf8)) }
  }

  /// Reads a date such as `2024. 5. 29`, which is not a list that begins with 2024.
  private mutating func readDate(at place: Place) {
    let line = source.line(Int(place.line))
    let rest = line.dropFirst(max(0, Int(place.column) - 1))
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let after = rest.dropFirst(digits.count + 1).drop { $0 == 0x20 }
    guard digits.count == 4, let next = after.first, (0x30...0x39).contains(next) else { return }
    escapeNumber(at: place)
  }

  /// Reports `> 60 分` and `>= 60 分`, which the parser reads as quotations, dropping the sign.
  private mutating func readQuotation(_ index: Int) {
    guard index + 2 < tokens.count, case .enter(.paragraph) = tokens[index + 1].kind,
      case .text(let text) = tokens[index + 2].kind, let first = text.utf8.first,
      first == UInt8(ascii: "=") || (0x30...0x39).contains(first), quotations == 1
    else { return }
    remarks.append((.comparison(text), tokens[index].place))
  }

  /// Escapes footnotes and remarks in square brackets, which the parser would read as link definitions.
  private mutating func readDefinitions() {
    guard source.bytes.indices.dropLast().contains(where: { isDefinitionMark(at: $0) }) else { return }
    var nextCode = 0
    for number in 1...source.lineStarts.count {
      while nextCode < code.count, code[nextCode].upperBound < number { nextCode += 1 }
      if nextCode < code.count, code[nextCode].contains(number) { continue }
      let line = PastedBlocks.withoutMarks(source.line(number))
      guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")), end + 1 < line.endIndex,
        line[end + 1] == UInt8(ascii: ":"), line[line.startIndex..<end].count < 200
      else { continue }
      let label = line[(line.startIndex + 1)..<end]
      let target = line[(end + 2)...]
      guard label.first == UInt8(ascii: "^") || PastedBlocks.isProse(target) else { continue }
      found.append(SourceEdit(line.startIndex..<line.startIndex, "\\".utf8))
    }
  }

  private func isDefinitionMark(at index: Int) -> Bool {
    source.bytes[index] == UInt8(ascii: "]") && source.bytes[index + 1] == UInt8(ascii: ":")
  }

  /// Returns a line without the marks of quotations and list entries before its text.
  private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let first = rest.first {
      let digits = rest.prefix(9).prefix { (0x30...0x39).contains($0) }
      let after = rest.dropFirst(max(1, digits.count))
      if first == 0x20 || first == 0x09 || first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
      } else if digits.isEmpty, "-+*".utf8.contains(first), after.first == 0x20 || after.first == 0x09 {
        rest = after
      } else if !digits.isEmpty, let mark = after.first, ".)".utf8.contains(mark),
        let blank = after.dropFirst().first, blank == 0x20 || blank == 0x09
      {
        rest = after.dropFirst()
      } else {
        break
      }
    }
    return rest
  }

  /// Returns true if the text after `[注]:` is words rather than an address.
  private static func isProse(_ target: ArraySlice<UInt8>) -> Bool {
    let address = target.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    guard String(decoding: address, as: UTF8.self).unicodeScalars.contains(where: WideCharacters.contains),
      address.first != UInt8(ascii: "#")
    else { return false }
    // Text that ends like a file name, or names a folder or a host, is an address.
    let isAddress = zip(address, address.dropFirst()).contains { mark, next in
      "./:".utf8.contains(mark) && (Punctuation.isASCIIAlphanumeric(next) || next == UInt8(ascii: "/"))
    }
    return !isAddress || address.contains(UInt8(ascii: "<"))
  }

  private func place(of offset: Int) -> Place {
    let line = source.lineStarts.partitioningIndex { $0 > offset }
    return Place(line: Int32(line), column: Int32(offset - source.lineStarts[line - 1] + 1))
  }
}

extension PolicyFinding {
  /// The code of text that looks like a heading, an article or a list but is none to the parser.
  package static let lead = DiagnosticCode("policy-lead", .warning)

  fileprivate static func indented(_ text: String) -> PolicyFinding {
    let line = text.split(whereSeparator: \.isNewline).first.map { $0.drop(while: \.isWhitespace) } ?? ""
    return PolicyFinding(
      lead, "\(quoted(String(line), limit: 16))前面有四个以上的空格或制表符，按 Markdown 会成为代码；这里当作普通段落，请删去行首的空格")
  }

  fileprivate static func openCode(_ fence: String) -> PolicyFinding {
    PolicyFinding(lead, "\(quoted(fence))开始的代码没有结束，后面的文字都成了代码；请删去这一行，或在代码之后另起一行再写一次")
  }

  fileprivate static func comparison(_ text: String) -> PolicyFinding {
    PolicyFinding(lead, "行首的“>”表示引文，不会显示出来；\(quoted(text, limit: 12))如果是“大于”，请写成“\\>”或“大于”")
  }
}
