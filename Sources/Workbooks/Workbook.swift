package import Tabular

/// A workbook as ECMA-376 describes it, transitional or strict, in memory.
package struct Workbook: Sendable {
  /// A sheet of cells.
  package struct Sheet: Sendable {
    /// The name.
    package let name: String
    /// True if people see it.
    package let isVisible: Bool
    let part: ZipArchive.Entry
  }

  /// The sheets of cells in order; charts are left out.
  package let sheets: [Sheet]

  let archive: ZipArchive
  private let book: BookTexts
  let budget = ReadingBudget()

  /// Reads what the sheets of a workbook share.
  ///
  /// - Parameter bytes: The file.
  /// - Throws: ``WorkbookFault`` if the file cannot be read.
  package init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= WorkbookLimit.file else { throw .fileTooLarge }
    if let fault = WorkbookFault(compoundFile: bytes) { throw fault }
    archive = try ZipArchive(bytes)
    if archive.entries["[content_types].xml"] == nil, let other = archive.otherDocument { throw .otherDocument(other) }

    let package = Relationships(of: "")
    try archive.read(archive.part("_rels/.rels"), most: WorkbookLimit.index, budget, into: package)
    guard let name = package.target("officeDocument") else { throw .missing(part: "xl/workbook.xml") }
    let type = PartType(of: name)
    try archive.read(archive.part("[Content_Types].xml"), most: WorkbookLimit.index, budget, into: type)
    if let other = type.otherDocument { throw .otherDocument(other) }

    let main = WorkbookPart(name)
    try archive.read(archive.part(name), most: WorkbookLimit.index, budget, into: main)
    guard main.isWorkbook else { throw .malformed(part: name) }
    let relationships = Relationships(of: name)
    try archive.read(
      archive.part(Relationships.part(of: name)), most: WorkbookLimit.index, budget, into: relationships)

    var sheets: [Sheet] = []
    for sheet in main.sheets {
      guard let relationship = relationships.all[sheet.relationship] else { throw .malformed(part: name) }
      guard relationship.kind == "worksheet" else { continue }
      sheets.append(
        Sheet(name: sheet.name, isVisible: sheet.isVisible, part: try archive.part(relationship.target)))
    }
    guard sheets.contains(where: \.isVisible) else { throw .noSheet }
    self.sheets = sheets

    let (formats, texts) = (NumberFormats(), SharedTextsPart())
    if let part = relationships.target("styles") {
      try archive.read(archive.part(part), most: 2 * WorkbookLimit.index, budget, into: formats)
    }
    if let part = relationships.target("sharedStrings") { try archive.read(archive.part(part), budget, into: texts) }
    book = BookTexts(
      shared: texts.texts, formats: BookTexts.Formats(formats.kinds),
      numbers: CellNumber(countsFrom1904: main.countsFrom1904))
  }

  /// Reads the cells of a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - showsDays: True to write days as people see them, for those who look at a row, rather than as numbers.
  /// - Returns: The cells.
  /// - Throws: ``WorkbookFault`` if they cannot be read.
  package func cells(of sheet: Sheet, showsDays: Bool = false) throws(WorkbookFault) -> CellGrid {
    let part = SheetPart(sheet.part.name, showsDays ? book.showingDays : book, budget)
    try archive.read(sheet.part, budget, into: part)
    return part.cells.grid()
  }

  /// Returns true if a sheet has a cell with content.
  ///
  /// - Throws: ``WorkbookFault`` if that cannot be told.
  package func hasCells(_ sheet: Sheet) throws(WorkbookFault) -> Bool {
    let part = SheetPart(sheet.part.name, book, budget, asksForAny: true)
    try archive.read(sheet.part, budget, into: part)
    return part.isDone
  }
}

extension ZipArchive {
  /// Returns the part with a name, in any letter case.
  fileprivate func part(_ name: String) throws(WorkbookFault) -> Entry {
    guard let entry = entries[name.lowercased()] else { throw .missing(part: name) }
    return entry
  }

  /// The document that the archive is if it is no package of Office Open XML.
  fileprivate var otherDocument: String? {
    if entries["content.xml"] != nil, entries["mimetype"] != nil { return " OpenDocument 文件（.ods）" }
    if entries["index/document.iwa"] != nil || entries["index.zip"] != nil { return " Numbers 表格（.numbers）" }
    return nil
  }
}

extension WorkbookFault {
  /// The fault of a file that is a compound file: a workbook with a password, or one of the old kind; nil for any
  /// other.
  fileprivate init?(compoundFile bytes: [UInt8]) {
    guard FileSort(bytes) == .oldWorkbook else { return nil }
    // The name of the stream, in UTF-16, at the beginning of an entry of 128 bytes of the directory (MS-OFFCRYPTO 2.3).
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let entries = stride(from: 512, to: max(512, bytes.count - 128), by: 128)
    let isEncrypted = entries.contains { bytes[$0] == name[0] && bytes[$0..<$0 + name.count].elementsEqual(name) }
    self = isEncrypted ? .encrypted : .notArchive(.oldWorkbook)
  }
}
