import Rubric
import Site
import Tabular

extension ResultFile {
  private static let unitHeads = ["单位编号", "单位名称", "类别"]
  private static let totalHeads = ["总分", "结论", "待核定分值"]
  private static let rankHeads = ["名次"]

  /// The words that a table has of its own, whatever the results.
  package static let words = unitHeads + totalHeads + rankHeads + ResultSheets.words

  /// A row per unit: total, verdict, points not decided yet, rank, dimensions, items.
  var csv: [UInt8] {
    var csv = CSVText()
    let showsTotals = year.units.contains { $0.total != nil }
    let showsRanks = showsRanks
    let showsDimensions = year.units.contains { $0.dimensions != nil }
    // Without the items of all units there is no telling one column from the next.
    let items = ItemColumns(year)?.columns ?? []
    var heads = ResultFile.unitHeads
    if showsTotals { heads += ResultFile.totalHeads }
    if showsRanks { heads += ResultFile.rankHeads }
    if showsDimensions { heads += year.dimensions.map { "\($0.id) \($0.name)" } }
    heads += items.map { "\($0.id) \($0.name)" }
    let standing = saysStanding ? ResultSheets(year: year).standing : nil
    csv.row((heads + (standing == nil ? [] : ["状态"])).map { .text($0) })
    for unit in year.units {
      var cells: [CSVText.Cell] = [.text(unit.id), .text(unit.name), .text(unit.category)]
      if let total = unit.total {
        cells += [.points(total.points), .text(total.verdict.word), .points(total.pending)]
      }
      if showsRanks { cells.append(.rank(unit.rank)) }
      cells += (unit.dimensions ?? []).map { .points($0.earned) }
      if !items.isEmpty { cells += (unit.items ?? []).map { .item($0.state, $0.earned) } }
      if let standing { cells.append(.text(standing)) }
      csv.row(cells)
    }
    return csv.bytes
  }
}
