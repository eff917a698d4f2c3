import Diagnostics
import Foundation
import Tabular
import Testing

/// A row added to a file that somebody else wrote.
@Suite struct TableAppendingTests {
  private static let schema = Schema([Column("单位", required: true), Column("备注")])

  private func appended(_ bytes: [UInt8], _ cells: [Int: String]) throws -> [UInt8]? {
    var findings = Findings()
    let table = try #require(
      Table(bytes, path: "a.csv", schema: TableAppendingTests.schema, findings: &findings))
    let edited = table.appending(cells, to: bytes)
    if let edited { #expect(edited.starts(with: bytes)) }
    return edited
  }

  @Test(
    "keeps the line ends and the delimiter and quotes what needs it",
    arguments: [
      ("单位,备注\n甲,x\n", "乙,y\n"), ("单位,备注\r\n甲,x\r\n", "乙,y\r\n"), ("单位,备注\r甲,x\r", "乙,y\r"),
      ("单位,备注\n甲,x", "\n乙,y\n"), ("单位,备注", "\r\n乙,y\r\n"), ("单位\t备注\n", "乙\ty\n"),
    ])
  func dialect(text: String, row: String) throws {
    #expect(try appended(Array(text.utf8), [1: "乙", 2: "y"]) == Array((text + row).utf8))
  }

  @Test("leaves cells between empty, and quotes quotes, delimiters and line breaks")
  func cells() throws {
    let edited = try appended(Array("单位,,备注\n".utf8), [1: "乙,\"丙\"", 3: "一\n二"])
    #expect(edited == Array("单位,,备注\n\"乙,\"\"丙\"\"\",,\"一\n二\"\n".utf8))
  }

  @Test("keeps the encoding")
  func encodings() throws {
    let text = "单位,备注\r\n甲,x\r\n"
    let whole = text + "乙𠀀,\r\n"
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try appended(mark + Array(text.utf8), [1: "乙𠀀", 2: ""]) == mark + Array(whole.utf8))
    // 单位,备注 · 甲,x · 乙 and U+20000, which takes four bytes.
    let before: [UInt8] =
      [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xB1, 0xB8, 0xD7, 0xA2, 0x0D, 0x0A, 0xBC, 0xD7, 0x2C, 0x78, 0x0D, 0x0A]
    let row: [UInt8] = [0xD2, 0xD2, 0x95, 0x32, 0x82, 0x36, 0x2C, 0x0D, 0x0A]
    #expect(try appended(before, [1: "乙𠀀", 2: ""]) == before + row)
    for (order, first) in [(String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF])] {
      let mark = first.map { UInt8($0) }
      let before = try #require(text.data(using: order))
      let after = try #require(whole.data(using: order))
      #expect(try appended(mark + Array(before), [1: "乙𠀀", 2: ""]) == mark + Array(after))
    }
  }
}
