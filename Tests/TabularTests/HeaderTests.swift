import Diagnostics
import Tabular
import Testing

/// The search for a register's header, and what its columns are called (formats §2).
@Suite struct HeaderTests {
  private static let titleRow = "note[csv-title-row]: 表头之前的标题行，已跳过"
  private static let noHeader = "1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”各列；"
  private static let saving = "另存为“CSV UTF-8（逗号分隔）”"

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
    #expect(sixth.findings == [HeaderTests.noHeader + "表头在第 6 行，它上面的行太多；请删去一些，使表头在前五个非空行之内"])
  }

  @Test(
    "says what it read, what is missing, and why that may be",
    arguments: [
      ("", "文件是空的；请补上表头和各行，不用的请删去"), ("\n\n", "文件是空的；请补上表头和各行，不用的请删去"),
      ("\u{FEFF}", "文件是空的；请补上表头和各行，不用的请删去"),
      ("单位\na\n", "最接近的是第 1 行，读到“单位”，缺少“指标”；请补上"),
      ("单位,\n指标\n", "最接近的是第 1 行，读到“单位”，缺少“指标”；请补上"),
      ("单位名称,指标\na,1\n", "最接近的是第 1 行，读到“单位名称”、“指标”，缺少“单位”；“单位名称”请改成“单位”"),
      ("a,5.1,x\n", "第 1 行读到“a”、“5.1”、“x”，其中没有一个是列名；表头若已删去，请补上"),
      ("登记表\n单位、指标\n", "第 2 行是以顿号“、”分隔的，应以英文逗号分隔；请在 Excel 中打开或重新导入，再\(saving)"),
      ("单位，指标，内容\n", "第 1 行是以全角逗号“，”分隔的，应以英文逗号分隔；请在 Excel 中打开或重新导入，再\(saving)"),
      ("单位 指标 内容\n", "第 1 行是以空格分隔的，应以英文逗号分隔；请在 Excel 中打开或重新导入，再\(saving)"),
      ("\"单位,指标\"\n\"a,1\"\n", "第 1 行整行在一个单元格里（一行文字贴进了一格）；请在 Excel 中用“数据”→“分列”按逗号分开后保存"),
      ("單位,指標\na,1\n", "第 1 行的列名是繁体字，请改成简体"),
      ("??,??\n", "第 1 行的字都变成了问号，另存时所选的编码没有中文，原来的字已经丢失；请从原来的文件重新\(saving)"),
      ("鍗曚綅,鎸囨爣\n", "文件里是乱码：曾以错误的编码打开又保存过；请从原来的文件重新\(saving)"),
      ("<html><body><table>\n", "文件其实是网页（HTML）或 XML，只是改了名字；请用 Excel 打开，\(saving)"),
    ])
  func missing(text: String, cause: String) {
    #expect(TableReading(text).findings == [HeaderTests.noHeader + cause])
  }

  @Test("recognises a header in Big5")
  func big5() {
    // 單位,指標 in Big5.
    let bytes: [UInt8] = [0xB3, 0xE6, 0xA6, 0xEC, 0x2C, 0xAB, 0xFC, 0xBC, 0xD0, 0x0A, 0x61, 0x2C, 0x31, 0x0A]
    let findings = TableReading(bytes).findings
    #expect(findings.count == 1 && findings[0].contains("Big5"))
  }

  @Test("finds columns written with blanks, with a remark, or with characters that nobody sees")
  func remarks() {
    for header in [
      "单　位（必填）,指标(编号),内\u{200B}容", "\u{FEFF}单位,指 标,内容（多行）", "\"单位\n（下拉）\",指标,内容",
    ] {
      let reading = TableReading("\(header)\na,1,x\n")
      #expect(reading.rows.map { $0.drop { $0 != "|" } } == ["|a|1|x|"])
      #expect(reading.findings == [])
    }
  }

  @Test("keeps blanks and drops the remark where the column is there already, and where it is none")
  func otherRemarks() throws {
    let schema = Schema([Column("单位", required: true)], keepsOthers: true).keeping(["学时（人均）"])
    let table = try #require(
      TableReading("单位,单 位（全称）,6.1 应急 演练（是/否）,4.1 学时（人均）,序号,No.\na,,,,1,2\n,,,,2,\n", schema: schema).table)
    #expect(table.others.map(\.header) == ["单 位", "6.1 应急 演练", "4.1 学时（人均）"])
    #expect(table.rows.map(\.line) == [2])
  }

  @Test("reads tables parted by semicolons, with a note")
  func semicolons() {
    let reading = TableReading("单位;指标;内容\na;1;x,y\n")
    #expect(reading.rows == ["2|a|1|x,y|"])
    #expect(
      reading.findings == [
        "1:1: note[csv-semicolon]: 此表以分号分隔，已照此读取；单元格里的分号也会把它分成两格，除非整格加了英文双引号"
      ])
  }

  @Test("names the one column that a register needs")
  func missingOne() {
    let reading = TableReading("x\n", schema: Schema([Column("单位", "unit", required: true)]))
    #expect(reading.findings == ["1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”列；第 1 行读到“x”，其中没有一个是列名；表头若已删去，请补上"])
  }

  @Test(
    "refuses a column that stands twice, under whichever name",
    arguments: [("单位,指标,单位", "单位"), ("单位,指标,unit", "单位"), ("指标,单位,内容,VALUE", "内容"), ("单位,指标,备注, 备注 ", "备注")])
  func repeated(header: String, name: String) {
    let reading = TableReading("\(header)\na,1,x,y\n,,\"\n")
    #expect(reading.table == nil)
    #expect(reading.findings == ["1:1: error[csv-header]: 表头中“\(name)”列出现了两次，请只保留一列"])
  }

  @Test("refuses columns that are nearly one the file lacks, and warns of others")
  func unknown() {
    let reading = TableReading("单位,指标,内溶,颜色,备注说明\na,1,x,y,z\n")
    func near(_ header: String, _ name: String) -> String {
      "error[csv-unknown-column]: 不认识的列“\(header)”，是不是“\(name)”？是就改成这个列名；另有意思的，请换一个不会混淆的列名"
    }
    #expect(
      reading.findings == [
        "1:3: \(near("内溶", "内容"))",
        "1:4: warning[csv-unknown-column]: 不认识的列“颜色”，其内容不会被读取；可用的列有 单位、指标、内容、备注",
        "1:5: \(near("备注说明", "备注"))",
      ])
    #expect(reading.rows == ["2|a|1||"])
    #expect(
      TableReading("单位,指标,内容,内容说明\na,1,x,y\n").findings == [
        "1:4: warning[csv-unknown-column]: 不认识的列“内容说明”，其内容不会被读取，是不是“内容”？"
      ])
  }

  @Test("ignores an unnamed column without cells, and warns of one with cells")
  func unnamed() {
    #expect(TableReading("单位,,指标,\na,,1,\nb, ,2\n").findings.isEmpty)
    #expect(
      TableReading("单位,,指标\na,,1\nb,x,2\n").findings == [
        "1:2: warning[csv-unknown-column]: 此列有内容但没有列名，内容不会被读取；请删去这些内容，要读的请补上这张表认得的列名"
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
