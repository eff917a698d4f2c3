import ContentFiles
package import Registers
import RubricBooks
import Tabular

/// The reader of a year's roster.
///
/// This module reads the registers that are never scored: people, self-checks, systems, materials, and cases carried over
/// from the year before. It must not know results.
package enum RosterReader {
  /// Reads the file.
  package static func read(_ reader: inout RegisterReader) -> [RosterEntry] {
    guard let name = reader.folder.entries(reader.yearPath, of: .year(rounds: [])).names["roster.csv"],
      let table = reader.table(RegisterSource(name), RosterColumn.self)
    else { return [] }
    return table.rows.filter { $0.kind == .data }.compactMap { row -> RosterEntry? in
      var cells = CellReader<RosterColumn>(table, row)
      let (unit, isChecked) = reader.names.unit(.unit, of: &cells, &reader.findings)
      guard isChecked else { return nil }
      for column in [RosterColumn.role, .name] {
        _ = cells.key(column, required: true, findings: &reader.findings)
      }
      let from = cells.moment(.from, findings: &reader.findings)
      let until = cells.moment(.until, findings: &reader.findings)
      guard cells.isSound, let unit else { return nil }
      return RosterEntry(
        unit: unit, role: cells.trimmed(.role), name: cells.trimmed(.name), contact: cells.trimmed(.contact),
        from: from, to: until)
    }
  }
}
