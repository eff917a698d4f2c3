import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

/// The cells that say who came to a meeting: version 1 took a blank one for nobody, version 2 asks for 无.
enum MeetingPresence {
  private static let nobody = "无"
  /// The columns of version 1, in which 实到 was not required.
  private static let schema = Schema(
    MeetingColumn.allCases.map { own in
      Column(own.column.name, own.column.alias, required: own.column.isRequired && own != .present)
    })

  /// Fills the blank cells, and adds the column where there is none.
  static func changes(_ registers: YearRegisters, findings: inout Findings) -> [FileChange] {
    var changes: [FileChange] = []
    for (table, bytes) in registers.tables(.meetings, schema: schema).joined() {
      let blank = table.rows.filter { $0.kind == .data && table.isBlank($0, MeetingColumn.present.rawValue) }
      guard !blank.isEmpty || !table.has(MeetingColumn.present) else { continue }
      let number = table.number(of: MeetingColumn.present.rawValue) ?? table.headCount + 1
      var cells = blank.map { Table.NewCell(row: $0, number: number, text: nobody) }
      var reasons = blank.map { row in
        FileChange.Reason(
          place: Location(table.path, line: row.line, column: number),
          words: "“实到”空着，版本 1 当作一个单位也没有到，所以写上“\(nobody)”；只是忘了登记的，请写上到会的单位")
      }
      if !table.has(MeetingColumn.present) {
        cells.append(Table.NewCell(row: nil, number: number, text: MeetingColumn.present.column.name))
        reasons.append(
          FileChange.Reason(place: Location(table.path, line: table.headerLine, column: number), words: "版本 2 要有“实到”一列")
        )
      }
      if let edits = table.rewriting(cells, in: bytes) {
        changes.append(FileChange(table.path, bytes, edits.map { ByteEdit($0.range, $0.bytes) }, reasons))
      } else {
        for reason in reasons { findings.add(.notRewritten(reason)) }
      }
    }
    return changes
  }
}
