import Rubric
import Testing

@testable import Exporting

/// The day that a workbook tells as that of its making, however many are written at a time.
struct WorkbookDayTests {
  private func workbook(_ day: Int32) -> Workbook {
    let sheet = Sheet("表", [SheetColumn("甲")], rows: [[.text("词")]])
    return Workbook(title: "标题", mark: nil, day: Day(number: day), sheets: [sheet])
  }

  @Test("workbooks of different days that are written at a time are those that are written alone")
  func together() async throws {
    let days: [Int32] = [19_000, 20_000, 20_365]
    let alone = try days.map { try workbook($0).file().bytes }
    #expect(Set(alone).count == days.count)
    let strangers = try await withThrowingTaskGroup { group in
      for index in 0..<600 {
        group.addTask { try self.workbook(days[index % days.count]).file().bytes == alone[index % days.count] }
      }
      return try await group.reduce(0) { $1 ? $0 : $0 + 1 }
    }
    #expect(strangers == 0)
  }
}
