import Components
import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
import Wording

/// The materials that all items ask for, by the day on which they are due: to look up, and on one sheet to tick off.
struct SubmissionTable: Sendable {
  let rubric: RubricBook
  /// The plan of the year, or nil if there is none.
  let plan: AssessmentPlan?
  let words: DayWords
  /// The name of the office, or nil if the content does not give it.
  let office: String?
  let context: PageContext

  /// The items that ask for materials, by their times.
  let rows: [Row]
  /// The items that ask for none.
  private let others: [ItemID]

  /// An item that asks for materials.
  struct Row: Sendable {
    let submission: Submission
    /// The time that the row is listed by, or nil if none is given.
    let first: Submission.Time?
    /// The other times.
    let rest: [Submission.Time]

    fileprivate init(_ submission: Submission) {
      self.submission = submission
      let times = submission.times
      let days = times.compactMap(\.last).sorted()
      let place =
        times.firstIndex { $0.last != nil && $0.last == days.first }
        ?? times.firstIndex { if case .earliest = $0 { false } else { true } }
      first = place.map { times[$0] }
      rest = times.indices.filter { $0 != place }.map { times[$0] }
    }

    /// The place among the rows: those with a day first, then those with a limit, then those that a notice settles.
    fileprivate var order: Int32 {
      switch first {
      case .named(_, let day), .yearly(let day): day.number
      case .limit: .max - 2
      case .byNotice: .max - 1
      case .earliest, nil: .max
      }
    }
  }

  /// Creates a table from the submissions of all items, in the order of the rubric.
  init(
    submissions: [Submission], rubric: RubricBook, plan: AssessmentPlan?, words: DayWords, office: String?,
    context: PageContext
  ) {
    self.rubric = rubric
    self.plan = plan
    self.words = words
    self.office = office
    self.context = context
    let rows = submissions.filter { !$0.materials.isEmpty }.map { Row($0) }
    self.rows = rows.indices.sorted { (rows[$0].order, $0) < (rows[$1].order, $1) }.map { rows[$0] }
    others = submissions.filter(\.materials.isEmpty).map(\.item)
  }

  private var labels: Labels { context.labels }

  /// Writes the table with its heading, or nothing if no item asks for materials.
  func write(_ html: inout HTMLBuffer) {
    guard !rows.isEmpty else { return }
    html.raw("<section class=\"due-sheet\">\n")
    html.line("h2", plan.map { labels(.dueTitleOf, "\($0.year)") } ?? labels[.dueTitle])
    html.line("p", lead)
    if let plan { html.line("p", class: "quiet", labels(.datesOfYear, "\(plan.year)")) }
    html.raw("<table class=\"due-table\">\n<thead><tr><th scope=\"col\" class=\"tick\">")
    html.text(labels[.dueTick])
    html.raw("</th>")
    html.columns([
      (plan.map { labels(.dueWhenOf, "\($0.year)") } ?? labels[.dueWhen], false), (labels[.item], false),
      (labels[.submitWhat], false), (labels[.submitForm], false),
      (labels[.points], true),
    ])
    html.raw("</tr></thead>\n<tbody>\n")
    for row in rows { write(row, &html) }
    html.raw("</tbody>\n</table>\n")
    writeNotes(&html)
    html.raw("</section>\n")
  }

  /// The number of items that ask for materials and their points: for each category where not all units have all items,
  /// and the bonus apart.
  private var lead: String {
    let (count, listed) = ("\(rubric.items.count)", "\(rows.count)")
    func points(_ isWanted: (ItemID) -> Bool) -> Points {
      rows.lazy.map(\.submission.item).filter(isWanted).reduce(Points.zero) { $0 + rubric.scoring[$1].points }
    }
    let bonus = points { rubric.scoring[$0].isBonus }
    let rest = bonus == .zero ? "" : labels(.dueBonus, bonus.decimal)
    guard !rubric.isForAll else {
      let points = points { !rubric.scoring[$0].isBonus }
      guard !rest.isEmpty else { return labels(.dueLead, count, listed, points.decimal) }
      return labels(.dueLeadEach, count, listed, labels(.dueOf, "", points.decimal) + rest)
    }
    let each = rubric.categories.map { category in
      labels(.dueOf, category, points { !rubric.scoring[$0].isBonus && rubric.has($0, in: category) }.decimal)
    }
    return labels(.dueLeadEach, count, listed, each.joined(separator: "、") + rest)
  }

  private func write(_ row: Row, _ html: inout HTMLBuffer) {
    let item = row.submission.item
    html.raw(row.first?.last == nil ? "<tr class=\"undated\">" : "<tr>")
    html.raw("<td class=\"tick\"><span></span></td><td class=\"when\">")
    writeFirst(row.first, &html)
    for time in row.rest { html.element("span", class: "also", words(time)) }
    html.raw("</td><th scope=\"row\">")
    html.link(to: .guide(item: rubric[item].id), "\(rubric[item].id) \(rubric[item].name)", context)
    html.text(labels.remark(on: item, of: rubric))
    html.raw("</th>")
    html.element("td", class: "what", row.submission.materials.joined(separator: "；"))
    writeForm(row.submission, &html)
    html.element("td", class: "number", labels(.pointsUnit, rubric.scoring[item].points.decimal))
    html.raw("</tr>\n")
  }

  private func writeFirst(_ time: Submission.Time?, _ html: inout HTMLBuffer) {
    guard let day = time?.last else {
      html.element("span", class: "day", time.map { words($0) } ?? labels[.dueUndated])
      return
    }
    html.raw("<span class=\"day\"><time datetime=\"\(day.iso)\">")
    html.text(written(day))
    html.raw("</time> ")
    html.element("span", class: "weekday", words.weekday(day))
    if words.calendar.isWorkday(day) == false, let mark = words.mark(day) {
      html.raw(" ")
      html.element("span", class: "mark off", labels(.calendarNotMoved, mark))
    }
    html.raw("</span>")
  }

  /// Returns a time without its name, which its row tells.
  private func words(_ time: Submission.Time) -> String {
    switch time {
    case .earliest(let day): labels(.dueEarliest, written(day))
    case .named(_, let day), .yearly(let day): labels(.dayWithWeekday, written(day), words.weekday(day))
    case .byNotice: labels[.byNotice]
    case .limit(let limit, let from): words.words(for: limit, from: from)
    }
  }

  private func written(_ day: Day) -> String { words.span(day...day, in: plan?.year ?? day.year) }

  private func writeForm(_ submission: Submission, _ html: inout HTMLBuffer) {
    html.raw("<td class=\"form\">")
    let isSealed = submission.needsSeal ?? false
    if let paper = submission.needsPaper {
      html.element("span", labels[paper ? .duePaper : .submitScan] + (isSealed ? "，" : ""))
    }
    if isSealed { html.element("span", labels[.dueSealed]) }
    html.raw("</td>")
  }

  /// Writes until when materials may be mended, and which items ask for none.
  private func writeNotes(_ html: inout HTMLBuffer) {
    html.line(
      "p", class: "quiet", labels[.submitWhere] + "：" + labels(.submitWhereAsk, office ?? labels[.officeAtLarge]))
    if let cutoff = plan?.cutoff {
      html.line("p", class: "quiet", labels(.submitLast, labels.words(for: cutoff), words.weekday(cutoff)))
    }
    guard !others.isEmpty else { return }
    html.raw("<p class=\"quiet\">")
    html.text(labels(.dueNothing, "\(others.count)", office ?? labels[.officeAtLarge]))
    for (index, item) in others.enumerated() {
      if index > 0 { html.text("、") }
      html.link(to: .guide(item: rubric[item].id), "\(rubric[item].id) \(rubric[item].name)", context)
    }
    html.raw("</p>\n")
  }
}
