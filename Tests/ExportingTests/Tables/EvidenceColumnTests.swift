import ContentFiles
import Diagnostics
import RubricBooks
import SiteContent
import Testing

@testable import Exporting

/// The index of evidence has what the columns of evidence have.
struct EvidenceColumnTests {
  /// The head of a column in the register, and a cell under it.
  private static func cell(_ column: EvidenceColumn) -> (head: String, text: String) {
    switch column {
    case .unit: ("单位", "b")
    case .item: ("指标", "1.2")
    case .fact: ("事项", "次数")
    case .reference: ("编号", "R1")
    case .value: ("内容", "一般")
    case .count: ("数量", "2")
    case .start: ("开始", "2025-02-03")
    case .done: ("完成", "2025-02-05")
    case .due: ("限期", "2025-02-10")
    case .document: ("材料", "甲.pdf")
    case .review: ("审核", "通过")
    case .received: ("收到", "2025-02-06")
    case .visibility: ("密级", "公开")
    case .note: ("备注", "存柜三")
    }
  }

  /// The head under which the index has a column, or nil if it leaves the column out.
  private static func head(_ column: EvidenceColumn) -> String? {
    switch column {
    case .unit: "单位编号"
    // Remarks are for whoever keeps the register, and are no evidence of anything.
    case .note: nil
    default: cell(column).head
    }
  }

  @Test("each column of evidence has a head in the index, and what a row says stands under it")
  func columns() throws {
    let columns = EvidenceColumn.allCases
    let cells = columns.map(Self.cell)
    let lines = [cells.map(\.head), cells.map(\.text)].map { $0.joined(separator: ",") + "\n" }
    var files = Sample.files
    files["assessments/2025/1-first/evidence.csv"] = lines.joined()
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    var findings = Findings()
    let year = try #require(Content(folder, scope: .year(2025), findings: &findings).years.first)
    let sheet = EvidenceTable(year, round: 1).sheet
    let heads = sheet.columns.map(\.head)
    var block = SheetRows()
    for number in 0..<sheet.blocks { sheet.rows(number, &block) }
    let rows = stride(from: 0, to: block.cells.count, by: heads.count).map { block.cells[$0..<($0 + heads.count)] }
    let row = try #require(rows.first { row in row.contains(.text("甲.pdf")) })
    for column in columns {
      guard let head = Self.head(column) else { continue }
      let index = try #require(heads.firstIndex(of: head), "\(head)")
      #expect(row[row.startIndex + index].words == Self.cell(column).text, "\(head)")
    }
  }
}
