import Diagnostics
import Tabular
import Testing

/// Quotes, delimiters and line ends (RFC 4180, formats §2).
@Suite struct CSVDialectTests {
  @Test(
    "splits rows and cells and knows the line on which each row begins",
    arguments: [
      ("单位,指标,内容,备注\na,1,x,y\n", ["2|a|1|x|y"]),
      ("单位,指标,内容,备注\r\na,1,x,y\r\n", ["2|a|1|x|y"]),
      ("单位,指标,内容,备注\ra,1,x,y\r", ["2|a|1|x|y"]),
      ("单位,指标\na,1", ["2|a|1||"]),
      ("单位,指标\n\n\na,1\n\r\n\rb,2\n", ["4|a|1||", "7|b|2||"]),
      ("单位,指标,内容\na,1,\"x,y\"\n", ["2|a|1|x,y|"]),
      ("单位,指标,内容\na,1,\"他说\"\"好\"\"\"\n", ["2|a|1|他说\"好\"|"]),
      ("单位,指标,内容\na,1,\"\"\nb,2,\"\"\"\"\n", ["2|a|1||", "3|b|2|\"|"]),
      ("单位,指标,内容\na,1,\"一\n二\r\n三\r四\"\nb,2,x\n", ["2|a|1|一\n二\r\n三\r四|", "6|b|2|x|"]),
      ("\"单\n位\",x\n单位,指标\na,1\n", ["4|a|1||"]),
      ("单位,指标,内容\na,1,5\"屏\nb,2, \"x\"\n", ["2|a|1|5\"屏|", "3|b|2| \"x\"|"]),
      ("单位\t指标\t内容\na\t1\tx,y\n", ["2|a|1|x,y|"]),
      ("单位,指标,内容\na,1,x\ty\n", ["2|a|1|x\ty|"]),
      ("单位,指标,内容,备注\na\nb,2\n", ["2|a|||", "3|b|2||"]),
      ("单位,指标\na,1,,,\nb,2, \n", ["2|a|1||", "3|b|2||"]),
      ("备注,指标,unit,内容\ny,1,a,x\n", ["2|a|1|x|y"]),
      (" 单位 ,　指标\na,1\n", ["2|a|1||"]),
      ("UNIT,Item,vaLUE\na,1,x\n", ["2|a|1|x|"]),
      ("单位,指标\n", []),
    ])
  func rows(text: String, expected: [String]) {
    let reading = TableReading(text)
    #expect(reading.rows == expected)
    #expect(reading.findings.filter { !$0.contains("csv-title-row") } == [])
  }

  @Test("counts lines alike whatever ends them")
  func lineEnds() {
    let text = "标题\n单位,指标\n\na,1\n\"b\nc\",2\nd,3\n"
    let readings = ["\n", "\r\n", "\r"].map { TableReading(text.replacing("\n", with: $0)) }
    #expect(Set(readings.map { $0.rows.map { $0.prefix { $0 != "|" } } }) == [["4", "5", "7"]])
    #expect(Set(readings.map(\.findings)) == [["1:1: note[csv-title-row]: 表头之前的标题行，已跳过"]])
  }

  @Test(
    "finds quotes that are not closed, and text after closing quotes",
    arguments: [
      (
        "单位,指标,内容\na,1,\"x\nb,2,y\n", [String](),
        ["2:3: error[csv-quote]: 此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"]
      ),
      (
        "单位,指标,内容,备注\na,1,\"x\n\",\"y\nb,2\n", [],
        ["3:4: error[csv-quote]: 此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"]
      ),
      (
        "单位,指标,内容\na,1,\"x\"y\nb,2,z\n", ["3|b|2|z|"],
        ["2:3: error[csv-quote]: 此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号"]
      ),
      (
        "单位,指标,内容,备注\na,1,\"x\n\" ,\"y\"z\nb,2,z\n", ["4|b|2|z|"],
        [
          "2:3: error[csv-quote]: 此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号",
          "2:4: error[csv-quote]: 此单元格右引号之后还有文字；单元格内的双引号应写成两个双引号",
        ]
      ),
      (
        "单位,\"指标\na,1\n", [],
        ["1:2: error[csv-quote]: 此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"]
      ),
    ])
  func quotes(text: String, rows: [String], findings: [String]) {
    let reading = TableReading(text)
    #expect(reading.rows == rows)
    #expect(reading.findings == findings)
  }

  @Test("finds surplus cells that are not empty, at the first of them")
  func surplus() {
    let reading = TableReading("单位,指标\na,1,,x,y\nb,2\nc,3,z\n")
    #expect(reading.rows == ["3|b|2||"])
    #expect(
      reading.findings == [
        "2:4: error[csv-columns]: “x”超出了表头的 2 列；含有逗号的内容应加双引号，多余的单元格请删除",
        "4:3: error[csv-columns]: “z”超出了表头的 2 列；含有逗号的内容应加双引号，多余的单元格请删除",
      ])
  }

  @Test("gives the exact place of a cell in a schema column")
  func positions() throws {
    let table = try #require(TableReading("备注,指标,单位\n,1,a\n\"x\n\",2,b\n").table)
    #expect(
      table.rows.map { table.location($0, 0) } == [
        Location("a.csv", line: 2, column: 3), Location("a.csv", line: 3, column: 3),
      ])
    #expect(table.rows.map { table.location($0, 1).column } == [2, 2])
    // A column that the file does not have stands at the row.
    #expect(table.rows.map { table.location($0, 2) } == [Location("a.csv", line: 2), Location("a.csv", line: 3)])
    #expect(table.headerLocation(0) == Location("a.csv", line: 1, column: 3))
    #expect([0, 1, 2, 3].map { table.has($0) } == [true, true, false, true])
  }
}
