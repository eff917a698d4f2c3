import Rubric

/// The parts of a workbook beside its sheets (ECMA-376 part 1, §12.3, and part 2): what is where, the names of sheets,
/// and the properties of the document.
struct WorkbookParts {
  /// The beginning of every part.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument"

  private let title: String
  private let day: Day
  /// The names of the sheets, as markup.
  private let names: [String]
  /// The number of rows of each sheet, including the head, and its last column.
  private let extents: [SheetPart.Extent]

  /// Creates the parts of a workbook whose sheets are written.
  init(_ workbook: Workbook, extents: [SheetPart.Extent]) {
    title = WorkbookParts.markup(WorkbookParts.cut(workbook.title, to: 200))
    day = workbook.day
    names = workbook.sheets.map { WorkbookParts.markup($0.name) }
    self.extents = extents
  }

  /// Returns the path of a sheet's part below `xl/`.
  static func path(ofSheet index: Int) -> String { "worksheets/sheet\(index + 1).xml" }

  /// The parts with their paths, but for the sheets.
  var all: [(path: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships), ("docProps/app.xml", application),
      ("docProps/core.xml", core), ("xl/_rels/workbook.xml.rels", parts), ("xl/workbook.xml", workbook),
      ("xl/styles.xml", WorkbookParts.styles), ("xl/theme/theme1.xml", WorkbookParts.theme),
    ]
  }

  private var contentTypes: String {
    let parts: [(String, String)] =
      [
        ("docProps/app.xml", "\(WorkbookParts.types).extended-properties+xml"),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("xl/styles.xml", "\(WorkbookParts.types).spreadsheetml.styles+xml"),
        ("xl/theme/theme1.xml", "\(WorkbookParts.types).theme+xml"),
        ("xl/workbook.xml", "\(WorkbookParts.types).spreadsheetml.sheet.main+xml"),
      ]
      + names.indices.map {
        ("xl/\(WorkbookParts.path(ofSheet: $0))", "\(WorkbookParts.types).spreadsheetml.worksheet+xml")
      }
    return """
      \(WorkbookParts.declaration)<Types xmlns="\(WorkbookParts.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      \(parts.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined())</Types>
      """
  }

  private var relationships: String {
    WorkbookParts.relationships([
      ("\(WorkbookParts.office)/relationships/officeDocument", "xl/workbook.xml"),
      ("\(WorkbookParts.package)/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(WorkbookParts.office)/relationships/extended-properties", "docProps/app.xml"),
    ])
  }

  private var parts: String {
    let kind = "\(WorkbookParts.office)/relationships"
    return WorkbookParts.relationships(
      names.indices.map { ("\(kind)/worksheet", WorkbookParts.path(ofSheet: $0)) }
        + [("\(kind)/theme", "theme/theme1.xml"), ("\(kind)/styles", "styles.xml")])
  }

  private static func relationships(_ targets: [(kind: String, path: String)]) -> String {
    let all = targets.enumerated().map { index, target in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.kind)\" Target=\"\(target.path)\"/>"
    }
    return "\(declaration)<Relationships xmlns=\"\(package)/relationships\">\(all.joined())</Relationships>"
  }

  /// The names of the sheets, the ranges that their filters are for, and the rows at the head of printed pages.
  private var workbook: String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let filters = sorted.map { index in
      """
      <definedName name="_xlnm._FilterDatabase" localSheetId="\(index)" hidden="1">\
      '\(names[index])'!$A$1:$\(extents[index].column)$\(extents[index].rows)</definedName>
      """
    }
    let heads = sorted.map { index in
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">'\(names[index])'!$1:$1</definedName>"
    }
    return """
      \(WorkbookParts.declaration)<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="\(WorkbookParts.office)/relationships">\
      <fileVersion appName="xl" lastEdited="4" lowestEdited="4" rupBuild="4505"/>\
      <workbookPr defaultThemeVersion="124226"/>\
      <bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>\
      <sheets>\(sheets.joined())</sheets><definedNames>\(filters.joined())\(heads.joined())</definedNames>\
      <calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>
      """
  }

  /// The sheets in the order of their names, which is that of the names defined for them.
  private var sorted: [Int] { names.indices.sorted { names[$0] < names[$1] } }

  private var application: String {
    let titles = names + sorted.map { "'\(names[$0])'!Print_Titles" }
    func count(_ what: String) -> String {
      """
      <vt:variant><vt:lpstr>\(what)</vt:lpstr></vt:variant><vt:variant><vt:i4>\(names.count)</vt:i4></vt:variant>
      """
    }
    return """
      \(WorkbookParts.declaration)<Properties xmlns="\(WorkbookParts.office)/extended-properties" \
      xmlns:vt="\(WorkbookParts.office)/docPropsVTypes">\
      <Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>\
      <HeadingPairs><vt:vector size="4" baseType="variant">\(count("Worksheets"))\(count("Named Ranges"))\
      </vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="\(titles.count)" baseType="lpstr">\
      \(titles.map { "<vt:lpstr>\($0)</vt:lpstr>" }.joined())</vt:vector></TitlesOfParts><Company></Company>\
      <LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged>\
      <AppVersion>12.0000</AppVersion></Properties>
      """
  }

  /// The title, and the day of creation, at noon.
  private var core: String {
    let time = "xsi:type=\"dcterms:W3CDTF\">\(day.iso)T12:00:00Z<"
    return """
      \(WorkbookParts.declaration)<cp:coreProperties \
      xmlns:cp="\(WorkbookParts.package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(title)</dc:title><dc:creator></dc:creator>\
      <cp:lastModifiedBy></cp:lastModifiedBy><dcterms:created \(time)/dcterms:created>\
      <dcterms:modified \(time)/dcterms:modified></cp:coreProperties>
      """
  }

  private static func markup(_ text: String) -> String { String(decoding: StoredText(text).bytes, as: UTF8.self) }

  /// Returns a text, cut and ended by … if it is longer than a number of UTF-16 code units.
  static func cut(_ text: String, to count: Int) -> String {
    text.utf16.count <= count ? text : String(text.unicodeScalars.prefix(count / 2 - 1).map(Character.init)) + "…"
  }
}
