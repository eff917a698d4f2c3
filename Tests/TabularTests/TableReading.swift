import Diagnostics
import Tabular

/// What comes of reading a register with the columns 单位 (unit), 指标 (item), 内容 (value) and 备注 (note), of which
/// the first two are required and the first is the unit column.
struct TableReading {
  static let schema = Schema(
    [
      Column("单位", "unit", required: true), Column("指标", "item", required: true), Column("内容", "value"),
      Column("备注", "note"),
    ], unitColumns: [0])

  let table: Table?
  /// The findings as they are printed, without the path.
  let findings: [String]

  init(_ text: String, schema: Schema = TableReading.schema) { self.init(Array(text.utf8), schema: schema) }

  init(_ bytes: [UInt8], schema: Schema = TableReading.schema) {
    var findings = Findings()
    table = Table(bytes, path: "a.csv", schema: schema, findings: &findings)
    self.findings = findings.sorted().map { String($0.line.dropFirst("a.csv:".count)) }
  }

  /// The data rows' cells of the schema's columns, each row behind its line.
  var rows: [String] {
    guard let table else { return [] }
    return table.rows.filter { $0.kind == .data }.map { row in
      "\(row.line)|" + (0..<4).map { table.text(row, $0) }.joined(separator: "|")
    }
  }
}
