import Components
import Editions
import Markup
import Sentences
import Wording

extension TaskPage {
  /// Writes the cases of the year before, one by one.
  func writeCarried(_ rows: [TaskList.Row], _ html: inout HTMLBuffer) {
    guard !rows.isEmpty else { return }
    let heading = labels(.tasksUrgency, labels[.tasksCarried], "\(rows.count)")
    html.line("h3", heading)
    html.openLog(
      heading,
      [(labels[.unit], false), (labels[.item], false), (labels[.taskDetail], false), (labels[.taskDue], false)])
    for row in rows.prefix(listed) {
      html.raw("<tr><th scope=\"row\">")
      link(row, &html)
      html.raw("</th>")
      html.cell(labels[.item], row.item?.id ?? "—")
      html.cell(labels[.taskDetail], words.detail(row))
      writeDue(row, &html)
      html.raw("</tr>\n")
    }
    html.closeLog()
    if rows.count > listed { html.line("p", labels(.tasksRest, "\(listed)", "\(rows.count - listed)")) }
  }
}
