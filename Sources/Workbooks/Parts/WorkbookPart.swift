/// The main part of a workbook: its sheets in order (ECMA-376 part 1, 18.2).
final class WorkbookPart: XMLContent {
  /// What it says of a sheet.
  struct Sheet {
    let name: String
    let isVisible: Bool
    /// The id of the relationship to its part.
    let relationship: String
  }

  /// The sheets of all kinds.
  private(set) var sheets: [Sheet] = []
  /// True if days are counted from 1904.
  private(set) var countsFrom1904 = false
  /// True if the part is that of a workbook.
  private(set) var isWorkbook = false
  private let part: String
  private var depth = 0

  /// The most sheets.
  private static let most = 16_384

  /// Begins the part with a name.
  init(_ part: String) { self.part = part }

  override func begin(_ element: XMLElement) {
    depth += 1
    guard element.vocabulary == .sheet else { return }
    if depth == 1 { isWorkbook = element.isNamed("workbook") }
    if depth == 2, element.isNamed("workbookPr") { countsFrom1904 = element.value("date1904")?.isTrue ?? false }
    guard depth == 3, element.isNamed("sheet") else { return }
    guard let name = element.text("name"), let relationship = element.relationship, sheets.count < WorkbookPart.most
    else { return stop(.malformed(part: part)) }
    let state = element.text("state") ?? "visible"
    sheets.append(Sheet(name: name, isVisible: state == "visible", relationship: relationship))
  }

  override func end() { depth -= 1 }
}
