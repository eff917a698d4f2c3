import Diagnostics
package import Editions
package import Rubric
import Sentences
import Tabular
package import Wording

/// The tasks of a year as a table, for a terminal or a spreadsheet.
package struct TaskReport: Sendable {
  private let list: TaskList
  private let words: TaskWords
  /// The id of the unit that the table is for, or nil for the office, which has all tasks.
  private let unit: String?

  /// Creates the table of a list of tasks.
  ///
  /// - Parameters:
  ///   - list: The tasks.
  ///   - labels: The words of the interface.
  ///   - unit: The id of the unit to which the table may be sent, with that unit's own tasks alone and no rows of
  ///     registers.
  ///   - now: The day of the clock, where the list is of no day that was asked for.
  package init(_ list: TaskList, labels: Labels, unit: String? = nil, now: Day? = nil) {
    self.list = list
    words = TaskWords(list, labels: labels, now: now)
    self.unit = unit
  }

  private var rows: [TaskList.Row] {
    unit.map { id in list.rows.filter { $0.unit?.id == id && !$0.matter.isOffices } } ?? list.rows
  }

  /// Returns what the last day of a task is if it is not the task's own, in parentheses.
  private func remark(_ row: TaskList.Row) -> String { words.remark(onDueOf: row).map { "（截止日为\($0)日）" } ?? "" }

  /// Returns the tasks as CSV for people, with a row per task.
  package func csv() -> [UInt8] {
    var csv = CSVText()
    let heads = ["单位编号", "单位", "类别", "指标", "指标名称", "由谁办理", "情况", "说明", "截止日", "是否过期", "期限"]
    csv.row((heads + (unit == nil ? ["登记位置"] : [])).map { .text($0) })
    for row in rows {
      let cells = [
        row.unit?.id ?? "", words.subject(row), row.unit?.category ?? "", row.item?.id ?? "", row.item?.name ?? "",
        words.actor(row), words.matter(row), words.detail(row) + remark(row), words.due(row),
        row.urgency == .over ? "是" : "否",
        words.urgency(row.urgency),
      ]
      csv.row((cells + (unit == nil ? [row.row ?? ""] : [])).map { .text($0) })
    }
    return csv.bytes
  }

  /// Returns the steps to the published result, and the tasks, as a table for a terminal.
  package func table() -> [UInt8] {
    var text = "\(printable(list.title))　\(printable(list.round))（登记截至 \(list.asOf.iso)，按 \(list.today.iso) 的情况）\n"
    if let notice = words.notice(list, ofCommand: true) { text += "\(notice)\n" }
    if !list.isAhead, !list.isDayGiven { text += "\(words.origin(list, ofCommand: true))\n" }
    if unit == nil {
      let width = list.steps.map { words.name($0).displayWidth }.max() ?? 0
      text +=
        "\n"
        + list.steps.map { step in
          "[\(words.isDone(step) ? "x" : " ")] \(words.name(step).padded(to: width))  \(words.command(step))\n"
        }.joined()
    }
    guard !rows.isEmpty else { return Array((text + "\n没有待办\n").utf8) }
    let heads = ["单位", "指标", "由谁办理", "情况", "截止日", "说明"]
    let cells = rows.map { row in
      [
        words.subject(row), row.item?.id ?? "", words.actor(row), words.matter(row), words.due(row),
        words.detail(row) + remark(row),
      ].map { printable($0) }
    }
    let lines = terminalTable([heads] + cells).split(separator: "\n")
    text += "\n\(lines[0])\n"
    for urgency in TaskList.Urgency.allCases {
      let own = rows.indices.filter { rows[$0].urgency == urgency }
      guard !own.isEmpty else { continue }
      text += "\n\(words.urgency(urgency))（\(own.count) 项）\n" + own.map { "\(lines[$0 + 1])\n" }.joined()
    }
    return Array((text + "\n共 \(rows.count) 项\n").utf8)
  }
}
