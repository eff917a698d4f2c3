import Diagnostics
import Tabular
import TestSupport
import Testing
import Workbooks

/// Where the cells of a sheet stand, and what a sheet may not be.
@Suite struct SheetTests {
  @Test("places cells by their addresses, and those without one behind the last")
  func places() {
    let rows = """
      <row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2"><v>3</v></c></row><row><c><v>4</v></c></row>\
      <row r="9" hidden="1"><c r="c9"><v>5</v></c></row><row r="10"/><row r="11"><c r="A11" s="1"/></row>
      """
    #expect(Book(rows).read == ["2: ,1,2,,,3", "3: 4", "9: ,,5"])
  }

  @Test("reads a cell at the far corner, and a million empty rows")
  func far() {
    #expect(
      Book("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").read.first?.hasPrefix("1048576: ,,,") ?? false)
    let empty = String(repeating: "<row/>", count: 1_048_575)
    #expect(Book(empty + "<row><c><v>1</v></c></row>").read == ["1048576: 1"])
    #expect(Book(empty + "<row/><row/>").read == ["malformed(part: \"xl/worksheets/sheet1.xml\")"])
  }

  @Test("refuses cells so far apart that their sheet would fill the memory")
  func sparse() {
    let rows = (1...1100).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(Book(rows).read == ["tooManyCells"])
  }

  @Test(
    "refuses cells without order",
    arguments: [
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>",
      "<row r=\"1048577\"/>",
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>",
      "<row r=\"1\"><c r=\"A2\"/></row>", "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1\"><c r=\"1\"/></row>",
      "<row r=\"1\"><c r=\"AAAA1\"/></row>", "<row r=\"1\"><c r=\"A\"/></row>", "<row r=\"99999999999999999999\"/>",
      "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
      "<row r=\"1\"><c t=\"s\"><v>9999999999</v></c></row>", "<row>", "</row>", "<row r=\"1\" r=\"2\"/>", "&x;",
      "\u{1}",
    ])
  func order(rows: String) {
    #expect(Book(rows, shared: "").read == ["malformed(part: \"xl/worksheets/sheet1.xml\")"])
  }

  @Test("passes over what is no cell")
  func others() {
    let rows = """
      <!-- c --><?x y?><row r="1" spans="1:2"><c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c>\
      <x:c xmlns:x="urn:x"><v>9</v></x:c><c r="B1"><is><t>9</t></is></c></row><x xmlns="urn:x"><row/></x>
      """
    #expect(Book(rows).read == ["1: 1,9"])
  }

  @Test(
    "reports a formula without its result at its cell",
    arguments: ["<f>A1</f>", "<f>A1</f><v></v>", "<f>A1</f><v/>", "<f/>", "<f t=\"shared\" si=\"0\"/>"])
  func formulas(content: String) throws {
    let rows = """
      <row r="1"><c t="inlineStr"><is><t>单位</t></is></c><c t="inlineStr"><is><t>内容</t></is></c></row>\
      <row r="5"><c t="inlineStr"><is><t>a</t></is></c><c r="B5">\(content)</c></row>\
      <row r="6"><c t="inlineStr"><is><t>b</t></is></c></row>
      """
    let book = try Workbook(Book(rows).bytes)
    var findings = Findings()
    let schema = Schema([Column("单位", required: true), Column("内容")], unitColumns: [0])
    let table = Table(sheet: try book.cells(of: book.sheets[0]), path: "a.xlsx#S", schema: schema, findings: &findings)
    #expect(findings.all.map { "\($0.location.line):\($0.location.column) \($0.code.name)" } == ["5:2 xlsx-formula"])
    #expect(table?.rows.map(\.kind) == [.faulty, .data])
  }

  @Test("passes over a formula without its result where nothing is read")
  func formulasUnread() throws {
    func text(_ cell: String, _ text: String) -> String {
      "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    func formula(_ cell: String) -> String { "<c r=\"\(cell)\"><f>1</f></c>" }
    let rows = [
      formula("A1"), text("A2", "序号") + text("B2", "单位") + text("C2", "内容"),
      formula("A3") + text("B3", "a") + text("C3", "x"), formula("A4"), text("B5", "合计") + formula("C5"),
      formula("A6") + text("B6", "b") + formula("C6"), formula("C7"),
      formula("A8") + text("B8", "单位") + text("C8", "内容"),
    ]
    let sheet = rows.enumerated().map { "<row r=\"\($0 + 1)\">\($1)</row>" }.joined()
    let book = try Workbook(Book(sheet).bytes)
    var findings = Findings()
    let schema = Schema([Column("单位", required: true), Column("内容")], unitColumns: [0])
    let table = Table(sheet: try book.cells(of: book.sheets[0]), path: "a.xlsx#S", schema: schema, findings: &findings)
    #expect(
      findings.sorted().map { "\($0.location.line):\($0.location.column) \($0.code.name)" } == [
        "5:1 csv-summary-row", "6:3 xlsx-formula", "7:3 xlsx-formula", "8:1 csv-summary-row",
      ])
    #expect(
      table?.rows.map { "\($0.line) \($0.kind)" } == ["3 data", "5 summary", "6 faulty", "7 faulty", "8 summary"])
  }

  @Test("tells whether a sheet has content without reading all of it")
  func hasCells() throws {
    var book = Book(
      "<row r=\"1\"><c t=\"s\"><v>0</v></c><c s=\"3\"/><c t=\"inlineStr\"><is><t/></is></c></row>", shared: "<si/>")
    book.sheets.append(("b", "<row><c><v>1</v></c></row><row><c t=\"s\"><v>9</v></c></row>"))
    book.sheets.append(("c", "<row><c><f>A1</f></c></row>"))
    let read = try Workbook(book.bytes)
    #expect(try read.sheets.map { try read.hasCells($0) } == [false, true, true])
  }

  @Test("gives what a CSV text with the same cells gives, places aside", arguments: 1...200 as ClosedRange<UInt64>)
  func law(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let cells = SheetTests.cells(&chance)
    var csv: [UInt8] = []
    for row in cells { csv += Array(row.map(SheetTests.quoted).joined(separator: ",").utf8) + [0x0A] }
    let schema = Schema(
      [Column("单位", "unit", required: true), Column("指标", "item", required: true), Column("内容"), Column("备注")],
      unitColumns: [0])
    var (said, also) = (Findings(), Findings())
    let table = Table(csv, path: "a", schema: schema, findings: &said)
    let book = try Workbook(Book(SheetTests.rows(cells, &chance), shared: SheetTests.shared(cells)).bytes)
    let sheet = Table(sheet: try book.cells(of: book.sheets[0]), path: "a", schema: schema, findings: &also)
    #expect(said.sorted().map(SheetTests.told) == also.sorted().map(SheetTests.told), "\(cells)")
    #expect(SheetTests.content(table) == SheetTests.content(sheet))
  }

  private static func told(_ finding: Diagnostic) -> String {
    "\(finding.location.line):\(finding.location.column) \(finding.code) \(finding.others)"
  }

  private static func content(_ table: Table?) -> [String] {
    guard let table else { return ["none"] }
    return ["\(table.headerLine) \(table.others.map { "\($0.column)\($0.header)" })"]
      + table.rows.map { row in "\(row.line) \(row.kind) " + (0..<4).map { table.text(row, $0) }.joined(separator: "|")
      }
  }

  /// Makes up the cells of a register, most of them sound.
  private static func cells(_ chance: inout SeededGenerator) -> [[String]] {
    var rows: [[String]] = []
    if chance.chance(30) { rows.append(["2024 年登记表"]) }
    if chance.chance(20) { rows.append([]) }
    var head = chance.shuffled(["单位", "指标", "内容", "备注"])
    if chance.chance(20) { head.append(chance.pick(["序号", "单　位（必填）", "说明", "备注", "指标内容"])) }
    if chance.chance(10) { head.removeFirst() }
    rows.append(head)
    let words = [
      "", "", "机电学院", "5.1", "合计", "备注：略", "a,b", "引\"号\"", "张?三", " 空 ", "TRUE", "12.5", "#N/A", "单位", "\u{200B}",
    ]
    for _ in 0..<chance.int(0...8) {
      var row = (0..<chance.int(0...head.count)).map { _ in chance.pick(words) }
      if chance.chance(10) { row += Array(repeating: "", count: head.count - row.count) + [chance.pick(["x", " "])] }
      rows.append(row)
    }
    return rows
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { $0 == "," || $0 == "\"" } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  private static func shared(_ cells: [[String]]) -> String {
    Set(cells.joined()).sorted().map { "<si><t xml:space=\"preserve\">\($0)</t></si>" }.joined()
  }

  /// Writes cells as one of the writers may.
  private static func rows(_ cells: [[String]], _ chance: inout SeededGenerator) -> String {
    let shared = Set(cells.joined()).sorted()
    return cells.enumerated().map { index, row in
      let written = row.map { cell in
        if cell.isEmpty, chance.chance(50) { return "<c s=\"1\"/>" }
        if Double(cell) != nil, chance.chance(50) { return "<c><v>\(cell)</v></c>" }
        if cell == "TRUE" { return "<c t=\"b\"><v>1</v></c>" }
        if cell == "#N/A" { return "<c t=\"e\"><v>#N/A</v></c>" }
        if chance.chance(50), let number = shared.firstIndex(of: cell) { return "<c t=\"s\"><v>\(number)</v></c>" }
        return "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      return "<row r=\"\(index + 1)\">\(written.joined())</row>"
    }.joined()
  }
}
