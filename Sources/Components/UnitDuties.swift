package import Editions
import Layouts
import Markup
import Rubric
package import Sentences
package import Wording

/// What a unit still has to hand in or to finish, by when, and to whom, below its score.
package struct UnitDuties: Sendable {
  private let rows: [TaskList.Row]
  private let words: TaskWords
  private let labels: Labels

  /// Creates the list of a unit's own tasks.
  package init(_ rows: [TaskList.Row], _ words: TaskWords, labels: Labels) {
    self.rows = rows
    self.words = words
    self.labels = labels
  }

  /// Writes the list, or nothing if nothing is left.
  func write(_ html: inout HTMLBuffer) {
    guard !rows.isEmpty else { return }
    html.line("p", class: "label", labels(.packetDuties, words.office))
    html.raw("<ul class=\"duties-left\">\n")
    for row in rows {
      html.raw("<li>")
      if let item = row.item {
        html.element("strong", "\(item.id) \(item.name)")
        html.raw("　")
      }
      html.text(words.detail(row))
      let due = words.due(row)
      let until = words.remark(onDueOf: row) ?? labels[.taskDue]
      html.kept(labels(.packetDutyUntil, until, due.isEmpty ? labels[.dueUndated] : due))
      if row.urgency == .over {
        html.raw("，")
        html.element("span", class: "lost", labels[.taskOverdue])
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
