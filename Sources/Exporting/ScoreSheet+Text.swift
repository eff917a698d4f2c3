import Assessment
import Diagnostics
import Registers
import Rubric
import RubricBooks
import Tabular

extension ScoreSheet {
  /// The results as CSV for people: a row per unit, totals, dimensions, items.
  package func csv() -> [UInt8] {
    var csv = CSVText()
    let rubric = year.rubric
    csv.row(
      (["单位编号", "单位名称", "类别", "结论", "总分", "待核定分值", "名次"] + rubric.dimensions.map { "\($0.id) \($0.name)" }
        + rubric.items.map { "\($0.id) \($0.name)" }).map { .text($0) })
    for line in lines {
      let result = line.result
      let head: [CSVText.Cell] = [
        .text(line.unit.id), .text(line.unit.name), .text(line.unit.category), .text(result.verdict.word),
        .points(result.total), .points(result.pendingPoints), .rank(result.rank),
      ]
      let items = result.items.map { CSVText.Cell.item($0.state, $0.earned) }
      csv.row(head + result.dimensions.map { .points($0.earned) } + items)
    }
    return csv.bytes
  }

  /// The results as a table for a terminal.
  package func table() -> [UInt8] {
    let heads = ["名次", "单位编号", "单位名称", "类别", "结论", "总分", "待核定分值"]
    let isNumber = [true, false, false, false, false, true, true]
    let rows = lines.map { line in
      [
        line.result.rank.map { "\($0)" } ?? "–", line.unit.id, printable(line.unit.name),
        printable(line.unit.category),
        line.result.verdict.word, line.result.total.decimal,
        line.result.pendingPoints == .zero ? "" : line.result.pendingPoints.decimal,
      ]
    }
    let title = "\(printable(year.plan.title))　\(printable(round.name))（截至 \(round.asOf.iso)）\n\n"
    return Array((title + terminalTable([heads] + rows, isNumber: isNumber)).utf8)
  }
}
