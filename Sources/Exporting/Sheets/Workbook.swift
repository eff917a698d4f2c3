package import Rubric

/// A workbook for spreadsheet programs (XLSX, ECMA-376): tables for people who sort, filter and print them.
///
/// It holds words, numbers and days, and no formula, macro, link, comment, or hidden sheet, row or column. The same
/// sheets give the same bytes.
package struct Workbook: Sendable {
  /// The most rows of a sheet, with the head.
  static let mostRows = 1_048_576
  /// The most characters of a cell, as UTF-16 counts them.
  static let mostCharacters = 32_767
  /// Where the library keeps parts while it puts them together: files without a name that only this process can read.
  static let scratch = "/tmp"

  /// The title, at the foot of every printed page.
  let title: String
  /// What is to be said at the head of every printed page, as that it is a draft; nil for nothing.
  let mark: String?
  /// The day that is told as that of its making.
  let day: Day
  /// The sheets, at least one.
  let sheets: [Sheet]

  /// Creates a workbook.
  package init(title: String, mark: String?, day: Day, sheets: [Sheet]) {
    self.title = title
    self.mark = mark
    self.day = day
    self.sheets = sheets
  }

  /// A workbook as a file.
  package struct File: Sendable {
    /// The file.
    package let bytes: [UInt8]
    /// Every text in it, once, in no order, each on lines of its own; in the bytes they are compressed.
    package let words: [UInt8]
  }

  /// Writes the file.
  package func file() throws(WorkbookFault) -> File {
    let file = try MemoryFile()
    var writer = try WorkbookWriter(self, to: file.path)
    for sheet in sheets { try writer.add(sheet) }
    let words = [title, mark ?? ""] + sheets.map(\.name) + writer.texts
    try writer.close()
    return File(bytes: try file.bytes, words: Array(words.joined(separator: "\n").utf8))
  }
}
