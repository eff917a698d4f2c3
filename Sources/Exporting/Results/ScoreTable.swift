import Diagnostics
package import Editions
import Rubric
import Wording

/// A year's results as a table for a terminal: a row per unit, as far as the edition may show it.
package struct ScoreTable: Sendable {
  private let year: YearValues

  /// Creates a table.
  package init(_ year: YearValues) { self.year = year }

  /// The table below its title.
  package var text: [UInt8] {
    let heads = ["名次", "单位编号", "单位名称", "类别", "结论", "总分", "待核定分值"]
    let isNumber = [true, false, false, false, false, true, true]
    let rows = year.units.map { unit in
      let pending = unit.total?.pending ?? .zero
      return [
        unit.rank.map { "\($0)" } ?? "–", unit.id, printable(unit.name), printable(unit.category),
        unit.total?.verdict.word ?? "", unit.total?.points.decimal ?? "", pending == .zero ? "" : pending.decimal,
      ]
    }
    let title = "\(printable(year.title))　\(printable(year.round))（截至 \(year.asOf.iso)）\n\n"
    return Array((title + terminalTable([heads] + rows, isNumber: isNumber)).utf8)
  }
}
