import Rubric
import Site

extension ResultSheets {
  static let totalHeads = ["总分", "名次", "结论", "待核定分值", "一票否决情形", "自评总分", "轮次", "截至", "状态"]

  /// A row per unit: rank, dimensions, total, verdict, and how settled that is.
  var totals: Sheet {
    let showsTotals = year.units.contains { $0.total != nil }
    var columns: [UnitColumn] = []
    if year.units.contains(where: { $0.rank != nil }) {
      columns.append(.init(SheetColumn("名次", .number)) { $0.rank.map { .count(Int64($0)) } ?? .none })
    }
    columns += unitColumns
    let fixed = columns.count - 1
    if year.units.contains(where: { $0.dimensions != nil }) { columns += dimensionColumns }
    if showsTotals { columns += outcomeColumns }
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

  private var dimensionColumns: [UnitColumn] {
    year.dimensions.enumerated().map { index, dimension in
      UnitColumn(SheetColumn("\(dimension.id) \(dimension.name)", .number)) { unit in
        guard let scores = unit.dimensions, scores.indices.contains(index) else { return .none }
        return .points(scores[index].earned)
      }
    }
  }

  private var outcomeColumns: [UnitColumn] {
    [
      .init(SheetColumn("总分", .number)) { .points($0.total?.points) },
      .init(SheetColumn("结论", .text, width: 10)) { .words($0.total?.verdict.word) },
      .init(SheetColumn("待核定分值", .number)) { .points($0.total?.pending) },
    ]
  }

  /// A veto in words.
  static func words(_ veto: UnitValues.VetoValues) -> String {
    "\(veto.day.iso) \(veto.cause)（\(veto.accountability)）"
  }
}
