import Editions
import Rubric

extension ResultSheets {
  static let totalHeads = ["一票否决情形", "自评总分", "轮次", "截至", "状态"]

  /// The sheet of totals, with a row per unit: rank, dimensions, total, verdict, and the standing of the results.
  var totals: Sheet {
    let own = self.columns
    var columns = (year.showsRanks ? [own.rank] : []) + own.units
    let fixed = columns.count - 1
    if year.showsDimensions { columns += own.dimensions }
    if year.showsTotals { columns += [own.total] + own.bonus + [own.verdict, own.pending] }
    if year.showsLevels { columns += own.levels }
    if year.units.contains(where: { !$0.vetoes.isEmpty }) {
      columns.append(
        .init(SheetColumn("一票否决情形", .prose)) { .words($0.vetoes.map(ResultSheets.words).joined(separator: "\n")) })
    }
    if year.units.contains(where: { $0.selfCheck != nil }) {
      columns.append(.init(SheetColumn("自评总分", .number)) { .points($0.selfCheck?.total) })
    }
    let (round, asOf, standing) = (year.round, year.asOf, self.standing)
    columns += [
      .init(SheetColumn("轮次", fitting: [round])) { _ in .text(round) },
      .init(SheetColumn("截至", .moment)) { _ in .day(asOf) },
      .init(SheetColumn("状态", .prose, width: 12)) { _ in .text(standing) },
    ]
    return Sheet("总分", columns, fixed: fixed, of: year.units)
  }

  /// Returns a veto in words.
  static func words(_ veto: UnitValues.VetoValues) -> String {
    "\(veto.day.iso) \(veto.cause)（\(veto.accountability)）"
  }
}
