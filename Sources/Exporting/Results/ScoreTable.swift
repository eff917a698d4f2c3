import Diagnostics
package import Editions
import Rubric
import Wording

/// A year's results as a table for a terminal: a row per unit, as far as the edition may show it.
package struct ScoreTable: Sendable {
  private let year: YearValues
  private let hasItems: Bool

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - year: The results.
  ///   - hasItems: True if the items of each unit follow.
  package init(_ year: YearValues, hasItems: Bool = false) { (self.year, self.hasItems) = (year, hasItems) }

  /// The table below its title.
  package var text: [UInt8] {
    let (hasLevels, hasBonus) = (year.shape.hasLevels, year.shape.hasBonus)
    let columns: [(head: String, isNumber: Bool, isShown: Bool)] = [
      ("名次", true, true), ("单位编号", false, true), ("单位名称", false, true), ("类别", false, true), ("结论", false, true),
      ("等级", false, hasLevels), ("总分", true, true), ("加分", true, hasBonus), ("待核定分值", true, true),
    ].filter(\.isShown)
    let totals = year.units.lazy.compactMap { $0.total?.points }.places
    let bonuses = year.units.lazy.compactMap(\.bonus).places
    let pendings = year.units.lazy.compactMap { $0.total?.pending }.places
    let rows = year.units.map { unit -> [String] in
      let pending = unit.total?.pending ?? .zero
      var cells = [
        unit.rank.map { "\($0)" } ?? "–", unit.id, printable(unit.name), printable(unit.category),
        unit.total?.verdict.word ?? "",
      ]
      if hasLevels { cells.append(printable(unit.level ?? "–")) }
      cells.append(unit.total?.points.decimal(places: totals) ?? "")
      if hasBonus { cells.append(unit.bonus?.decimal(places: bonuses) ?? "") }
      cells.append(pending == .zero ? "" : pending.decimal(places: pendings))
      return cells
    }
    let title = "\(printable(year.title))　\(printable(year.round))（截至 \(year.asOf.iso)）\n\n"
    let table = terminalTable([columns.map(\.head)] + rows, isNumber: columns.map(\.isNumber))
    return Array((title + table + (hasItems ? items : "")).utf8)
  }

  /// The items of each unit, as far as the edition may show them.
  private var items: String {
    year.units.compactMap { unit in
      guard let items = unit.items?.filter(\.exists), !items.isEmpty else { return nil }
      let rows = items.map {
        [$0.id, printable($0.name), $0.points.decimal, $0.earned?.decimal ?? "", $0.state.word]
      }
      let heads = ["指标", "名称", "分值", "得分", "状态"]
      return "\n" + terminalTable([heads] + rows, isNumber: [false, false, true, true, false])
    }.joined()
  }
}
