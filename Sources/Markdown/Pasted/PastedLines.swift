internal import Diagnostics

/// A pass that separates the lines of a paragraph that are articles, items, notes or a signature typed without
/// empty lines between.
///
/// A line is separated if the previous line is complete: it ends a sentence, is a title, or has the preceding
/// number. If that cannot be told, as in text broken by a PDF, the line is a finding.
struct PastedLines {
  /// A line of a paragraph.
  private struct Line {
    /// The tokens of the line, without the break before it.
    let range: Range<Int>
    /// True if the break before the line is a hard one.
    let isHard: Bool
    let text: String
    let mark: LineMark?

    var isDate: Bool { DateLine.matches(text) }

    /// True if the line ends a sentence or is a heading.
    var isOver: Bool {
      guard let last = text.unicodeScalars.last(where: { !Punctuation.isSpace($0) }) else { return true }
      if mark?.kind == .chapter || mark?.kind == .section || isAttachment || AttachmentNote.begins(text) { return true }
      return "。；：！？;:!?".unicodeScalars.contains(last) || text.hasSuffix("。”") || text.hasSuffix("。）")
    }

    /// True if the line is only “附件” with or without a number.
    var isAttachment: Bool {
      let text = String(Substring(Substring(text).unicodeScalars.drop(while: Punctuation.isSpace)))
      guard let ordinal = Ordinal(text), ordinal.kind == .attachment else { return false }
      return text.utf8.dropFirst(ordinal.length).allSatisfy { $0 == 0x20 }
    }

    /// True if the line is short enough for a title, so that it was not broken for want of room.
    var isShort: Bool {
      text.unicodeScalars.count <= 20
        && text.unicodeScalars.last.map { !"，、,和与及或的".unicodeScalars.contains($0) } ?? false
    }

    /// True if the line names the addressees, such as `各二级学院、部门：`.
    var isAddress: Bool {
      (text.hasSuffix("：") || text.hasSuffix(":")) && text.unicodeScalars.count <= 40 && mark == nil
        && !text.unicodeScalars.contains { "，。；".unicodeScalars.contains($0) }
    }

    /// True if the line begins with a bullet.
    var isEntry: Bool { text.unicodeScalars.first.map(PastedLines.isBullet) ?? false }

    /// True if the line is part of the imprint at the end of a document (GB/T 9704-2012 §7.4).
    var isImprint: Bool { text.hasPrefix("抄送") || text.hasSuffix("日印发") }

    /// True if the line is short and not a sentence, such as a name below a text.
    var isName: Bool {
      text.unicodeScalars.count <= 30 && !text.isEmpty
        && !text.unicodeScalars.contains { "。；：，！？、".unicodeScalars.contains($0) }
        && mark == nil
    }
  }

  private let tokens: [Token]
  private var result: [Token] = []
  private var quotations = 0
  private var lists = 0

  private init(_ tokens: [Token]) { self.tokens = tokens }

  /// Returns the tokens with the lines separated.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], findings: inout FindingSink) -> [Token] {
    var pass = PastedLines(tokens)
    pass.result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .enter(.blockQuote): pass.quotations += 1
      case .exit(.blockQuote): pass.quotations -= 1
      case .enter(.list): pass.lists += 1
      case .exit(.list): pass.lists -= 1
      case .enter(.paragraph) where pass.quotations == 0:
        let end = tokens.end(ofElementAt: index)
        pass.read(index..<end, findings: &findings)
        index = end
        continue
      default: break
      }
      pass.result.append(tokens[index])
      index += 1
    }
    return pass.result
  }

  private mutating func read(_ range: Range<Int>, findings: inout FindingSink) {
    let lines = lines(of: range)
    // Numbers at the beginning of lines have no such meaning in other scripts.
    guard lines.contains(where: { $0.text.unicodeScalars.contains(where: WideCharacters.contains) }) else {
      result += tokens[range]
      return
    }
    var cuts = Set<Int>()
    // The last number of each kind that began a line of this paragraph.
    var last: [(kind: LineMark.Kind, number: Int)] = []
    for index in lines.indices {
      let line = lines[index]
      if index > 0 {
        if isCut(lines, index, last) {
          cuts.insert(index)
        } else if let mark = line.mark, !AttachmentNote.begins(line.text) {
          findings.add(.runTogether(mark), at: tokens[line.range.lowerBound].place)
        } else if line.isDate {
          findings.add(.runTogetherDate(line.text), at: tokens[line.range.lowerBound].place)
        }
        if line.isDate, cuts.contains(index) { cutNames(lines, above: index, &cuts) }
      }
      if index == lines.count - 1, isTopLevel, let end = PastedLines.signature(line.text) {
        findings.add(.runTogetherDate(end), at: tokens[line.range.lowerBound].place)
      }
      if let mark = line.mark {
        last.removeAll { $0.kind == mark.kind }
        last.append((mark.kind, mark.number))
      }
    }
    write(lines, cuts, range)
  }

  /// Separates the signers' names above a date, each on a line of its own.
  private func cutNames(_ lines: [Line], above date: Int, _ cuts: inout Set<Int>) {
    var first = date
    while first > 0, date - first < 3, lines[first - 1].isName { first -= 1 }
    guard first == 0 || lines[first - 1].isOver else { return }
    for index in first..<date where index > 0 { cuts.insert(index) }
  }

  /// Returns the name and date that follow the last sentence of a text: `…施行。示例学院 2026年1月5日`.
  private static func signature(_ text: String) -> String? {
    guard text.hasSuffix("日"), let stop = text.lastIndex(of: "。") else { return nil }
    let rest = text[stop...].dropFirst()
    guard rest.count <= 40 else { return nil }
    for index in rest.indices where rest[index].isNumber || rest[index] == "二" {
      if DateLine.matches(rest[index...]) { return String(rest) }
    }
    return nil
  }

  /// Returns true if a character is a bullet, including those that only the symbol fonts of Word have.
  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    "•·●■□◆◇▪►➢✓☐☑①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(scalar) || (0xE000...0xF8FF).contains(scalar.value)
  }

  private var isTopLevel: Bool { lists == 0 }

  private func isCut(_ lines: [Line], _ index: Int, _ last: [(kind: LineMark.Kind, number: Int)]) -> Bool {
    let (line, before) = (lines[index], lines[index - 1])
    if line.text.hasPrefix("[^"), line.text.contains("]:") { return true }
    if line.isAttachment || before.isAttachment { return true }
    if line.isDate { return before.isOver || before.isName || line.isHard }
    if AttachmentNote.begins(line.text) { return before.isOver || line.isHard }
    if before.isAddress || line.isAddress && before.isName { return true }
    if line.isImprint { return before.isOver || before.isShort || before.isImprint }
    if line.isEntry { return before.isOver || before.isEntry || before.isShort }
    guard let mark = line.mark else { return false }
    // A number that restarts at one begins below a title.
    return line.isHard || mark.number == 1 && mark.branch == 0 && before.isShort || before.isOver || before.isDate
      || last.contains { $0.kind == mark.kind && $0.number + (mark.branch > 0 ? 0 : 1) == mark.number }
  }

  /// Returns the lines of a paragraph; a break inside bold or linked text ends none.
  private func lines(of range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var start = range.lowerBound + 1
    var isHard = false
    var depth = 0
    for index in start..<range.upperBound {
      switch tokens[index].kind {
      case .enter: depth += 1
      case .exit where index < range.upperBound - 1: depth -= 1
      case .softBreak where depth == 0, .lineBreak where depth == 0, .exit:
        let text = PlainText.of(tokens[start..<index])
        let mark = LineMark(AttachmentNote.begins(text) ? AttachmentNote.entry(text) : text)
        lines.append(Line(range: start..<index, isHard: isHard, text: text, mark: mark))
        if case .lineBreak = tokens[index].kind { isHard = true } else { isHard = false }
        start = index + 1
      default: break
      }
    }
    return lines
  }

  private mutating func write(_ lines: [Line], _ cuts: Set<Int>, _ range: Range<Int>) {
    result.append(tokens[range.lowerBound])
    for (index, line) in lines.enumerated() {
      if index > 0 {
        let end = tokens[line.range.lowerBound - 1]
        if !cuts.contains(index) {
          result.append(end)
        } else if lists > 0 {
          // The paragraphs of a tight list have no tags that would separate them.
          result.append(Token(kind: .lineBreak, place: end.place))
        } else {
          result.append(Token(kind: .exit(.paragraph(nil)), place: end.place))
          result.append(Token(kind: .enter(.paragraph(nil)), place: tokens[line.range.lowerBound].place))
        }
      }
      result += tokens[line.range]
    }
    result.append(tokens[range.upperBound - 1])
  }
}

extension PolicyFinding {
  /// The code of paragraphs that run into each other.
  static let paragraph = DiagnosticCode("policy-paragraph", .warning)

  fileprivate static func runTogether(_ mark: LineMark) -> PolicyFinding {
    PolicyFinding(paragraph, "\(quoted(mark.words))上面没有空行，会接在上一段后面；请在它上面空一行")
  }

  fileprivate static func runTogetherDate(_ date: String) -> PolicyFinding {
    PolicyFinding(paragraph, "日期\(quoted(date))会接在上一行后面；落款和日期各占一段，请在它上面空一行")
  }
}
