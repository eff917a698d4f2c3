/// The look of a sheet on a screen and on paper: widths, panes that stay in sight, the filter, and A4 landscape, as wide
/// as the paper, with the head on every page.
struct SheetPage: Sendable {
  /// The title, at the head of every printed page.
  let title: String
  /// The mark at the head of every printed page, or nil for none.
  let mark: String?
  /// True for the sheet that a reader sees first.
  let isFirst: Bool

  /// Returns the height of a row of several lines, in tenths of a point of 1/72 inch: 13.5 points for each, and at most
  /// what the format can tell.
  static func height(lines: Int) -> Int64 { min(Int64(lines) * 135 + 20, 4090) }

  /// Returns the markup before a sheet's rows.
  func head(of sheet: Sheet, _ extent: SheetPart.Extent) -> [UInt8] {
    let tab = mark == nil ? "" : "<tabColor rgb=\"FFC00000\"/>"
    var columns = ""
    for (index, column) in sheet.columns.enumerated() {
      // A width counts digits of seven pixels, and five pixels around them, in 256ths of a digit.
      columns += """
        <col min="\(index + 1)" max="\(index + 1)" width="\(column.width).7109375" \
        style="\(CellStyle(column.kind).rawValue)" customWidth="1"/>
        """
    }
    return Array(
      """
      \(WorkbookParts.declaration)<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheetPr>\(tab)<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="\(extent.cells)"/>\
      <sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId="0">\(panes(of: sheet))\
      </sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>\(columns)</cols>
      """.utf8)
  }

  private func panes(of sheet: Sheet) -> String {
    guard sheet.fixed > 0 else {
      return """
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>
        """
    }
    let column = SheetPart.letters(sheet.fixed)
    return """
      <pane xSplit="\(sheet.fixed)" ySplit="1" topLeftCell="\(column)2" activePane="bottomRight" state="frozen"/>\
      <selection pane="topRight" activeCell="\(column)1" sqref="\(column)1"/>\
      <selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight"/>
      """
  }

  /// Returns the markup after a sheet's rows.
  func foot(of sheet: Sheet, _ extent: SheetPart.Extent) -> [UInt8] {
    let head = "&L" + SheetPage.escaped("\(title)　\(sheet.name)") + "&R" + SheetPage.escaped(mark ?? "")
    return Array("<autoFilter ref=\"\(extent.cells)\"/><printOptions gridLines=\"1\"/>".utf8)
      + Array(
        """
        <pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
        <pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddHeader>
        """.utf8)
      + StoredText(head).bytes
      + Array("</oddHeader><oddFooter>&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>".utf8)
  }

  /// Returns a text for the head of a page, which has 255 characters with its codes, and in which `&` is written twice.
  private static func escaped(_ text: String) -> String {
    WorkbookParts.cut(text, to: 100).reduce(into: "") { $0 += $1 == "&" ? "&&" : String($1) }
  }
}
