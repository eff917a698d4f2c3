import Diagnostics
import Tabular
import Testing

/// Cells get other texts, and every other byte of the file stays.
@Suite struct TableRewritingTests {
  private static let schema = Schema([Column("单位", required: true), Column("内容")])

  /// Writes a text into the second cell of every row and, beyond the header, a third.
  private func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    var findings = Findings()
    guard let table = Table(bytes, path: "a.csv", schema: Self.schema, findings: &findings) else { return nil }
    let cells =
      [Table.NewCell(row: nil, number: table.headCount + 1, text: "新")]
      + table.rows.map { Table.NewCell(row: $0, number: 2, text: "无") }
    guard let edits = table.rewriting(cells, in: bytes) else { return nil }
    var result: [UInt8] = []
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.range.lowerBound] + edit.bytes
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }

  private static let before = "标题\r\n单位,内容\r\n\"甲\n处\", 旧 \r\n乙处,\"\"\r\n\"丙处\"\r\n€,一\u{1A}"
  private static let after = "标题\r\n单位,内容,新\r\n\"甲\n处\", 无 \r\n乙处,\"无\"\r\n\"丙处\",无\r\n€,无\u{1A}"

  @Test("in UTF-8, with marks or without, and in GB 18030")
  func encodings() throws {
    let (before, after) = (Array(Self.before.utf8), Array(Self.after.utf8))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(rewritten(before) == after)
    #expect(rewritten(mark + mark + before) == mark + mark + after)
    #expect(rewritten(try #require(transcoded(toGB18030: before))) == transcoded(toGB18030: after))
    // Windows writes € as one byte.
    let windows: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xC4, 0xDA, 0xC8, 0xDD, 0x0A, 0x80, 0x2C, 0x0A]
    #expect(rewritten(windows) == windows[..<9] + [0x2C, 0xD0, 0xC2, 0x0A, 0x80, 0x2C, 0xCE, 0xDE, 0x0A])
  }

  @Test("a cell with doubled quotes and a file in UTF-16 are left to people")
  func others() {
    #expect(rewritten(Array("单位,内容\n甲处,\"一\"\"二\"\n".utf8)) == nil)
    let wide = Array("单位,内容\n甲处,\n".utf16)
    #expect(rewritten([0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == nil)
  }
}
