import ContentFiles
import Testing

/// Which of a folder's files are read: one for each register, whether CSV or a workbook (formats §1, §2a).
@Suite struct PlacedEntriesTests {
  private func entries(_ names: String..., place: ContentPlace) -> PlacedEntries {
    let files = Dictionary(uniqueKeysWithValues: names.map { ("f/\($0)", [UInt8]()) })
    return ContentFolder(memory: files).entries("f", of: place)
  }

  @Test("reads a workbook in the place of a CSV file, and only one of the two")
  func registers() {
    let found = entries("Checklist.xlsx", "scores.XLSX", "scores.csv", "meetings.csv", "MEETINGS.CSV", place: .round)
    #expect(
      found.names == ["checklist.csv": "Checklist.xlsx", "scores.csv": "scores.csv", "meetings.csv": "meetings.csv"])
    #expect(found.duplicates.map(\.name) == ["scores.XLSX"] && found.duplicates.map(\.other) == ["scores.csv"])
    #expect(found.unread.map(\.name) == ["MEETINGS.CSV"])
  }

  @Test("reads one workbook of a round, and a workbook or a CSV file of each name in a folder")
  func series() {
    let book = entries("registers.xlsx", "登记.XLSX", place: .round)
    #expect(book.names == ["登记.xlsx": "登记.XLSX"] && book.duplicates.map(\.name) == ["registers.xlsx"])
    #expect(entries("Registers.xlsx", place: .round).names == ["登记.xlsx": "Registers.xlsx"])
    let found = entries("a.csv", "a.xlsx", "b.xlsx", "c.xls", place: .evidence)
    #expect(found.series.map(\.name) == ["a.csv", "b.xlsx"] && found.series.map(\.key) == ["a", "b"])
    #expect(found.duplicates.map(\.name) == ["a.xlsx"] && found.unread.map(\.name) == ["c.xls"])
    #expect(found.read(as: "B.csv") == "b.xlsx")
    #expect(entries("2025.xlsx", "年.xlsx", place: .calendar).series.map(\.name) == ["2025.xlsx"])
  }
}
