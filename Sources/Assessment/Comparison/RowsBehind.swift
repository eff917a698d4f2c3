import Diagnostics
import Registers
import Rubric
import RubricBooks

/// The rows of the registers that may have changed a unit's published result.
struct RowsBehind {
  /// The largest number of rows that are named one by one.
  private static let most = 3

  private let year: AssessmentYear
  private let marks: [UnitID: [MarkEntry]]
  private let vetoes: [UnitID: [VetoEntry]]

  init(_ year: AssessmentYear) {
    self.year = year
    marks = Dictionary(grouping: year.marks, by: \.unit)
    vetoes = Dictionary(grouping: year.vetoes, by: \.unit)
  }

  /// Names the rows about a unit's item, or with nil those that veto the unit, the latest first, in words that
  /// follow the change; empty if there are none, for instance because a row was deleted.
  func words(_ unit: UnitID, _ item: String?) -> String {
    let places = item.map { names(unit, $0) } ?? (vetoes[unit] ?? []).reversed().map { name($0.place) }
    // A row of a checklist holds several facts of an item.
    var seen: Set<String> = []
    let rows = places.filter { seen.insert($0).inserted }
    guard !rows.isEmpty else { return "" }
    let named = rows.prefix(RowsBehind.most).joined(separator: "、")
    return rows.count > RowsBehind.most ? "（\(named) 等 \(rows.count) 行）" : "（\(named)）"
  }

  private func names(_ unit: UnitID, _ item: String) -> [String] {
    guard let index = year.rubric.items.firstIndex(where: { $0.id == item }) else { return [] }
    let marks = (marks[unit] ?? []).filter { $0.item == ItemID(index) }
    let records = year.history[unit].filter { year.rubric.items(reading: $0.fact).contains(ItemID(index)) }
    return marks.reversed().map { name($0.place) } + records.reversed().map { year.rows.name($0.row) }
  }

  /// Names a row as calculations do: `<round folder>/<file>:<line>`.
  private func name(_ place: Location) -> String {
    "\(place.path.split(separator: "/").dropFirst(2).joined(separator: "/")):\(place.line)"
  }
}
