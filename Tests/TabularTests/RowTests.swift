import Diagnostics
import Tabular
import Testing

/// Summary rows, blank rows, and files that cannot be read (formats §2).
@Suite struct RowTests {
  @Test("skips summary rows with a note, and blank rows without")
  func summaries() {
    let reading = TableReading("单位,指标,备注\na,1,\n合计,,3\n,,\n 小 计 ,2\n　备注,,说明\nb,合计,\n, ,\t\n合计数,1\n")
    #expect(reading.rows == ["2|a|1||", "7|b|合计||", "9|合计数|1||"])
    #expect(
      reading.findings == [
        "3:1: note[csv-summary-row]: “合计”行，已跳过", "5:1: note[csv-summary-row]: “小计”行，已跳过",
        "6:1: note[csv-summary-row]: “备注”行，已跳过",
      ])
  }

  @Test("looks for summaries in every unit column, in the first cell where there is none, and in the first filled one")
  func unitColumns() {
    let columns = [Column("编号", required: true), Column("名称", required: true)]
    let text = "编号,名称\n,合计\n小计,\nx,y\n"
    #expect(
      TableReading(text, schema: Schema(columns, unitColumns: [0, 1])).findings == [
        "2:1: note[csv-summary-row]: “合计”行，已跳过", "3:1: note[csv-summary-row]: “小计”行，已跳过",
      ])
    #expect(
      TableReading(text, schema: Schema(columns)).findings == [
        "2:1: note[csv-summary-row]: “合计”行，已跳过", "3:1: note[csv-summary-row]: “小计”行，已跳过",
      ])
  }

  @Test(
    "skips remarks, signatures and the header once more",
    arguments: [
      ("总 计,,9", "总计"), ("　共计", "共计"), ("平均,1", "平均"), ("注：以上为全年汇总", "注"), ("备注:无", "备注"), ("说明：x", "说明"),
      ("填表人：甲,,审核人：乙", "填表人"), ("制表人 甲", "制表人"), ("审核人", "审核人"), ("填报单位：某处", "填报"), (",,合计,3", "合计"),
      (",填表人：甲", "填表人"), (",,\u{200B}填表人", "填表人"),
    ])
  func footers(row: String, word: String) {
    let reading = TableReading("单位,指标,内容,备注\na,1,x,y\n\(row)\nb,2,,\n")
    #expect(reading.rows == ["2|a|1|x|y", "4|b|2||"])
    #expect(reading.findings == ["3:1: note[csv-summary-row]: “\(word)”行，已跳过"])
  }

  @Test("takes what only resembles a footer for data")
  func noFooters() {
    let text = "单位,指标,内容,备注\n合计处,1,,\n,填报情况,x,\n注册中心,2,,\n单位,2,内容,\n说明,3,,\n"
    #expect(TableReading(text).rows.count == 5)
    #expect(TableReading(text).findings == [])
  }

  @Test("skips a header that comes again, and rows with a number only")
  func repeated() {
    let reading = TableReading("序号,单　位（必填）,指标,内容\n1,a,1,x\n2,,,\n序号,单位,指标,内容\n3,b,2,y\n合计,,,7\n")
    #expect(reading.rows == ["2|a|1|x|", "5|b|2|y|"])
    #expect(
      reading.findings == ["4:1: note[csv-summary-row]: 重复的表头，已跳过", "6:1: note[csv-summary-row]: “合计”行，已跳过"])
  }

  @Test(
    "warns of text in which characters were lost",
    arguments: [
      ("张?", true), ("?小明", true), ("气?混放", true), ("??", true), ("张\u{FFFD}", true), ("锟斤拷", true), ("烫烫烫", true),
      ("是否整改?请核", false), ("何时?", false), ("http://a/详情?名", false), ("已整改完毕并复查?", false), ("a?b", false), ("?", false),
    ])
  func damage(text: String, isLost: Bool) {
    let findings = TableReading("单位,指标,内容\na,1,\(text)\n").findings
    #expect(findings.count == (isLost ? 1 : 0))
    #expect(findings.allSatisfy { $0.hasPrefix("2:3: warning[damaged-text]: “\(text)”中") && $0.contains("请对照原件改正") })
  }

  @Test("names the first twenty damaged cells, and counts the others")
  func muchDamage() {
    let findings = TableReading("单位,指标,内容\n" + String(repeating: "a,1,张?\n", count: 50)).findings
    #expect(findings.count == 20)
    #expect(findings.last?.hasSuffix("（此文件另有 30 处同样）") ?? false)
  }

  @Test("refuses what does not decode")
  func encoding() {
    let reading = TableReading([0x61, 0x2C, 0xFF, 0x0A])
    #expect(reading.table == nil)
    #expect(
      reading.findings == [
        "1:1: error[csv-encoding]: 文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本（第 1 行读不出来），请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
      ])
  }

  @Test("knows the encoding of a register")
  func encodings() {
    let gbk: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xD6, 0xB8, 0xB1, 0xEA, 0x0A, 0x61, 0x2C, 0x31, 0x0A]
    let reading = TableReading(gbk)
    #expect(reading.table?.encoding == .gb18030)
    #expect(reading.rows == ["2|a|1||"])
  }

  @Test("refuses a cell over 1 MiB, and takes one of 1 MiB")
  func cellSize() {
    let cell = String(repeating: "x", count: 1 << 20)
    #expect(TableReading("单位,指标,内容\na,1,\(cell)\n").findings.allSatisfy { $0.contains("cell-too-long") })
    for large in ["\(cell)y", "\"\(cell)\ny\"", "\(cell)\"\""] {
      let reading = TableReading("单位,指标,内容\na,1,\(large)\n")
      #expect(reading.table == nil)
      #expect(reading.findings == ["1:1: error[csv-too-large]: 有单元格超过 1 MiB，无法读取；请拆分文件，或检查是否误存了其他内容"])
    }
  }

  @Test("a cell with more characters than a workbook's can have is a warning at the cell")
  func longCells() {
    let long = String(repeating: "字", count: 32_768)
    let reading = TableReading("单位,指标,备注\na,1,\(long)\nb,2,\(long.dropLast())\n")
    #expect(
      reading.findings == [
        "2:3: warning[cell-too-long]: 此单元格有 32768 个字符，Excel 的一格最多 32767 个，下载的工作簿里只有开头一段；请缩短，或检查是否误粘贴了别的内容"
      ])
  }
}
