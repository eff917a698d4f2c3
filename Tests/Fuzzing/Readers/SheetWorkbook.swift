import ArchiveTestSupport

/// A workbook with one sheet, its shared texts and its formats, none of them packed, so that a fuzzer's changes reach the
/// parts rather than the archive.
enum SheetWorkbook {
  /// Returns the file with three parts of bytes, which a NUL parts: the sheet, the shared texts, the formats.
  static func bytes(_ parts: [UInt8]) -> [UInt8] {
    var given = parts.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    while given.count < 3 { given.append([]) }
    let files: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(package.utf8)),
      ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(relationships.utf8)),
      ("xl/sheet.xml", given[0]), ("xl/texts.xml", given[1]), ("xl/styles.xml", given[2]),
    ]
    return Archive(parts: files.map { Archive.Part(name: $0.name, bytes: $0.bytes) }).bytes
  }

  private static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
    """
  private static let package = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
    Type="\(kinds)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """
  private static let book = """
    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\(kinds)"><sheets>\
    <sheet name="5.1 漏洞" sheetId="1" r:id="a"/></sheets></workbook>
    """
  private static let relationships = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
    Type="\(kinds)/worksheet" Target="sheet.xml"/><Relationship Id="b" Type="\(kinds)/sharedStrings" \
    Target="texts.xml"/><Relationship Id="c" Type="\(kinds)/styles" Target="styles.xml"/></Relationships>
    """
  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
