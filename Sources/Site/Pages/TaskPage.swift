import Assessment
import PolicyText

/// What is still to be done in a year, for the office.
struct TaskPage: Sendable {
  let frame: PageFrame
  let list: TaskList

  /// The most tasks that the page lists; the file to download has all of them.
  private static let listed = 1000
  /// The most units that are named in one cell.
  private static let named = 60

  var page: SitePage {
    SitePage(list.path, from: "assessments/\(list.year)/assessment.yaml") {
      frame.page(
        .tasks, title: labels(.tasksTitle, "\(list.year)"), path: list.path, part: .tasks,
        draft: list.isDraft ? labels(.draftBanner, list.round) : nil
      ) { root in
        [
          "lead": html { writeLead(&$0) }, "steps": html { writeSteps(&$0) },
          "download": html { writeDownload(&$0, root: root) }, "office": html { writeOffice(&$0) },
          "units": html { writeUnits(&$0) }, "unanswered": html { writeUnanswered(&$0) },
        ]
      }
    }
  }

  private var labels: Labels { frame.labels }

  private func writeLead(_ html: inout HTMLBuffer) {
    let units = Set(list.rows.map(\.unit.id)).count
    html.line(
      "p",
      list.rows.isEmpty
        ? labels(.tasksNone, list.round, list.asOf.iso, list.today.iso)
        : labels(.tasksLead, list.round, list.asOf.iso, list.today.iso, "\(list.rows.count)", "\(units)"))
    html.raw("<p>")
    html.link("index.html", list.title)
    html.raw("</p>\n")
  }

  private func writeSteps(_ html: inout HTMLBuffer) {
    html.line("h2", labels[.tasksSteps])
    html.raw("<ol class=\"steps\">\n")
    for step in list.steps {
      html.raw("<li\(step.isDone ? " class=\"done\"" : "")>")
      html.element("span", class: "state", labels[step.isDone ? .taskDone : .taskToDo])
      html.raw(" ")
      html.element("strong", step.name)
      html.raw(" ")
      html.element("span", step.state)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }

  private func writeDownload(_ html: inout HTMLBuffer, root: String) {
    guard !list.rows.isEmpty else { return }
    html.raw("<p>")
    html.link(root + list.downloadPath, labels[.tasksDownload])
    html.raw("</p>\n")
  }

  /// The office's own tasks, those of one kind on one item together.
  private func writeOffice(_ html: inout HTMLBuffer) {
    struct Group: Hashable {
      let item: TaskList.ItemName?
      let matter: String
    }
    var groups: [Group] = []
    var rows: [Group: [TaskList.Row]] = [:]
    for row in list.rows where row.isOffices {
      let group = Group(item: row.item, matter: row.matter)
      if rows[group] == nil { groups.append(group) }
      rows[group, default: []].append(row)
    }
    guard !groups.isEmpty else { return }
    let heading = labels(.tasksOffice, list.office)
    html.line("h2", heading)
    html.openLog(
      heading,
      [(labels[.item], false), (labels[.taskMatter], false), (labels[.taskUnits], false), (labels[.taskDue], false)])
    for group in groups {
      let own = rows[group] ?? []
      html.raw("<tr>")
      html.rowHead(name(group.item))
      html.element("td", group.matter)
      html.raw("<td>")
      // A unit with several records is named once.
      var units: [TaskList.Row] = []
      for row in own where units.last?.unit != row.unit { units.append(row) }
      for (index, row) in units.prefix(TaskPage.named).enumerated() {
        if index > 0 { html.text("、") }
        link(row, &html)
      }
      if units.count > TaskPage.named { html.text("……" + labels(.andMore, "\(units.count)")) }
      html.raw("</td>")
      writeDue(own[0], &html)
      html.raw("</tr>\n")
    }
    html.closeLog()
  }

  private func writeUnits(_ html: inout HTMLBuffer) {
    let rows = list.rows.filter { !$0.isOffices && !$0.isAnswer }
    guard !rows.isEmpty else { return }
    html.line("h2", labels[.tasksUnits])
    html.openLog(
      labels[.tasksUnits],
      [
        (labels[.unit], false), (labels[.item], false), (labels[.taskMatter], false), (labels[.taskDetail], false),
        (labels[.taskDue], false),
      ], sortHint: labels[.sortHint])
    for row in rows.prefix(TaskPage.listed) {
      html.raw("<tr><th scope=\"row\">")
      link(row, &html)
      html.raw("</th>")
      html.element("td", row.item?.id ?? labels[.feedbackWhole])
      html.element("td", row.matter)
      html.raw("<td>")
      html.text(row.detail)
      if let contacts = list.contacts[row.unit.id] {
        html.raw("<br>")
        html.text(labels(.taskContacts, contacts))
      }
      html.raw("</td>")
      writeDue(row, &html)
      html.raw("</tr>\n")
    }
    html.closeLog()
    if rows.count > TaskPage.listed {
      html.line("p", labels(.tasksRest, "\(TaskPage.listed)", "\(rows.count - TaskPage.listed)"))
    }
  }

  private func writeUnanswered(_ html: inout HTMLBuffer) {
    let rows = list.rows.filter(\.isAnswer)
    guard !rows.isEmpty else { return }
    html.line("h2", labels[.tasksUnanswered])
    html.raw("<ul class=\"units\">\n")
    for row in rows.prefix(TaskPage.listed) {
      html.raw("<li>")
      link(row, &html)
      if let contacts = list.contacts[row.unit.id] { html.text(labels(.taskContactsOf, contacts)) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
    if rows.count > TaskPage.listed {
      html.line("p", labels(.tasksRest, "\(TaskPage.listed)", "\(rows.count - TaskPage.listed)"))
    }
  }

  private func name(_ item: TaskList.ItemName?) -> String {
    item.map { "\($0.id) \($0.name)" } ?? labels[.feedbackWhole]
  }

  private func link(_ row: TaskList.Row, _ html: inout HTMLBuffer) {
    html.link("\(row.unit.id).html" + (row.item.map { "#item-\($0.id)" } ?? ""), row.unit.name)
  }

  private func writeDue(_ row: TaskList.Row, _ html: inout HTMLBuffer) {
    html.raw("<td class=\"due\">")
    html.text(row.due)
    if row.isOverdue {
      html.raw(" ")
      html.element("span", class: "lost", labels[.taskOverdue])
    }
    html.raw("</td>")
  }
}
