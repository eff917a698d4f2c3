import Diagnostics
import Tabular
import Testing

/// The search for a register's header, and what its columns are called (formats §2).
@Suite struct HeaderTests {
  private static let titleRow = "note[csv-title-row]: 表头之前的标题行，已跳过"
  private static let noHeader = "1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”各列"

  @Test("skips title rows with a note each")
  func titles() {
    let reading = TableReading("2024 年登记表,,\n\n填报说明：……\n单位,指标\na,1\n")
    #expect(reading.rows == ["5|a|1||"])
    #expect(reading.findings == ["1:1: \(HeaderTests.titleRow)", "3:1: \(HeaderTests.titleRow)"])
  }

  @Test("takes the fifth non-blank row, but not the sixth")
  func fifth() {
    let fifth = TableReading("\n一\n\n二\n , \n三\n四\n单位,指标\na,1\n")
    #expect(fifth.rows == ["9|a|1||"])
    #expect(fifth.findings == [2, 4, 6, 7].map { "\($0):1: \(HeaderTests.titleRow)" })
    let sixth = TableReading("一\n二\n三\n四\n五\n单位,指标\na,1\n")
    #expect(sixth.table == nil)
    #expect(sixth.findings == [HeaderTests.noHeader])
  }

  @Test(
    "needs every required column in one row",
    arguments: ["", "\n\n", "单位\na\n", "单位,\n指标\n", "单位、指标\n", "\u{FEFF}", "内容,备注\nx,y\n", "单位;指标\na;1\n"])
  func missing(text: String) {
    #expect(TableReading(text).findings == [HeaderTests.noHeader])
  }

  @Test("names the one column that a register needs")
  func missingOne() {
    let reading = TableReading("x\n", schema: Schema([Column("单位", "unit", required: true)]))
    #expect(reading.findings == ["1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”列"])
  }

  @Test(
    "refuses a column that stands twice, under whichever name",
    arguments: [("单位,指标,单位", "单位"), ("单位,指标,unit", "单位"), ("指标,单位,内容,VALUE", "内容"), ("单位,指标,备注, 备注 ", "备注")])
  func repeated(header: String, name: String) {
    let reading = TableReading("\(header)\na,1,x,y\n,,\"\n")
    #expect(reading.table == nil)
    #expect(reading.findings == ["1:1: error[csv-header]: 表头中“\(name)”列出现了两次，请只保留一列"])
  }

  @Test("warns of columns without meaning, with the nearest name")
  func unknown() {
    let reading = TableReading("单位,指标,内溶,颜色\na,1,x,y\n")
    #expect(
      reading.findings == [
        "1:3: warning[csv-unknown-column]: 不认识的列“内溶”，其内容不会被读取，是不是“内容”？",
        "1:4: warning[csv-unknown-column]: 不认识的列“颜色”，其内容不会被读取；可用的列有 单位、指标、内容、备注",
      ])
    #expect(reading.rows == ["2|a|1||"])
  }

  @Test("ignores an unnamed column without cells, and warns of one with cells")
  func unnamed() {
    #expect(TableReading("单位,,指标,\na,,1,\nb, ,2\n").findings.isEmpty)
    #expect(
      TableReading("单位,,指标\na,,1\nb,x,2\n").findings == [
        "1:2: warning[csv-unknown-column]: 此列有内容但没有列名，内容不会被读取；请补上列名或删除此列"
      ])
  }

  @Test("keeps other columns where the register asks for them")
  func others() throws {
    let schema = Schema([Column("单位", "unit", required: true)], keepsOthers: true)
    let reading = TableReading("在职人数,单位,, 面积 \n12,a,,3\n", schema: schema)
    let table = try #require(reading.table)
    #expect(table.others.map(\.header) == ["在职人数", " 面积 "])
    #expect(table.others.map(\.column) == [1, 4])
    #expect(reading.findings.isEmpty)
    let row = try #require(table.rows.first)
    #expect(String(decoding: table.bytes(row, at: 4), as: UTF8.self) == "3")
    #expect(table.bytes(row, at: 5).isEmpty)
  }
}
