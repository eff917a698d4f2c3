import Diagnostics
import Rubric
package import Site
import Tabular

/// What is still to be done in a year as a table, for a terminal or a spreadsheet.
package struct TaskSheet: Sendable {
  private let list: TaskList
  /// The id of the unit that the sheet is for; nil for the office, which has all of them.
  private let unit: String?

  /// Creates a sheet.
  ///
  /// - Parameters:
  ///   - list: What is to be done.
  ///   - unit: The id of the unit to whom it may be sent: it has that unit's own tasks alone, and no places in registers.
  package init(_ list: TaskList, unit: String? = nil) {
    self.list = list
    self.unit = unit
  }

  private var rows: [TaskList.Row] {
    unit.map { id in list.rows.filter { $0.unit.id == id && !$0.isOffices } } ?? list.rows
  }

  /// The tasks as CSV for people: a row per task.
  package func csv() -> [UInt8] {
    var csv = CSVText()
    let heads = ["单位编号", "单位", "类别", "指标", "指标名称", "由谁办理", "情况", "说明", "最迟", "是否过期", "期限"]
    csv.row((heads + (unit == nil ? ["登记位置"] : [])).map { .text($0) })
    for row in rows {
      let cells = [
        row.unit.id, row.unit.name, row.unit.category, row.item?.id ?? "", row.item?.name ?? "", row.actor, row.matter,
        row.detail, row.due, row.urgency == .over ? "是" : "否", list.words(for: row.urgency),
      ]
      csv.row((cells + (unit == nil ? [row.row ?? ""] : [])).map { .text($0) })
    }
    return csv.bytes
  }

  /// The way to the published result, and the tasks as a table for a terminal.
  package func table() -> [UInt8] {
    var text = "\(printable(list.title))　\(printable(list.round))（截至 \(list.asOf.iso)，按 \(list.today.iso) 的情况）\n"
    if let notice = list.notice { text += "\(notice)\n" }
    if unit == nil {
      let width = list.steps.map(\.name.displayWidth).max() ?? 0
      text +=
        "\n" + list.steps.map { "[\($0.isDone ? "x" : " ")] \($0.name.padded(to: width))  \($0.state)\n" }.joined()
    }
    guard !rows.isEmpty else { return Array((text + "\n没有待办\n").utf8) }
    let heads = ["单位", "指标", "由谁办理", "情况", "最迟", "说明"]
    let cells = rows.map { row in
      [row.unit.name, row.item?.id ?? "", row.actor, row.matter, row.due, row.detail].map { printable($0) }
    }
    let lines = terminalTable([heads] + cells).split(separator: "\n")
    text += "\n\(lines[0])\n"
    for urgency in TaskList.Urgency.allCases {
      let own = rows.indices.filter { rows[$0].urgency == urgency }
      guard !own.isEmpty else { continue }
      text += "\n\(list.words(for: urgency))（\(own.count) 项）\n" + own.map { "\(lines[$0 + 1])\n" }.joined()
    }
    return Array((text + "\n共 \(rows.count) 项\n").utf8)
  }
}
