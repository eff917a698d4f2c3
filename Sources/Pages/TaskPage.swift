import Components
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The page of the tasks of a year, for the office.
struct TaskPage: Sendable {
  private let frame: PageFrame
  let list: TaskList
  let words: TaskWords

  /// The most tasks that the page lists, fewer where units are many; the file to download has all of them.
  var listed: Int { list.units > UnitPages.rows ? UnitPages.rows : 1000 }
  /// The most units that one cell names.
  private static let named = 60
  /// The id of the list of units that have yet to answer.
  private static let unanswered = "unanswered"

  init(frame: PageFrame, list: TaskList) {
    self.frame = frame
    self.list = list
    words = TaskWords(list, labels: frame.labels)
  }

  private var address: Address { .tasks(year: list.year) }
  private var context: PageContext { frame.context(on: address) }

  var page: SitePage {
    SitePage(address, from: "assessments/\(list.year)/assessment.yaml") {
      frame.page(
        .tasks, title: labels(.tasksTitle, "\(list.year)"), at: address, part: .tasks,
        draft: list.isDraft ? labels(.draftBanner, list.round) : nil
      ) { _ in
        [
          "lead": html { writeLead(&$0) }, "steps": html { writeSteps(&$0) },
          "download": html { writeDownload(&$0) }, "office": html { writeOffice(&$0) },
          "units": html { writeUnits(&$0) }, "unanswered": html { writeUnanswered(&$0) },
        ]
      }
    }
  }

  var labels: Labels { frame.labels }

  private func writeLead(_ html: inout HTMLBuffer) {
    let units = Set(list.rows.compactMap(\.unit?.id)).count
    if let notice = words.notice(list) { html.line("p", class: "notice", notice) }
    let (asOf, today) = (labels.words(for: list.asOf), labels.words(for: list.today))
    html.line(
      "p",
      list.rows.isEmpty
        ? labels(.tasksNone, list.round, asOf, today, words.origin(list))
        : labels(.tasksLead, list.round, asOf, today, "\(list.rows.count)", "\(units)", words.origin(list)))
    html.raw("<p>")
    html.link(to: .year(list.year), list.title, context)
    html.raw("</p>\n")
  }

  /// Returns a heading with the day from which the list speaks, which may not be the reader's.
  private func heading(_ words: String) -> String { labels(.tasksUntil, words, labels.words(for: list.today)) }

  private func writeSteps(_ html: inout HTMLBuffer) {
    let steps = TaskSteps(words: words, labels: labels, context: context)
    guard list.isPublished else {
      // What is told of later days does not stand below an earlier one.
      html.line("h2", list.looksAhead ? labels[.tasksSteps] : heading(labels[.tasksSteps]))
      steps.write(list.steps, among: list.steps, &html)
      return
    }
    for (label, isDone) in [(Label.tasksStepsAfter, false), (.tasksStepsDone, true)] {
      let own = list.steps.filter { $0.isDone == isDone }
      guard !own.isEmpty else { continue }
      html.line("h2", labels[label])
      steps.write(own, among: list.steps, &html)
    }
  }

  private func writeDownload(_ html: inout HTMLBuffer) {
    guard !list.rows.isEmpty else { return }
    html.raw("<p>")
    html.link(to: .download(.tasks(year: list.year)), labels[.tasksDownload], context)
    html.raw("</p>\n")
  }

  /// Writes the office's own tasks, those of one kind on one item together.
  private func writeOffice(_ html: inout HTMLBuffer) {
    let carried = list.rows.filter(\.matter.isCarried)
    let rows = list.rows.filter { $0.matter.isOffices && $0.matter.rowToCopy == nil && !$0.matter.isCarried }
    let unsaid = list.rows.filter { $0.matter.rowToCopy != nil }
    guard !rows.isEmpty || !unsaid.isEmpty || !carried.isEmpty else { return }
    html.line("h2", heading(labels(.tasksOffice, words.office)))
    writeUnsaid(unsaid, &html)
    writeByUrgency(rows, &html) { own, heading, html in
      html.openLog(
        heading,
        [(labels[.item], false), (labels[.taskMatter], false), (labels[.taskUnits], false), (labels[.taskDue], false)])
      for group in groups(own) { write(group, &html) }
      html.closeLog()
    }
    writeCarried(carried, &html)
  }

  /// Writes the facts that have yet to be registered as not having happened, with the row that does so.
  private func writeUnsaid(_ rows: [TaskList.Row], _ html: inout HTMLBuffer) {
    guard !rows.isEmpty else { return }
    html.line("h3", labels[.tasksUnsaid])
    html.line("p", class: "quiet", labels[.tasksUnsaidHow])
    html.openLog(
      labels[.tasksUnsaid],
      [(labels[.item], false), (labels[.taskUnits], false), (labels[.taskRowToCopy], false), (labels[.taskDue], false)])
    for row in rows {
      html.raw("<tr>")
      html.rowHead(name(row.item))
      html.cell(labels[.taskUnits], words.subject(row))
      html.cell(labels[.taskRowToCopy]) { $0.element("code", row.matter.rowToCopy ?? "") }
      writeDue(row, &html)
      html.raw("</tr>\n")
    }
    html.closeLog()
  }

  /// Writes rows under a heading for each urgency that occurs, with the number of tasks that the rows stand for.
  private func writeByUrgency(
    _ rows: [TaskList.Row], answers: Int = 1, _ html: inout HTMLBuffer,
    _ write: (_ own: [TaskList.Row], _ heading: String, inout HTMLBuffer) -> Void
  ) {
    for urgency in TaskList.Urgency.allCases {
      let own = rows.filter { $0.urgency == urgency }
      guard !own.isEmpty else { continue }
      let heading = labels(
        .tasksUrgency, words.urgency(urgency), "\(own.reduce(0) { $0 + ($1.matter.isAnswer ? answers : 1) })")
      html.line("h3", heading)
      write(own, heading, &html)
    }
  }

  /// Returns the rows grouped by kind and item, in the order in which the groups first occur.
  private func groups(_ rows: [TaskList.Row]) -> [[TaskList.Row]] {
    struct Key: Hashable {
      let item: TaskList.ItemName?
      let matter: String
      let due: String
    }
    var places: [Key: Int] = [:]
    return rows.reduce(into: []) { groups, row in
      let key = Key(item: row.item, matter: words.matter(row), due: words.due(row) + (words.remark(onDueOf: row) ?? ""))
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
  }

  private func write(_ group: [TaskList.Row], _ html: inout HTMLBuffer) {
    html.raw("<tr>")
    html.rowHead(name(group[0].item))
    html.cell(labels[.taskMatter], words.matter(group[0]))
    // A unit with several records is named once.
    var units: [TaskList.Row] = []
    for row in group where units.last?.subject != row.subject { units.append(row) }
    html.cell(labels[.taskUnits]) { html in
      for (index, row) in units.prefix(TaskPage.named).enumerated() {
        if index > 0 { html.text("、") }
        link(row, &html)
      }
      if units.count > TaskPage.named { html.text("……" + labels(.andMore, "\(units.count)")) }
    }
    writeDue(group[0], &html)
    html.raw("</tr>\n")
  }

  private func writeUnits(_ html: inout HTMLBuffer) {
    let all = list.rows.filter { !$0.matter.isOffices && !$0.matter.isAnswer }
    let answers = list.rows.filter(\.matter.isAnswer)
    guard !all.isEmpty || !answers.isEmpty else { return }
    html.line("h2", heading(labels[.tasksUnits]))
    let rows = Array(all.prefix(listed))
    // Units that have to answer are named below; here one row is for all of them.
    writeByUrgency(rows + answers.prefix(1), answers: answers.count, &html) { own, heading, html in
      html.openLog(
        heading,
        [
          (labels[.unit], false), (labels[.item], false), (labels[.taskMatter], false), (labels[.taskDetail], false),
          (labels[.taskDue], false),
        ], sortHint: labels[.sortHint])
      for row in own where !row.matter.isAnswer { writeUnit(row, &html) }
      if let answer = own.first(where: \.matter.isAnswer) { writeAnswers(answer, answers.count, &html) }
      html.closeLog()
    }
    if all.count > rows.count {
      html.line("p", labels(.tasksRest, "\(rows.count)", "\(all.count - rows.count)"))
    }
  }

  private func writeAnswers(_ answer: TaskList.Row, _ count: Int, _ html: inout HTMLBuffer) {
    html.raw("<tr><th scope=\"row\">")
    html.link("#\(TaskPage.unanswered)", labels(.tasksSomeUnits, "\(count)"))
    html.raw("</th>")
    html.cell(labels[.item], labels[.feedbackWhole])
    html.cell(labels[.taskMatter], words.matter(answer))
    html.cell(labels[.taskDetail], words.detail(answer))
    writeDue(answer, &html)
    html.raw("</tr>\n")
  }

  private func writeUnit(_ row: TaskList.Row, _ html: inout HTMLBuffer) {
    html.raw("<tr><th scope=\"row\">")
    link(row, &html)
    html.raw("</th>")
    html.cell(labels[.item], words.subjectMatter(row))
    html.cell(labels[.taskMatter], words.matter(row))
    let contacts = words.contacts(contacts(of: row)).map { labels(.taskContacts, $0) }
    html.cell(labels[.taskDetail], lines: [words.detail(row), contacts].compactMap(\.self))
    writeDue(row, &html)
    html.raw("</tr>\n")
  }

  private func writeUnanswered(_ html: inout HTMLBuffer) {
    let rows = list.rows.filter(\.matter.isAnswer)
    guard !rows.isEmpty else { return }
    html.raw("<h2 id=\"\(TaskPage.unanswered)\">")
    html.text(labels[.tasksUnanswered])
    html.raw("</h2>\n")
    let shown = rows.prefix(listed)
    var roles: [String] = []
    for row in shown {
      for contact in contacts(of: row) where !roles.contains(contact.role) { roles.append(contact.role) }
    }
    if roles.isEmpty {
      html.raw("<ul class=\"units\">\n")
      for row in shown {
        html.raw("<li>")
        link(row, &html)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    } else {
      write(shown, roles, &html)
    }
    if rows.count > listed {
      html.line("p", labels(.tasksRest, "\(listed)", "\(rows.count - listed)"))
    }
  }

  /// Writes the people to turn to in units, a column for each role.
  private func write(_ rows: ArraySlice<TaskList.Row>, _ roles: [String], _ html: inout HTMLBuffer) {
    html.openRegion(labels[.tasksUnanswered])
    html.raw("<table class=\"contacts stacked\">\n<thead><tr>")
    html.columns([(labels[.unit], false)] + roles.map { ($0, false) })
    html.raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      html.raw("<tr><th scope=\"row\">")
      link(row, &html)
      html.raw("</th>")
      for role in roles {
        let people = contacts(of: row).filter { $0.role == role }
          .map { [$0.name, $0.contact].filter { !$0.isEmpty }.joined(separator: " ") }
        html.cell(role, class: people.isEmpty ? "none" : nil, lines: people)
      }
      html.raw("</tr>\n")
    }
    html.closeLog()
  }

  private func name(_ item: TaskList.ItemName?) -> String {
    item.map { "\($0.id) \($0.name)" } ?? labels[.feedbackWhole]
  }

  /// Returns the people to turn to in the unit that a task is about.
  private func contacts(of row: TaskList.Row) -> [TaskList.Contact] {
    row.unit.flatMap { list.contacts[$0.id] } ?? []
  }

  func link(_ row: TaskList.Row, _ html: inout HTMLBuffer) {
    let card = row.unit.flatMap { $0.isActive ? Address.unit($0.id, year: list.year, item: row.item?.id) : nil }
    html.link(to: card, row.unit?.name ?? words.subject(row), context)
  }

  func writeDue(_ row: TaskList.Row, _ html: inout HTMLBuffer) {
    html.cell(labels[.taskDue], class: "due") { html in
      let due = words.due(row)
      html.text(due.isEmpty ? labels[.dueUndated] : due)
      if let remark = words.remark(onDueOf: row) {
        html.raw(" ")
        html.element("span", class: "quiet", remark)
      }
      guard row.urgency == .over else { return }
      html.raw(" ")
      html.element("span", class: "lost", labels[.taskOverdue])
    }
  }
}
