package import Editions
import PaperTexts
import Rubric
import RubricBooks
package import SiteContent
package import Wording

/// The notice of a year's results, which has no other values than those that its readers may see.
package struct ResultPaper: Sendable {
  private let desk: Desk
  private let values: YearValues

  /// The most units of a notice; of more, the tables to download tell the results.
  package static let mostUnits = 1000

  /// Prepares the notice, or returns nil before the results are approved, if it would have too many units, or if nothing
  /// may be shown of them.
  package init?(_ content: Content, _ values: YearValues, labels: Labels) {
    guard !values.units.isEmpty, values.units.count <= ResultPaper.mostUnits,
      values.showsTotals || values.showsRanks || values.showsLevels || values.showsDimensions,
      let day = values.published ?? values.approved?.date
    else { return nil }
    desk = Desk(content, year: values.year, title: values.title, today: day, labels: labels)
    self.values = values
  }

  /// The paper.
  package var paper: Paper {
    let vetoed = values.units.filter { $0.total?.verdict == .vetoed }.map(\.name)
    let approval = values.approved.map { approval in
      desk.labels(.paperApproval, approval.by, desk.words.day(approval.date))
    }
    return desk.paper(
      .results, on: desk.today,
      [
        .round: .words(values.round), .asOf: .words(desk.words.day(values.asOf)), .approval: .words(approval ?? ""),
        .firstPublication: .words(values.firstPublication.map { desk.words.day($0.day) } ?? ""),
        .unitCount: .words("\(values.units.count)"),
        .categories: .words(desk.categories(values.units.map(\.category))),
        .vetoes: .words(vetoed.joined(separator: "、")), .table: totals.markdown, .furtherTable: dimensions.markdown,
        .key: .words(key),
      ])
  }

  private var order: [UnitValues] { values.byRank(Array(values.units.indices)).map { values.units[$0] } }

  private var totals: PaperTable {
    let labels = desk.labels
    var columns: [(name: String, isNumber: Bool)] = [(labels[.paperSerial], false), (labels[.unit], false)]
    if values.showsTotals { columns.append((labels[.total], true)) }
    if values.showsLevels { columns.append((labels[.level], false)) }
    if values.showsRanks { columns.append((labels[.rank], true)) }
    if values.showsTotals { columns.append((labels[.paperRemark], false)) }
    let places = order.lazy.compactMap { $0.total?.points }.places
    return PaperTable(
      columns: columns,
      rows: order.enumerated().map { index, unit in
        var cells = ["\(index + 1)", unit.name]
        if values.showsTotals { cells.append(unit.total?.points.decimal(places: places) ?? "") }
        if values.showsLevels { cells.append(unit.level ?? "") }
        if values.showsRanks { cells.append(unit.rank.map { "\($0)" } ?? "—") }
        if values.showsTotals { cells.append(remark(on: unit)) }
        return cells
      })
  }

  private func remark(on unit: UnitValues) -> String {
    switch unit.total?.verdict {
    case .vetoed: desk.labels[.paperVetoed]
    case .pending: desk.labels(.paperPending, unit.total?.pending.decimal ?? "")
    case .scored, nil: ""
    }
  }

  private var dimensions: PaperTable {
    guard values.showsDimensions else { return PaperTable(columns: [], rows: []) }
    let places = values.dimensions.indices.map { index in
      order.lazy.compactMap { $0.dimensions.flatMap { $0[index].exists ? $0[index].earned : nil } }.places
    }
    return PaperTable(
      columns: [(desk.labels[.unit], false)]
        + values.dimensions.map { ($0.id, true) },
      rows: order.map { unit in
        [unit.name] + zip(unit.dimensions ?? [], places).map { $0.exists ? $0.earned.decimal(places: $1) : "—" }
      })
  }

  /// The names of the columns of that table.
  private var key: String {
    values.dimensions.map { dimension in
      desk.labels(.paperKey, dimension.id, dimension.name, (dimension.cap ?? dimension.points).decimal)
    }.joined(separator: "；")
  }
}
