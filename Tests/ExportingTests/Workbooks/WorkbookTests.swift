import Foundation
import Rubric
import Testing

@testable import Exporting

/// Workbooks as bytes, and what they cannot hold.
struct WorkbookTests {
  private func workbook(_ rows: [[SheetCell]], title: String = "标题", mark: String? = nil) -> Workbook {
    let sheet = Sheet("表", [SheetColumn("甲"), SheetColumn("乙", .prose)], rows: rows)
    return Workbook(title: title, mark: mark, day: Day(number: 0), sheets: [sheet])
  }

  @Test("the same sheets give the same bytes, which are a compressed archive")
  func sameBytes() throws {
    let rows: [[SheetCell]] = [[.text("词句"), .points(Points(hundredths: 9255))], [.none, .count(3)]]
    let bytes = try workbook(rows).file().bytes
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
    #expect(try workbook(rows).file().bytes == bytes)
    #expect(try workbook(rows + [[.text("词")]]).file().bytes != bytes)
    #expect(Data(bytes).range(of: Data("词句".utf8)) == nil)
  }

  @Test("all words of a workbook are given for the gate, each once: title, mark, names, heads and cells of all sheets")
  func words() throws {
    let sheets = [
      Sheet(
        "表", [SheetColumn("甲"), SheetColumn("乙", .prose)],
        rows: [[.text("第一"), .points(.zero)], [.text("第二"), .text("第一")]]),
      Sheet("又", [SheetColumn("甲")], rows: [[.text("第一")], [.text("第三")]]),
    ]
    let workbook = Workbook(title: "标题", mark: "草稿", day: Day(number: 0), sheets: sheets)
    let words = String(decoding: try workbook.file().words, as: UTF8.self).split(separator: "\n")
    #expect(words.sorted() == ["标题", "草稿", "表", "又", "甲", "乙", "第一", "第二", "第三"].sorted())
  }

  @Test("texts that Unicode takes for the same stay apart")
  func composed() throws {
    let words = String(decoding: try workbook([[.text("\u{E9}")], [.text("e\u{301}")]]).file().words, as: UTF8.self)
    #expect(words.unicodeScalars.contains("\u{E9}") && words.unicodeScalars.contains("\u{301}"))
  }

  @Test(
    "a cell holds 32,767 characters as UTF-16 counts them, and of a longer text the beginning",
    arguments: [
      ("字", 32_767, true), ("字", 32_768, false), ("a", 32_767, true), ("a", 32_768, false), ("𠮷", 16_383, true),
      ("𠮷", 16_384, false),
    ])
  func longText(character: String, count: Int, fits: Bool) throws {
    let workbook = workbook([[.text("短")], [.none, .text(String(repeating: character, count: count))]])
    let text = String(repeating: character, count: count)
    #expect(try !workbook.file().bytes.isEmpty)
    let beginning = String(repeating: character, count: 32_766 / character.utf16.count) + "…"
    #expect(SheetText(text).markup == Array("<t>\(fits ? text : beginning)</t></is></c>".utf8))
  }

  @Test("a sheet with more rows than fit is refused in words")
  func manyRows() {
    func workbook(_ blocks: Int) -> Workbook {
      let sheet = Sheet("表", [SheetColumn("甲")], blocks: blocks) { _, rows in
        for _ in 0..<1024 { rows.endRow() }
      }
      return Workbook(title: "", mark: nil, day: Day(number: 0), sheets: [sheet])
    }
    #expect(throws: Never.self) { try workbook(1023).file() }
    #expect(throws: WorkbookFault.tooManyRows(sheet: "表")) { try workbook(1024).file() }
    #expect("\(WorkbookFault.tooManyRows(sheet: "表"))" == "工作表“表”超过 1048576 行，Excel 工作簿放不下；请改用 csv 或 json")
  }

  @Test("any title can stand at the head of a printed page")
  func titles() throws {
    for title in ["", "&P&D", String(repeating: "&", count: 5000), String(repeating: "长", count: 5000), "a\nb\"]]>"] {
      #expect(try !workbook([], title: title, mark: title).file().bytes.isEmpty)
    }
  }
}
