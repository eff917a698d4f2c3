import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The days on the way to a year's result, and the progress so far.
struct ProcessTimeline: Sendable {
  /// The stage of a milestone as seen from the day of the pages.
  enum Stage: String, Sendable, Hashable {
    case done
    case today
    case next
    case ahead

    var label: Label {
      switch self {
      case .done: .stageDone
      case .today: .stageToday
      case .next: .stageNext
      case .ahead: .stageAhead
      }
    }
  }

  let year: YearValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The stages of the milestones, in their order.
  ///
  /// Published results have been approved and published, whatever the day of the pages. If no milestone falls on that
  /// day,
  /// the first that is still to come is the next, even one without a day.
  var stages: [Stage] {
    let today = year.isDraft ? year.today : max(year.today, year.published ?? year.today)
    var stages = year.milestones.map { milestone -> Stage in
      if !year.isDraft, milestone.kind == .approved || milestone.kind == .published { return .done }
      guard let day = milestone.day else { return .ahead }
      return day < today ? .done : day == today ? .today : .ahead
    }
    if !stages.contains(.today), let next = stages.firstIndex(of: .ahead) { stages[next] = .next }
    return stages
  }

  /// True if nothing of the process is still to come.
  var isFinished: Bool { stages.allSatisfy { $0 == .done } }

  /// Writes the list, folded behind a line that says the days in short if the process is finished.
  func write(_ html: inout HTMLBuffer) {
    if isFinished {
      html.raw("<details class=\"finished\">\n")
      html.line("summary", summary)
      writeList(&html)
      html.raw("</details>\n")
    } else {
      writeList(&html)
    }
  }

  /// The last days in one line.
  private var summary: String {
    let days = year.milestones.suffix(3).map { milestone in
      "\(words(milestone.kind))\u{00A0}\(milestone.day?.iso ?? "–")".replacing("-", with: "\u{2011}")
    }
    return labels(.processDone, days.joined(separator: "，"))
  }

  private func writeList(_ html: inout HTMLBuffer) {
    if year.isDraft {
      html.raw("<p class=\"quiet\">")
      html.text(labels(.processToday, labels.words(for: year.today)))
      html.raw("</p>\n")
    }
    html.raw("<ol class=\"process\">\n")
    for (milestone, stage) in zip(year.milestones, stages) {
      let isCurrent = stage == .today || stage == .next
      html.raw("<li class=\"\(stage.rawValue)\"\(isCurrent ? " aria-current=\"step\"" : "")>")
      html.element("span", class: "stage", labels[stage.label])
      html.raw(" ")
      if let day = milestone.day {
        html.raw("<time datetime=\"\(day.iso)\">\(day.iso)</time> ")
      } else {
        html.element("span", class: "open", labels[.calendarOpenDay])
        html.raw(" ")
      }
      html.element("span", class: "what", words(milestone.kind))
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
    let calendar = Address.calendar(year: year.year)
    guard context.links(to: calendar) else { return }
    html.raw("<p class=\"more\">")
    html.link(to: calendar, labels(.calendarTitle, "\(year.year)"), context)
    html.raw("</p>\n")
  }

  private func words(_ kind: YearValues.Milestone.Kind) -> String {
    switch kind {
    case .opens: labels[.processOpens]
    case .closes: labels[.processCloses]
    case .cutoff: labels[.processCutoff]
    case .round(let name): labels(.calendarRound, name)
    case .approved: labels[.calendarApproval]
    case .published: labels[.calendarPublication]
    }
  }
}
