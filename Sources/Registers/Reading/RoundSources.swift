import ContentFiles
import Diagnostics
import Tabular

/// The places that the registers of a round which may stand once are read from: files or sheets of its workbook.
struct RoundSources {
  private let entries: PlacedEntries
  private let round: String
  private let book: RoundWorkbook?

  /// Prepares the places of a round's folder.
  init(_ entries: PlacedEntries, in round: String, _ book: RoundWorkbook?) {
    (self.entries, self.round, self.book) = (entries, round, book)
  }

  /// Returns the place of a register, by the name of its file without ending, a sheet beside a file being reported and not
  /// read; nil if there is none.
  func source(of register: String, _ reader: inout RegisterReader) -> RegisterSource? {
    let sheet = book?.registers[register]
    guard let file = entries.names[register + ".csv"] else { return sheet }
    if let book, let sheet {
      let name = RegisterPath(sheet.name).sheet ?? sheet.name
      reader.findings.add(.duplicateSheet("\(reader.yearPath)/\(book.name)", name, other: "文件\(quoted(file))"))
    }
    return RegisterSource("\(round)/\(file)")
  }
}
