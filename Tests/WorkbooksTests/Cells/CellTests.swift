import Testing
import Workbooks

/// What a cell says, whatever its type, format and writer (formats §2a).
@Suite struct CellTests {
  private static let shared = """
    <si><t>甲</t></si><si><r><rPr><b/></rPr><t>机</t></r><r><t xml:space="preserve">电 </t></r><r><t>学院</t></r></si>\
    <si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>\
    <si><t>a_x000D_b_x005F_x000D_ _x_xD83D__xDE00__xD800__x0000_</t></si><si><t>&lt;&amp;&#x6C49;<![CDATA[<b>]]></t></si>
    """

  @Test(
    "reads texts, shared and of its own",
    arguments: [
      ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "甲"), ("<c t=\"s\"><v> 1 </v></c>", "机电 学院"),
      ("<c t=\"s\"><v>2</v></c>", "東京"), ("<c t=\"s\"><v>3</v></c>", ""), ("<c t=\"s\"><v>4</v></c>", ""),
      ("<c t=\"s\"><v>5</v></c>", "\"a\rb_x000D_ _x😀_xD800__x0000_\""), ("<c t=\"s\"><v>6</v></c>", "<&汉<b>"),
      ("<c t=\"inlineStr\"><is><t> a </t></is></c>", " a "),
      (
        "<c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr/><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
        "ab"
      ),
      ("<c t=\"str\"><f>A1&amp;\"x\"</f><v>甲x</v></c>", "甲x"), ("<c t=\"str\"><f>\"\"</f><v></v></c>", ""),
      ("<c t=\"str\"><f>\"\"</f><v/></c>", ""), ("<c t=\"str\"><v>x\ny</v></c>", "\"x\ny\""),
      ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"), ("<c t=\"b\"><v>true</v></c>", "TRUE"),
      ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"), ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
      ("<c><f>SUM(1)</f><v>1</v></c>", "1"),
    ])
  func texts(cell: String, text: String) {
    let book = Book("<row r=\"1\">\(cell)</row>", shared: CellTests.shared)
    #expect(book.read == ["1: \(text)"])
  }

  @Test(
    "writes numbers as the shortest decimal that is the same",
    arguments: [
      ("0", "0"), ("5", "5"), ("95", "95"), ("2.50", "2.5"), ("1.0", "1"), ("007", "7"), ("-3", "-3"), ("1E3", "1000"),
      ("1.5E-3", "0.0015"), ("0.1", "0.1"), ("0.30000000000000004", "0.30000000000000004"),
      ("1.1000000000000001", "1.1"),
      ("8.1999999999999993", "8.2"), ("20240501001", "20240501001"), ("2.0240501001E10", "20240501001"),
      ("123456789012345678", "123456789012345680"), ("1e21", "1000000000000000000000"), (".5", "0.5"), ("5.", "5"),
      (" 12\n", "12"), ("abc", "abc"), ("1e400", "1e400"), ("-0", "0"),
      ("1.7976931348623157E308", "1.7976931348623157e+308"),
    ])
  func numbers(stored: String, text: String) {
    #expect(Book("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c></row>").read == ["1: \(text)"])
  }

  /// Formats by the index that cells give: General, a day, a day with its time, a percentage, elapsed hours, built-in ones.
  private static let styles = """
    <numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy/m/d;@"/>\
    <numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ hh:mm"/>\
    <numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="166"/>\
    <xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="31"/></cellXfs>
    """

  @Test(
    "writes days as serial numbers to the minute, and percentages with their sign",
    arguments: [
      (1, "45700", "45700"), (2, "45700", "45700.0"), (2, "45700.395833333336", "45700.395833333336"),
      (1, "45700.395833333336", "45700.395833333336"), (2, "45700.3958", "45700.39513888889"),
      (2, "45700.39583101852", "45700.395833333336"), (2, "45700.999999", "45701.0"), (1, "45700.000001", "45700"),
      (1, "45700.0001", "45700.0"), (0, "45700.3958", "45700.3958"), (5, "45700", "45700"), (6, "45700", "45700.0"),
      (8, "45700", "45700"), (4, "0.5", "0.5"), (4, "3", "3"), (1, "12", "12"), (3, "0.95", "95%"), (7, "0.07", "7%"),
      (7, "1", "100%"), (3, "0.0355", "3.55%"), (7, "1.1000000000000001", "110%"), (7, "0", "0%"), (99, "0.5", "0.5"),
    ])
  func formats(style: Int, stored: String, text: String) {
    let book = Book("<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(stored)</v></c></row>", styles: CellTests.styles)
    #expect(book.read == ["1: \(text)"])
  }

  @Test(
    "shows days as people see them to those who look at a row",
    arguments: [
      (1, "45700", "2025-02-12"), (1, "46153", "2026-05-11"), (1, "45351", "2024-02-29"), (1, "45352", "2024-03-01"),
      (1, "45657", "2024-12-31"), (1, "45658", "2025-01-01"), (1, "36585", "2000-02-29"), (1, "80000", "2119-01-11"),
      (2, "45700.395833333336", "2025-02-12 9:30"), (2, "45700", "2025-02-12 0:00"), (1, "300", "300"),
      (0, "45700", "45700"), (3, "0.95", "95%"),
    ])
  func shownDays(style: Int, stored: String, text: String) throws {
    let row = "<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(stored)</v></c></row>"
    let book = try Workbook(Book(row, styles: CellTests.styles).bytes)
    #expect(Book.rows(try book.cells(of: book.sheets[0], showsDays: true)) == ["1: \(text)"])
  }

  @Test(
    "moves days counted from 1904, and no other numbers",
    arguments: [(1, "44238", "45700"), (2, "44238", "45700.0"), (0, "44238", "44238"), (3, "0.5", "50%")])
  func from1904(style: Int, stored: String, text: String) {
    for isTrue in ["1", "true"] {
      var book = Book("<row r=\"1\"><c r=\"A1\" s=\"\(style)\"><v>\(stored)</v></c></row>", styles: CellTests.styles)
      book.properties = "date1904=\"\(isTrue)\""
      #expect(book.read == ["1: \(text)"])
    }
  }

  @Test(
    "reads the dates of strict workbooks",
    arguments: [
      (1, "2024-05-28T00:00:00.000", "2024-05-28"), (2, "2024-05-28T00:00:00", "2024-05-28T00:00:00"),
      (1, "2024-05-28T09:30:00Z", "2024-05-28T09:30:00"), (1, "2024-05-28", "2024-05-28"),
    ])
  func isoDates(style: Int, stored: String, text: String) {
    var book = Book(
      "<row r=\"1\"><c r=\"A1\" s=\"\(style)\" t=\"d\"><v>\(stored)</v></c></row>", styles: CellTests.styles)
    book.isStrict = true
    #expect(book.read == ["1: \(text)"])
  }

  @Test(
    "tells what a format shows",
    arguments: [
      ("General", "45700.5"), ("0.00", "45700.5"), ("#,##0;[Red]-#,##0", "45700.5"), ("0.00E+00", "45700.5"),
      ("@", "45700.5"),
      ("0\"d\"", "45700.5"), ("0\\h", "45700.5"), ("_(* #,##0_)", "45700.5"), ("[Red]0", "45700.5"),
      ("[&gt;=100]0", "45700.5"),
      ("0;yyyy", "45700.5"), ("[DBNum1]General", "45700.5"), ("0%", "4570050%"), ("0.0%;-0.0%", "4570050%"),
      ("\"%\"0", "45700.5"), ("yyyy", "45700.5"), ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", "45700.5"),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45700.5"), ("e\"年\"", "45700.5"), ("aaaa", "45700.5"),
    ])
  func codes(code: String, text: String) {
    let escaped = code.replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    #expect(Book("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45700.5</v></c></row>", styles: styles).read == ["1: \(text)"])
  }

  @Test(
    "tells a day from a day with its time",
    arguments: [
      ("yyyy/m/d", "45700"), ("mm:ss", "45700"), ("aaaa", "45700"), ("yyyy/m/d h:mm", "45700.0"),
      ("h:mm AM/PM", "45700.0"),
      ("[h]:mm", "45700.0"), ("[hh]", "45700.0"), ("[mm]:ss", "45700"), ("yyyy\"年\"m\"月\"d\"日\" h\"时\"", "45700.0"),
      ("\"h\"yyyy", "45700"), ("m\\h", "45700"),
    ])
  func hours(code: String, text: String) {
    let escaped = code.replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs>"
    #expect(Book("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45700</v></c></row>", styles: styles).read == ["1: \(text)"])
  }
}
