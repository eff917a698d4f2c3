package import Rubric

/// A workbook for spreadsheet programs (XLSX, ECMA-376), for people who sort, filter and print its sheets.
///
/// It holds words, numbers and days, and no formula, macro, link, comment, or hidden sheet, row or column. The same
/// sheets give the same bytes.
package struct Workbook: Sendable {
  /// The most rows of a sheet, including the head.
  static let mostRows = 1_048_576
  /// The most characters of a cell, in UTF-16 code units.
  static let mostCharacters = 32_767
  /// The folder of the library's temporary parts: files without a name that only this process can read.
  static let scratch = "/tmp"

  /// The title, at the head of every printed page.
  let title: String
  /// The mark at the head of every printed page, such as that of a draft, or nil for none.
  let mark: String?
  /// The day that is given as that of creation.
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
    /// The bytes of the file.
    package let bytes: [UInt8]
    /// Every text in the file once, in no particular order, each on lines of its own; in the bytes they are compressed.
    package let words: [UInt8]
  }

  /// Writes the file.
  ///
  /// - Throws: ``WorkbookFault`` if a sheet is too large or a part cannot be written.
  package func file() throws(WorkbookFault) -> File {
    let file = try MemoryFile()
    var writer = try WorkbookWriter(self, to: file.path)
    for sheet in sheets { try writer.add(sheet) }
    let words = [title, mark ?? ""] + sheets.map(\.name) + writer.texts
    try writer.close()
    return File(bytes: try file.bytes, words: Array(words.joined(separator: "\n").utf8))
  }
}
