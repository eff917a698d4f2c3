import Calendars
import Components
import Editions
import Layouts
import Markup
import Policies
import PolicyText
import Rubric
import RubricBooks
import Sentences
import SiteContent
import Wording

/// The self-check guides: an index, and a page for each item.
struct GuidePages: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let rubric: RubricBook
  let guides: [GuideSource]
  /// The plan of the year the guides are for.
  let plan: AssessmentPlan?
  /// The other years that have a self-check, the latest first.
  let otherYears: [Int]
  /// The responsibility letter, which one of the items asks for.
  let letter: PolicyShelf.Entry?
  /// The calendar of the same year.
  let calendar: YearCalendar?

  var pages: [SitePage] {
    let index = SitePage(.guides, from: "rubrics/\(rubric.id).yaml") {
      frame.page(.guides, title: frame.labels[.navGuide], at: .guides, part: .guide) { context in
        let table = SubmissionTable(
          submissions: submissions(context), rubric: rubric, plan: plan, words: words,
          office: frame.settings.office, context: context)
        return [
          "due": html { table.write(&$0) }, "selfcheck": html { writeSelfChecks(&$0, context) },
          "calendar": html { writeCalendar(&$0, context) },
          "list": html { writeList(listed: Set(table.rows.map(\.submission.item)), &$0, context) },
        ]
      }
    }
    return [index]
      + rubric.items.indices.map { index in
        let text = rubric.items[index]
        let address = Address.guide(item: text.id)
        return SitePage(address, from: "rubrics/\(rubric.id).yaml") {
          frame.page(.guide, title: "\(text.id) \(text.name)", at: address, part: .guide) {
            parts(of: ItemID(index), $0)
          }
        }
      }
  }

  /// Writes the links to all guides.
  ///
  /// - Parameters:
  ///   - listed: The items that the table above has, with their times.
  ///   - html: Receives the links.
  ///   - context: The surroundings of the page.
  private func writeList(listed: Set<ItemID>, _ html: inout HTMLBuffer, _ context: PageContext) {
    for (number, (text, dimension)) in zip(rubric.dimensions, rubric.scoring.dimensions).enumerated() {
      html.line("h3", "\(text.id) \(text.name)" + frame.labels.remark(onDimension: number, of: rubric))
      html.raw("<ul class=\"guide-list\">\n")
      for index in dimension.items {
        html.raw("<li>")
        let item = rubric.items[index]
        html.link(to: .guide(item: item.id), "\(item.id) \(item.name)", context)
        html.element(
          "span", class: "fact",
          frame.labels(.pointsUnit, rubric.scoring.items[index].points.decimal)
            + frame.labels.remark(on: ItemID(index), of: rubric))
        let dues = listed.contains(ItemID(index)) ? [] : submission(ItemID(index), context).dues
        if !dues.isEmpty { html.line("p", class: "quiet", dues.joined(separator: "；")) }
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
  }

  private func parts(of item: ItemID, _ context: PageContext) -> PageParts {
    let text = rubric[item]
    let dimension = rubric.dimensions[text.dimension]
    let labels = frame.labels
    let submission = submission(item, context)
    return [
      "facts": html {
        $0.terms([
          (
            labels[.guideDimension],
            "\(dimension.id) \(dimension.name)" + labels.remark(onDimension: text.dimension, of: rubric)
          ),
          (labels[.points], labels(.pointsUnit, rubric.scoring[item].points.decimal)),
        ])
      },
      "submission": html { html in
        submission.write(&html)
        guard let letter, text.asks(for: letter.source.id) else { return }
        html.raw("<p>")
        html.link(to: .letter(letter.source.slug), labels[.homeLetter], context)
        html.raw("</p>\n")
      },
      "rules": html {
        ItemText(rubric: rubric, item: item, shelf: shelf, named: submission.materials, context: context).write(&$0)
      },
      "prose": html { writeProse(text, &$0) },
      "selfcheck": html { writeSelfCheck(text.id, &$0, context) },
      "rubricLink": html {
        $0.link(to: .rubric(rubric.id, item: text.id), labels[.rubricLink], context)
      },
      "turn": html { writeTurn(from: item, &$0, context) },
    ]
  }

  /// Writes the links to the guides before and after one.
  private func writeTurn(from item: ItemID, _ html: inout HTMLBuffer, _ context: PageContext) {
    for (place, label) in [(Int(item.index) - 1, Label.guideBefore), (Int(item.index) + 1, .guideAfter)]
    where rubric.items.indices.contains(place) {
      html.raw("<p>")
      let other = rubric.items[place]
      html.link(to: .guide(item: other.id), frame.labels(label, "\(other.id) \(other.name)"), context)
      html.raw("</p>\n")
    }
  }

  private func writeProse(_ text: RubricBook.ItemText, _ html: inout HTMLBuffer) {
    for guide in shelf.guides(for: text, of: rubric) {
      // The page's heading is not repeated if the text goes on with headings of its own.
      if guide.source.title != text.name || !guide.source.document.beginsWithHeading {
        html.line("h2", guide.source.title ?? frame.labels[.guideProse])
      }
      html.append(guide.html)
    }
  }

  /// Writes the links to the self-checks of all years.
  private func writeSelfChecks(_ html: inout HTMLBuffer, _ context: PageContext) {
    writeSelfCheck(nil, &html, context)
    for (index, year) in otherYears.enumerated() {
      html.text(index > 0 ? "、" : html.bytes.isEmpty ? "" : frame.labels[.selfCheckYears])
      html.link(to: .selfCheck(year: year), frame.labels(.selfCheckTitle, "\(year)"), context)
    }
  }

  /// Writes the link to the self-check of the guides' year.
  private func writeSelfCheck(_ item: String?, _ html: inout HTMLBuffer, _ context: PageContext) {
    guard let plan, plan.rubric == rubric.id else { return }
    html.link(
      to: .selfCheck(year: plan.year, item: item), frame.labels(.selfCheckLink, "\(plan.year)"), context)
  }

  /// True if some item asks for materials.
  var asksForMaterials: Bool {
    submissions(frame.context(on: .guides)).contains { !$0.materials.isEmpty }
  }

  private func submissions(_ context: PageContext) -> [Submission] {
    rubric.items.indices.map { submission(ItemID($0), context) }
  }

  private func submission(_ item: ItemID, _ context: PageContext) -> Submission {
    let text = rubric[item]
    return Submission(
      item: item, rubric: rubric,
      guides: guides.filter { $0.item == text.id || $0.dimension == rubric.dimensions[text.dimension].id }, plan: plan,
      words: words, office: frame.settings.office, context: context)
  }

  private var words: DayWords {
    DayWords(
      calendar: calendar?.calendar ?? WorkCalendar(years: [], exceptions: []), names: calendar?.dayNames ?? [:],
      labels: frame.labels)
  }

  /// Writes the link to the calendar, which has all that falls due, month by month.
  private func writeCalendar(_ html: inout HTMLBuffer, _ context: PageContext) {
    guard let calendar else { return }
    // The calendar's page has that part only if something is due within a limit.
    let (note, part): (Label, Address.CalendarPart?) =
      calendar.relative.isEmpty ? (.guideCalendarDates, nil) : (.guideCalendar, .relative)
    html.text(frame.labels[note])
    html.link(
      to: .calendar(year: calendar.year, part: part), frame.labels(.calendarTitle, "\(calendar.year)"), context)
    html.text("。")
  }
}
