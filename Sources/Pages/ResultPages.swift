import Components
import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
import SiteContent
import Wording

/// The results: a list of years, an index per year, a scorecard per unit.
struct ResultPages: Sendable {
  let frame: PageFrame
  let years: [YearValues]
  /// The rubrics that have pages.
  let rubrics: [RubricBook]
  let citations: Citations
  /// The ids of the items that have guide pages.
  let guided: Set<String>
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  /// True if the edition has pages of tasks.
  let hasTasks: Bool
  /// The years that have calendars.
  let calendars: Set<Int>

  var pages: [SitePage] {
    let list = SitePage(.results, from: "assessments") {
      frame.page(.results, title: frame.labels[.navResults], at: .results, part: .results) { _ in
        ["list": html { ResultList(years: years, labels: frame.labels).write(&$0, on: .results) }]
      }
    }
    return [list] + years.flatMap { pages(of: $0) }
  }

  private func pages(of year: YearValues) -> [SitePage] {
    let draft = year.isDraft ? frame.labels(.draftBanner, year.round) : nil
    let basis = rubrics.first { $0.id == year.rubric }.map { ItemBasis($0, citations, root: "../../") }
    let index = SitePage(.year(year.year), from: "assessments/\(year.year)/assessment.yaml") {
      frame.page(.year, title: year.title, at: .year(year.year), part: .results, draft: draft) { root in
        parts(of: year, root: root)
      }
    }
    let maps = ItemMapPlan(year).map {
      ItemMapPages(frame: frame, year: year, plan: $0, guided: guided, draft: draft).pages
    }
    return [index] + (maps ?? []) + RoundPages(frame: frame, year: year).pages
      + year.units.indices.map { index in
        let unit = year.units[index]
        let address = Address.unit(unit.id, year: year.year)
        return SitePage(address, from: "assessments/\(year.year)/units.csv") {
          frame.page(.scorecard, title: unit.name, at: address, part: .results, draft: draft) { root in
            Scorecard(
              year: year, unit: unit, basis: basis, guided: guided, responsibility: responsibility, labels: frame.labels
            ).parts(root: root)
          }
        }
      }
  }

  private func parts(of year: YearValues, root: String) -> KeyValuePairs<String, HTMLBuffer> {
    let labels = frame.labels
    let calendar = calendars.contains(year.year) ? Address.calendar(year: year.year).path : nil
    let links = DashboardLinks(root: root, guided: guided, calendar: calendar)
    let dashboard = Dashboard(year, among: years, links: links, labels: labels)
    return [
      "lead": html { dashboard.writeLead(&$0) },
      "facts": html {
        $0.terms([
          (labels[.round], year.round), (labels[.asOf], year.asOf.iso), (labels[.approval], year.approval?.facts),
          (labels[.publishedDate], year.published?.iso),
          (labels[.corrections], year.corrections > 0 ? labels(.correctionCount, "\(year.corrections)") : nil),
        ])
      },
      "roundLinks": html { html in
        for (index, round) in year.rounds.enumerated() {
          html.text(index == 0 ? labels[.roundLinks] : "　")
          html.link(Address.round(round.number, year: year.year).reference(from: .year(year.year)), round.name)
        }
        guard hasTasks else { return }
        html.text("　")
        html.link(Address.tasks(year: year.year).reference(from: .year(year.year)), labels[.tasksLink])
      },
      "rubricLink": html {
        if rubrics.contains(where: { $0.id == year.rubric }) {
          $0.link(root + Address.rubric(year.rubric).text, labels[.navRubric])
        }
      },
      "downloads": html {
        $0.text(labels[.downloadResults])
        $0.link("\(root)\(Address.download(.resultTable(year: year.year)).path)", labels[.downloadTable])
        $0.text("　")
        $0.link("\(root)\(Address.download(.resultWorkbook(year: year.year)).path)", labels[.downloadWorkbook])
        $0.text("　")
        $0.link("\(root)\(Address.download(.resultData(year: year.year)).path)", labels[.downloadData])
      },
      "contents": html { dashboard.writeContents(&$0) },
      "process": html { dashboard.write(.process, &$0) },
      "distribution": html { dashboard.write(.distribution, &$0) },
      "categories": html { dashboard.write(.categories, &$0) },
      "vetoed": html { dashboard.write(.vetoed, &$0) },
      "pending": html { dashboard.write(.pending, &$0) },
      "dimensions": html { dashboard.write(.dimensions, &$0) },
      "losses": html { dashboard.write(.losses, &$0) },
      "rounds": html { dashboard.write(.rounds, &$0) },
      "years": html { dashboard.write(.years, &$0) },
      "items": html { dashboard.write(.items, &$0) },
      "table": html { dashboard.write(.results, &$0) },
    ]
  }
}
