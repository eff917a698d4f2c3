import ArchiveTestSupport
import Diagnostics
import Tabular
import Workbooks

/// A workbook written by hand, part by part.
struct Book: Sendable {
  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  /// The content of `sheetData` of each sheet, behind the sheet's name.
  var sheets: [(name: String, rows: String)]
  /// Attributes of `sheet` by the sheet's index.
  var states: [Int: String] = [:]
  /// The shared texts, as the content of `sst`.
  var shared: String?
  /// The content of `styleSheet`.
  var styles: String?
  var properties = ""
  var isStrict = false
  /// The remark at the end of the archive.
  var comment: [UInt8] = []
  /// Changes parts before they are packed, by name.
  var change: @Sendable (inout [Archive.Part]) -> Void = { _ in }

  /// A workbook with one sheet.
  init(_ rows: String, shared: String? = nil, styles: String? = nil) {
    sheets = [("Sheet1", rows)]
    (self.shared, self.styles) = (shared, styles)
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The file.
  var bytes: [UInt8] {
    let space = isStrict ? Book.strict : Book.transitional
    let kinds =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    func relations(_ entries: [(id: String, kind: String, target: String)]) -> String {
      Book.head + "<Relationships xmlns=\"\(package)/relationships\">"
        + entries.map { "<Relationship Id=\"\($0.id)\" Type=\"\(kinds)/\($0.kind)\" Target=\"\($0.target)\"/>" }
        .joined()
        + "</Relationships>"
    }
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    var parts = [
      (
        "[Content_Types].xml",
        Book.head
          + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(main)\"/></Types>"
      ), ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        Book.head + "<workbook xmlns=\"\(space)\" xmlns:r=\"\(kinds)\"><workbookPr \(properties)/><sheets>"
          + sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(states[index] ?? "") r:id=\"rId\(index + 1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + (shared == nil ? [] : [("rId98", "sharedStrings", "sharedStrings.xml")])
            + (styles == nil ? [] : [("rId99", "styles", "styles.xml")]))
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          Book.head + "<worksheet xmlns=\"\(space)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    if let shared { parts.append(("xl/sharedStrings.xml", Book.head + "<sst xmlns=\"\(space)\">\(shared)</sst>")) }
    if let styles {
      parts.append(("xl/styles.xml", Book.head + "<styleSheet xmlns=\"\(space)\">\(styles)</styleSheet>"))
    }
    var archived = parts.map { Archive.Part(name: $0.0, bytes: Array($0.1.utf8), method: 8) }
    change(&archived)
    return Archive(parts: archived, comment: comment).bytes
  }

  /// Returns the book with a part changed before it is packed.
  func with(_ name: String, _ change: @escaping @Sendable (inout Archive.Part) -> Void) -> Book {
    var copy = self
    let before = self.change
    copy.change = { parts in
      before(&parts)
      for index in parts.indices where parts[index].name == name { change(&parts[index]) }
    }
    return copy
  }

  /// Returns the book with a text in a part replaced.
  func replacing(_ text: String, with other: String, in name: String) -> Book {
    with(name) { part in
      part.bytes = Array(String(decoding: part.bytes, as: UTF8.self).replacing(text, with: other).utf8)
    }
  }

  /// Returns the book without a part.
  func without(_ name: String) -> Book {
    var copy = self
    let before = change
    copy.change = { parts in
      before(&parts)
      parts.removeAll { $0.name == name }
    }
    return copy
  }

  /// The rows of the first visible sheet, `row: cell|cell`, or what is wrong.
  var read: [String] { Book.read(bytes) }

  /// Reads the rows of the first visible sheet of a file, `row: cell|cell`, or what is wrong with it.
  static func read(_ bytes: [UInt8]) -> [String] {
    do throws(WorkbookFault) {
      let book = try Workbook(bytes)
      guard let sheet = book.sheets.first(where: \.isVisible) else { return ["none"] }
      return rows(try book.cells(of: sheet))
    } catch {
      return ["\(error)"]
    }
  }

  /// The rows of a grid, `row: cell|cell`.
  static func rows(_ grid: CellGrid) -> [String] {
    let text = SourceText(grid)
    return grid.lines.map { line in "\(line): \(text.excerpt(at: [Location("", line: line)])?.before ?? "")" }
  }
}
