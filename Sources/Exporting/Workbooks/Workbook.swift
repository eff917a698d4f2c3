import Dispatch
package import Rubric
import Synchronization
import Tabular

/// A workbook for spreadsheet programs (XLSX, ECMA-376), for people who sort, filter and print its sheets.
///
/// It holds words, numbers and days, and no formula, macro, link, comment, or hidden sheet, row or column. The same
/// sheets give the same bytes.
package struct Workbook: Sendable {
  /// The most rows of a sheet, including the head.
  static let mostRows: Int64 = 1_048_576
  /// The most characters of a cell, in UTF-16 code units.
  static let mostCharacters = Table.mostCharacters

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

  /// Writes the file, its sheets at the same time.
  ///
  /// - Throws: ``WorkbookFault`` if a sheet is too large.
  package func file() throws(WorkbookFault) -> File {
    let written = try writtenSheets()
    let parts = WorkbookParts(self, extents: written.map(\.extent)).all
    var archive = ZipArchive(capacity: written.reduce(65_536) { $0 + $1.part.bytes.count })
    for (path, text) in parts { try archive.add(path, try Deflater.deflated(Array(text.utf8))) }
    for (index, sheet) in written.enumerated() {
      try archive.add("xl/\(WorkbookParts.path(ofSheet: index))", sheet.part)
    }
    var texts = Set(([title, mark ?? ""] + sheets.map(\.name)).map { SheetTexts.Exact(text: $0) })
    for sheet in written { texts.formUnion(sheet.texts.all) }
    var words: [UInt8] = []
    for exact in texts { words += "\(exact.text)\n".utf8 }
    return File(bytes: archive.finish(), words: words)
  }

  private func writtenSheets() throws(WorkbookFault) -> [SheetPart.Written] {
    let results = Mutex<[Int: Result<SheetPart.Written, WorkbookFault>]>([:])
    DispatchQueue.concurrentPerform(iterations: sheets.count) { index in
      let page = SheetPage(title: title, mark: mark, isFirst: index == 0)
      let result = Result { () throws(WorkbookFault) in try SheetPart.write(sheets[index], page: page) }
      results.withLock { $0[index] = result }
    }
    let all = results.withLock { $0 }
    var written: [SheetPart.Written] = []
    for index in sheets.indices { if let sheet = try all[index]?.get() { written.append(sheet) } }
    return written
  }
}
