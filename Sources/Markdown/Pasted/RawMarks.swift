internal import Diagnostics

/// A pass that reports marks that readers would see as written, since this Markdown gives them no meaning.
struct RawMarks {
  private let source: MarkdownSource
  /// The last byte of the preceding text, with which digits could join.
  private var tail: UInt8?
  /// True if the current token begins a line of text.
  private var beginsLine = false
  /// True if that line is the first of its block.
  private var beginsBlock = false
  private var inItem = false
  /// The number of lines up to here that look like rows of a table, and the character between their cells.
  private var rows: (count: Int, mark: Unicode.Scalar) = (0, "|")

  private init(_ source: MarkdownSource) { self.source = source }

  /// Reports the marks in a document.
  ///
  /// - Complexity: O(*n*).
  static func report(in tokens: [Token], source: MarkdownSource, findings: inout FindingSink) {
    var pass = RawMarks(source)
    for (index, token) in tokens.enumerated() { pass.read(token, tokens, index, &findings) }
  }

  private mutating func read(_ token: Token, _ tokens: [Token], _ index: Int, _ findings: inout FindingSink) {
    switch token.kind {
    case .enter(.item): inItem = true
    case .enter(.paragraph), .enter(.tableCell), .enter(.heading):
      beginsLine = true
      beginsBlock = true
      tail = nil
    case .exit(.paragraph), .exit(.tableCell), .exit(.heading): inItem = false
    case .softBreak, .lineBreak:
      beginsLine = true
      tail = nil
    case .enter(.emphasis), .enter(.strong), .exit(.emphasis), .exit(.strong):
      readEmphasis(token, tokens, index, &findings)
    case .text(let text):
      if beginsLine { readLine(text, token.place, &findings) }
      readText(text, token.place, &findings)
      tail = text.utf8.last
      beginsLine = false
      beginsBlock = false
      inItem = false
    default: beginsLine = false
    }
  }

  /// Reports marks that mean something in other dialects at the beginning of a line.
  private mutating func readLine(_ text: String, _ place: Place, _ findings: inout FindingSink) {
    let text = text.unicodeScalars.drop(while: Punctuation.isSpace)
    guard let first = text.first else { return }
    if first == "|" || first == "｜" || text.contains("\t") {
      let mark = first == "|" || first == "｜" ? first : "\t"
      rows = (rows.mark == mark ? rows.count + 1 : 1, mark)
      // A line of dashes below a header that it does not fit has its own finding.
      if !beginsBlock, TableRow.alignments(ArraySlice(String(Substring(text)).utf8)) != nil { rows.count += 1 }
      if rows.count == 2 { findings.add(mark == "\t" ? .tabs : .noTable, at: place) }
      return
    }
    rows.count = 0
    if RawMarks.isPageNumber(text) { findings.add(.pageNumber(Substring(text)), at: place) }
    switch first {
    case "#", "＃":
      let marks = text.prefix { $0 == "#" || $0 == "＃" }
      let rest = text[marks.endIndex...]
      let isTitle = rest.first.map { WideCharacters.contains($0) || Punctuation.isSpace($0) } ?? false
      if marks.count <= 6, isTitle, isVerbatim(place) { findings.add(.noHeading(Substring(text)), at: place) }
    case ":", "～", "~":
      if first == ":", text.dropFirst().first.map(Punctuation.isSpace) ?? false {
        findings.add(.raw(": ", "“定义”的写法"), at: place)
      }
    case "[":
      if inItem, ["[ ]", "[x]", "[X]"].contains(where: { text.starts(with: $0.unicodeScalars) }) {
        findings.add(.raw("[ ]", "任务清单的写法，可改用 □ 和 ☑"), at: place)
      } else if ["[toc]", "[TOC]", "[[toc]]", "[[TOC]]"].contains(where: { text.starts(with: $0.unicodeScalars) }) {
        findings.add(.raw("[TOC]", "目录的写法，目录会自动生成，请删去"), at: place)
      }
    default: break
    }
  }

  /// Returns true if a line is a page number, such as `— 2 —` between the pages of a PDF.
  private static func isPageNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    let dashes = "-–—―－"
    guard let first = text.first, dashes.unicodeScalars.contains(first), text.count < 16 else { return false }
    let inner = text.drop { dashes.unicodeScalars.contains($0) || Punctuation.isSpace($0) }
    let digits = inner.prefix { (0x30...0x39).contains($0.value) }
    let rest = inner.dropFirst(digits.count)
    return !digits.isEmpty && !rest.isEmpty
      && rest.allSatisfy { dashes.unicodeScalars.contains($0) || Punctuation.isSpace($0) }
  }

  /// Reports marks that have no meaning anywhere in a text.
  private func readText(_ text: String, _ place: Place, _ findings: inout FindingSink) {
    guard text.utf8.contains(where: { "~=<{&^".utf8.contains($0) }) else { return }
    let bytes = Array(text.utf8)
    var seen: Set<UInt8> = []
    for (index, byte) in bytes.enumerated() where "~=<{&^".utf8.contains(byte) && !seen.contains(byte) {
      let rest = bytes[index...]
      guard let finding = finding(rest) else { continue }
      seen.insert(byte)
      let alignment = SourceAlignment(text, at: place, in: source)
      guard let origin = alignment?.origin(of: index), origin.isVerbatim else { continue }
      findings.add(finding, at: Place(line: place.line, column: origin.column))
    }
  }

  private func finding(_ rest: ArraySlice<UInt8>) -> PolicyFinding? {
    switch rest.first {
    case UInt8(ascii: "~") where isPair(rest): .raw("~~", "删除线的写法")
    case UInt8(ascii: "=") where isPair(rest): .raw("==", "突出显示的写法，可改用 **粗体**")
    case UInt8(ascii: "<"): RawMarks.isOfficeTag(rest) ? .raw("<", "从 Word 或网页带来的代码，请删去") : nil
    case UInt8(ascii: "{"): rest.starts(with: "{#".utf8) || rest.starts(with: "{.".utf8) ? .raw("{", "属性的写法，请删去") : nil
    case UInt8(ascii: "&"): rest.starts(with: "&nbsp".utf8) ? .raw("&nbsp", "少了分号的空格代码，请删去") : nil
    case UInt8(ascii: "^"): rest.starts(with: "^[".utf8) ? .raw("^[", "另一种脚注的写法，请写成 [^1]，注文另起一段") : nil
    default: nil
    }
  }

  /// Returns true if a text begins with a doubled sign that another doubled sign closes.
  private func isPair(_ rest: ArraySlice<UInt8>) -> Bool {
    let mark = rest[rest.startIndex]
    guard rest.dropFirst().first == mark, let inner = rest.dropFirst(2).first, inner != mark, inner != 0x20 else {
      return false
    }
    let end = rest.dropFirst(2).prefix(600).firstIndex(of: mark)
    return end.map { $0 + 1 < rest.endIndex && rest[$0 + 1] == mark } ?? false
  }

  /// Returns true if a text begins with a tag with a colon in its name, or a conditional, as Word writes them.
  private static func isOfficeTag(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.starts(with: "<![".utf8) { return true }
    guard let tag = HTMLTag(rest), tag.name.contains(":") else { return false }
    return rest.prefix(200).contains(UInt8(ascii: ">"))
  }

  /// Reports emphasis that swallows a multiplication sign or a line to fill in.
  private mutating func readEmphasis(_ token: Token, _ tokens: [Token], _ index: Int, _ findings: inout FindingSink) {
    guard index + 1 < tokens.count, case .text(let next) = tokens[index + 1].kind, let first = next.utf8.first else {
      tail = nil
      return
    }
    if let tail, isDigits(tail, first) {
      findings.add(.joinedByEmphasis, at: token.place)
    }
    if case .enter(.emphasis) = token.kind, let tail, Punctuation.isASCIIAlphanumeric(tail), !isDigits(tail, first),
      Punctuation.isASCIIAlphanumeric(first)
    {
      findings.add(.eatenSign, at: token.place)
    }
    guard case .enter = token.kind, let scalar = next.unicodeScalars.first, Punctuation.contains(scalar) else { return }
    let line = source.line(Int(token.place.line))
    let mark = line.dropFirst(max(0, Int(token.place.column) - 1)).first
    if mark == UInt8(ascii: "_") { findings.add(.fillIn, at: token.place) }
  }

  private func isDigits(_ one: UInt8, _ other: UInt8) -> Bool {
    (0x30...0x39).contains(one) && (0x30...0x39).contains(other)
  }

  private func isVerbatim(_ place: Place) -> Bool {
    let rest = source.line(Int(place.line)).dropFirst(max(0, Int(place.column) - 1))
    return rest.drop { $0 == 0x20 || $0 == 0x09 }.first != UInt8(ascii: "\\")
  }
}

extension PolicyFinding {
  /// The code of marks that are shown as written.
  static let markup = DiagnosticCode("policy-markup", .warning)

  fileprivate static func noHeading(_ text: Substring) -> PolicyFinding {
    PolicyFinding(lead, "\(quoted(String(text), limit: 16))不是标题：# 要用半角，后面空一格，如“## 第一章 总则”；要显示 # 本身请写 \\#")
  }

  fileprivate static let noTable = PolicyFinding(
    Self.table, "这几行用竖线分格，但没有当作表格，竖线会照原样显示；请在第一行下面加一行 |---|---|，格数相同")

  fileprivate static let tabs = PolicyFinding(
    Self.table, "这几行用制表符分格，像是从 Excel 复制来的，网页上会连成一片；请写成表格：一行一条，用竖线分格，第二行写 |---|---|")

  fileprivate static func pageNumber(_ text: Substring) -> PolicyFinding {
    PolicyFinding(lead, "\(quoted(String(text)))像是从 PDF 带来的页码，会成为一段正文；请删去，并把被它隔开的段落接起来")
  }

  fileprivate static let eatenSign = PolicyFinding(
    markup, "字母或数字之间的星号被当作斜体的标记，不会显示；乘号请写“×”，要显示星号请写 \\*")

  fileprivate static func raw(_ mark: String, _ meaning: String) -> PolicyFinding {
    PolicyFinding(markup, "\(quoted(mark))会照原样显示：\(meaning)；要显示它本身请在前面加 \\")
  }

  fileprivate static let joinedByEmphasis = PolicyFinding(
    digits, "数字之间的星号被当作斜体的标记，去掉以后数字会连成另一个数；乘号请写“×”，要显示星号请写 \\*")

  fileprivate static let fillIn = PolicyFinding(
    markup, "下划线被当作粗体或斜体的标记，不会显示；供填写的横线请写成 \\_\\_\\_\\_")
}
