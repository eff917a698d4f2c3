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

  @Test("looks for summaries in every unit column, and nowhere where there is none")
  func unitColumns() {
    let columns = [Column("编号", required: true), Column("名称", required: true)]
    let text = "编号,名称\n,合计\n小计,\nx,y\n"
    #expect(
      TableReading(text, schema: Schema(columns, unitColumns: [0, 1])).findings == [
        "2:1: note[csv-summary-row]: “合计”行，已跳过", "3:1: note[csv-summary-row]: “小计”行，已跳过",
      ])
    #expect(TableReading(text, schema: Schema(columns)).findings.isEmpty)
  }

  @Test("refuses what does not decode")
  func encoding() {
    let reading = TableReading([0x61, 0x2C, 0xFF, 0x0A])
    #expect(reading.table == nil)
    #expect(
      reading.findings == [
        "1:1: error[csv-encoding]: 文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
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
    #expect(TableReading("单位,指标,内容\na,1,\(cell)\n").findings.isEmpty)
    for large in ["\(cell)y", "\"\(cell)\ny\"", "\(cell)\"\""] {
      let reading = TableReading("单位,指标,内容\na,1,\(large)\n")
      #expect(reading.table == nil)
      #expect(reading.findings == ["1:1: error[csv-too-large]: 有单元格超过 1 MiB，无法读取；请拆分文件，或检查是否误存了其他内容"])
    }
  }
}
