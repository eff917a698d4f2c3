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
    return Sheet("扣分明细", heads, fixed: 2, blocks: units.count) { index, rows in
      let unit = units[index]
      for item in unit.items ?? [] { ResultSheets.add(item, of: unit, columns, to: &rows) }
    }
  }

  private static func add(
    _ item: ItemValues, of unit: UnitValues, _ columns: DeductionColumns, to rows: inout SheetRows
  ) {
    for line in item.lines {
      let words = columns.words(for: line)
      var count = SheetCell.none
      if case .rule = line.cause { count = .count(line.counted) }
      // The totals of a line are written beside its first record alone.
      addHead(of: item, of: unit, words, count, .points(line.delta), to: &rows)
      if let record = line.records.first { columns.add(record, to: &rows) }
      rows.endRow()
      for record in line.records.dropFirst() {
        addHead(of: item, of: unit, words, .none, .none, to: &rows)
        columns.add(record, to: &rows)
        rows.endRow()
      }
    }
    guard saysMore(item) else { return }
    addHead(of: item, of: unit, item.state.word, .none, .none, to: &rows)
    columns.addNoRecord(to: &rows)
    columns.add(markOf: item, to: &rows)
    rows.endRow()
  }

  /// Begins a row with the cells of a unit, an item, and a line of its calculation.
  private static func addHead(
    of item: ItemValues, of unit: UnitValues, _ line: String, _ count: SheetCell, _ delta: SheetCell,
    to rows: inout SheetRows
  ) {
    rows.add(.text(unit.id))
    rows.add(.text(unit.name))
    rows.add(.text(item.id))
    rows.add(.text(item.name))
    rows.add(.points(item.points))
    rows.add(.points(item.computed?.start))
    rows.add(.text(line))
    rows.add(count)
    rows.add(delta)
    rows.add(.points(item.state == .overridden ? item.computed?.score : nil))
    rows.add(.points(item.earned))
    rows.add(item.state == .scored ? .none : .text(item.state.word))
  }

  /// Returns true if there is more to an item than its lines: how it was marked, or why it has no score.
  private static func saysMore(_ item: ItemValues) -> Bool {
    switch item.state {
    case .absent: false
    case .scored: item.reason != nil || item.authority != nil
    case .judged: item.earned != item.points || item.reason != nil
    case .overridden, .notApplicable, .pending: true
    }
  }
}
