import Components
import Dashboards
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
  /// The years that may be set beside another, or nil for all.
  let compared: Set<Int>?
  /// The rubrics that have pages.
  let rubrics: [RubricBook]
  let citations: Citations
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  /// The years after those of which nothing is published yet, ascending.
  let awaited: [Int]

  var pages: [SitePage] {
    let list = SitePage(.results, from: "assessments") {
      frame.page(.results, title: frame.labels[.navResults], at: .results, part: .results) { context in
        ["list": html { writeIndex(&$0, context) }]
      }
    }
    return [list] + years.flatMap { pages(of: $0) }
  }

  /// Writes the years, those that are still to come, and the way to each unit's newest result.
  private func writeIndex(_ html: inout HTMLBuffer, _ context: PageContext) {
    ResultList(years: years, context: context).write(&html)
    if !years.isEmpty {
      for year in awaited { html.line("p", class: "quiet", frame.labels(.resultsAwaited, "\(year)")) }
    }
    guard let year = years.last else { return }
    UnitFinder(year: year, context: context).write(&html)
  }

  private func pages(of year: YearValues) -> [SitePage] {
    let draft = year.isDraft ? frame.labels(.draftBanner, year.round) : nil
    let items = ItemParts(
      year, basisOf: rubrics.first { $0.id == year.rubric }, citations, frame.context(on: .year(year.year)))
    let index = SitePage(.year(year.year), from: "assessments/\(year.year)/assessment.yaml") {
      frame.page(.year, title: year.title, at: .year(year.year), part: .results, draft: draft) {
        parts(of: year, $0)
      }
    }
    let maps = ItemMapLayout(year).map {
      ItemMapPages(frame: frame, year: year, plan: $0, draft: draft).pages
    }
    return [index] + UnitTablePages(frame: frame, year: year, draft: draft).pages + (maps ?? [])
      + RoundPages(frame: frame, year: year).pages
      + year.units.indices.map { index in
        let unit = year.units[index]
        let address = Address.unit(unit.id, year: year.year)
        return SitePage(address, from: "assessments/\(year.year)/units.csv") {
          frame.page(.scorecard, title: unit.name, at: address, part: .results, draft: draft) {
            Scorecard(year: year, unit: unit, items: items, responsibility: responsibility, context: $0).parts
          }
        }
      }
  }

  private func parts(of year: YearValues, _ context: PageContext) -> PageParts {
    let labels = frame.labels
    let dashboard = Dashboard(
      year, among: years.filter { compared?.contains($0.year) ?? true }, context: context)
    return [
      "lead": html { dashboard.writeLead(&$0) },
      "facts": html {
        $0.terms([
          (labels[.round], year.round), (labels[.asOf], labels.words(for: year.asOf)),
          (labels[.approval], year.approval?.facts(labels)),
          (labels[.firstPublished], year.firstPublication?.words(labels)),
          (
            labels[year.firstPublication == nil ? .publishedDate : .correctedDate],
            year.published.map { labels.words(for: $0) }
          ),
          (labels[.digest], year.digest.map { labels(.digestUse, $0) }),
          (
            labels[.corrections],
            year.corrections.isEmpty ? nil : labels(.correctionCount, "\(year.corrections.count)")
          ),
        ])
        CorrectionList(year: year, context: context).write(&$0)
      },
      "roundLinks": html { html in
        for (index, round) in year.rounds.enumerated() {
          html.text(index == 0 ? labels[.roundLinks] : "　")
          html.link(to: .round(round.number, year: year.year), round.name, context)
        }
        guard context.links(to: .tasks(year: year.year)) else { return }
        html.text("　")
        html.link(to: .tasks(year: year.year), labels[.tasksLink], context)
      },
      "rubricLink": html {
        let rubric = Address.rubric(year.rubric)
        if context.links(to: rubric) { $0.link(to: rubric, labels[.navRubric], context) }
      },
      "downloads": html { writeDownloads(of: year, &$0, context) },
      "contents": html { dashboard.writeContents(&$0) },
      "process": html { if dashboard.isUnderWay { dashboard.write(.process, &$0) } },
      "finished": html { if !dashboard.isUnderWay { dashboard.write(.process, &$0) } },
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

  private func writeDownloads(of year: YearValues, _ html: inout HTMLBuffer, _ context: PageContext) {
    for (index, form) in frame.settings.downloads(units: year.units.count).enumerated() {
      html.text(index == 0 ? frame.labels[.downloadResults] : "　")
      let (file, words): (Address.Download, Label) =
        switch form {
        case .csv: (.resultTable(year: year.year), .downloadTable)
        case .xlsx: (.resultWorkbook(year: year.year), .downloadWorkbook)
        case .json: (.resultData(year: year.year), .downloadData)
        }
      html.link(to: .download(file), frame.labels[words], context)
    }
    let notice = PaperPages.notice(of: year.year)
    guard context.links(to: notice) else { return }
    html.text("　")
    html.link(to: notice, frame.labels[.paperNotice], context)
  }
}
