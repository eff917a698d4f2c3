import Editions
import Rubric
import Wording

extension ResultSheets {
  static let lineHeads = [
    "指标", "指标名称", "满分", "起评分", "规则", "次数", "得扣分", "核算得分", "得分", "得分方式", "记录内容", "开始", "完成", "限期", "期限说明", "编号、材料等",
    "登记位置", "理由", "依据", "评分人", "待核定原因",
  ]

  /// The sheet of deductions, with a row for each record behind each line of each calculation, and for each mark; nil
  /// if no item may be shown.
  ///
  /// The sum of 起评分 and 得扣分 is the score by the rules: 得分, or 核算得分 if that was overridden. Self-evident facts are left
  /// out, as there may be many rows.
  var deductions: Sheet? {
    guard year.allowance.items != .none, !year.units.isEmpty else { return nil }
    let columns = DeductionColumns(year, labels: labels)
    let units = year.units
    let heads = self.columns.units.prefix(2).map(\.column) + columns.all
    return Sheet("扣分明细", heads, fixed: 2, blocks: units.count) { index in
      let unit = units[index]
      let head: [SheetCell] = [.text(unit.id), .text(unit.name)]
      return (unit.items ?? []).flatMap { ResultSheets.rows(of: $0, after: head, columns) }
    }
  }

  private static func rows(
    of item: ItemValues, after head: [SheetCell], _ columns: DeductionColumns
  ) -> [[SheetCell]] {
    guard !item.lines.isEmpty || saysMore(item) else { return [] }
    let about = head + [.text(item.id), .text(item.name), .points(item.points), .points(item.computed?.start)]
    let computed = item.state == .overridden ? item.computed?.score : nil
    let outcome: [SheetCell] = [
      .points(computed), .points(item.earned), item.state == .scored ? .none : .text(item.state.word),
    ]
    var rows: [[SheetCell]] = []
    for line in item.lines {
      let words = SheetCell.text(columns.words(for: line))
      var count = SheetCell.none
      if case .rule = line.cause { count = .count(line.counted) }
      let first = about + [words, count, .points(line.delta)] + outcome
      guard let record = line.records.first else {
        rows.append(first)
        continue
      }
      rows.append(first + columns.cells(of: record))
      // The totals of a line are written beside its first record alone.
      for record in line.records.dropFirst() {
        rows.append(about + [words, .none, .none] + outcome + columns.cells(of: record))
      }
    }
    if saysMore(item) {
      rows.append(
        about + [.text(item.state.word), .none, .none] + outcome + columns.noRecord + columns.cells(ofMark: item))
    }
    return rows
  }

  /// Returns true if there is more to an item than its lines: how it was marked, or why it has no score.
  private static func saysMore(_ item: ItemValues) -> Bool {
    switch item.state {
    case .scored: item.reason != nil || item.authority != nil
    case .judged: item.earned != item.points || item.reason != nil
    case .overridden, .notApplicable, .pending: true
    }
  }
}
