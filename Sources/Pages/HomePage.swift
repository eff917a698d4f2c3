import Calendars
import Components
import Editions
import Layouts
import Markup
import Policies
import Rubric
import RubricBooks
import Sentences
import SiteContent
import Wording

/// The home page: what is due next, the way to a unit's result, the newest results, and the documents.
struct HomePage: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let years: [YearValues]
  let rubric: RubricBook?
  /// The year whose self-check it links to, or nil if there is none.
  let focus: Int?
  /// True if some item asks for materials, so that the page of guides has a list of them.
  let asksForMaterials: Bool
  /// The years' calendars, ascending.
  let calendars: [YearCalendar]
  /// The responsibility letter, or nil if there is none.
  let letter: PolicyShelf.Entry?
  /// The tasks of the year in focus, or nil in editions that do not show them.
  let tasks: TaskList?
  /// The findings of the content, or nil in editions that do not show them.
  let findings: FindingList?

  var page: SitePage {
    SitePage(.home, from: "site.yaml") {
      frame.page(.home, title: frame.siteTitle, at: .home, part: .home) { _ in
        [
          "steps": html { writeSteps(&$0) }, "findings": html { writeFindings(&$0) },
          "deadlines": html { writeDeadlines(&$0) }, "units": html { writeUnits(&$0) },
          "latest": html { writeLatest(&$0) }, "policies": html { writePolicies(&$0) },
          "rubric": html { writeRubric(&$0) }, "calendar": html { writeCalendars(&$0) },
          "results": html { writeEarlier(&$0) },
        ]
      }
    }
  }

  /// The surroundings of the page.
  var context: PageContext { frame.context(on: .home) }

  /// Writes the steps that are left, and how much there is to do.
  private func writeSteps(_ html: inout HTMLBuffer) {
    guard let tasks else { return }
    let steps = tasks.steps.filter { !$0.isDone }
    let day = frame.labels.words(for: tasks.today)
    // What is told of later days does not stand below an earlier one.
    let isDated = !tasks.isPublished && !tasks.looksAhead && !tasks.isAhead
    html.line(
      "h2",
      isDated
        ? frame.labels(.homeSteps, "\(tasks.year)", day)
        : frame.labels(tasks.isPublished ? .homeStepsAfter : .homeStepsUndated, "\(tasks.year)"))
    if steps.isEmpty {
      html.line("p", frame.labels[.homeStepsDone])
    } else {
      TaskSteps(words: TaskWords(tasks, labels: frame.labels), labels: frame.labels, context: context)
        .write(steps, among: tasks.steps, &html)
    }
    html.raw("<p>")
    html.link(to: .tasks(year: tasks.year), frame.labels(.tasksTitle, "\(tasks.year)"), context)
    html.raw(" ")
    html.element(
      "span", class: "quiet",
      tasks.isAhead
        ? frame.labels(.homeTasksAhead, "\(tasks.rows.count)")
        : frame.labels(.homeTasks, "\(tasks.rows.count)", "\(tasks.rows(.over).count)", day))
    if context.links(to: .papers) {
      html.raw("</p>\n<p>")
      html.link(to: .papers, frame.labels[.papersTitle], context)
    }
    html.raw("</p>\n")
    writeLedgers(tasks, &html)
  }

  /// Writes how much there is to do about materials, systems and cases of the year before, if there is anything.
  private func writeLedgers(_ tasks: TaskList, _ html: inout HTMLBuffer) {
    var counts: [Label: Int] = [:]
    for row in tasks.rows {
      switch row.matter {
      case .notHandedIn: counts[.homeNotHandedIn, default: 0] += 1
      case .materialSentBack: counts[.homeMaterialBack, default: 0] += 1
      case .system(_, _, .filing): counts[.homeUnfiled, default: 0] += 1
      case .system(_, _, .test): counts[.homeUntested, default: 0] += 1
      case .carried: counts[.homeCarried, default: 0] += 1
      default: continue
      }
    }
    let order: [Label] = [.homeNotHandedIn, .homeMaterialBack, .homeUnfiled, .homeUntested, .homeCarried]
    let said = order.compactMap { label in counts[label].map { frame.labels(label, "\($0)") } }
    guard !said.isEmpty else { return }
    html.line("p", class: "quiet", frame.labels(.homeLedgers, said.joined(separator: "；")))
  }

  private func writePolicies(_ html: inout HTMLBuffer) {
    let entries = shelf.entries.filter { $0.source.attachmentTo == nil }
    guard !entries.isEmpty else { return }
    html.raw("<ul>\n")
    for entry in entries {
      html.raw("<li>")
      html.link(to: .policy(entry.source.slug), entry.source.title, context)
      if let number = entry.source.number { html.element("span", class: "fact", number) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the calendars, newest first.
  private func writeCalendars(_ html: inout HTMLBuffer) {
    guard !calendars.isEmpty else { return }
    html.line("p", frame.labels[.homeCalendar])
    html.raw("<ul>\n")
    for calendar in calendars.reversed() {
      html.raw("<li>")
      html.link(to: .calendar(year: calendar.year), frame.labels(.calendarTitle, "\(calendar.year)"), context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func writeRubric(_ html: inout HTMLBuffer) {
    guard let rubric else { return }
    html.line(
      "p",
      frame.labels(
        .homeRubricSummary, "\(rubric.dimensions.count)", "\(rubric.items.count)", rubric.scoring.total.decimal))
    html.raw("<ul>\n<li>")
    html.link(to: .rubric(rubric.id), rubric.title, context)
    html.raw("</li>\n<li>")
    html.link(to: .guides, frame.labels[.homeGuide], context)
    if let focus {
      html.raw("</li>\n<li>")
      html.link(to: .selfCheck(year: focus), frame.labels(.selfCheckLink, "\(focus)"), context)
    }
    if let letter {
      html.raw("</li>\n<li>")
      html.link(to: .letter(letter.source.slug), frame.labels[.homeLetter], context)
    }
    html.raw("</li>\n</ul>\n")
  }
}
