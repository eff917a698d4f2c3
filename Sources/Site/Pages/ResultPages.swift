import Assessment
import PolicyText
import Rubric

/// The results: a list of years, an index per year, a scorecard per unit.
struct ResultPages: Sendable {
  let frame: PageFrame
  let years: [YearValues]
  /// The ids of the rubrics that have pages.
  let rubrics: [String]
  /// The ids of the items that have guide pages.
  let guided: Set<String>

  var pages: [SitePage] {
    let list = SitePage("results/index.html", from: "assessments") {
      frame.page(title: "考核结果", path: "results/index.html", part: .results) { html, _ in
        html.line("h1", "考核结果")
        ResultList(years: years).write(&html, folder: "")
      }
    }
    return [list] + years.flatMap { pages(of: $0) }
  }

  private func pages(of year: YearValues) -> [SitePage] {
    let draft = year.isDraft ? year.draftLabel : nil
    let folder = "results/\(year.year)"
    let index = SitePage("\(folder)/index.html", from: "assessments/\(year.year)/assessment.yaml") {
      frame.page(title: year.title, path: "\(folder)/index.html", part: .results, draft: draft) { html, root in
        write(year, &html, root: root)
      }
    }
    return [index]
      + year.units.indices.map { index in
        let path = "\(folder)/\(year.units[index].id).html"
        return SitePage(path, from: "assessments/\(year.year)/units.csv") {
          let unit = year.units[index]
          return frame.page(title: "\(unit.name) \(year.year)", path: path, part: .results, draft: draft) {
            html, root in
            Scorecard(year: year, unit: unit, guided: guided).write(&html, root: root)
          }
        }
      }
  }

  private func write(_ year: YearValues, _ html: inout HTMLBuffer, root: String) {
    html.line("h1", year.title)
    html.terms([
      ("轮次", year.round), ("截至", year.asOf.iso), ("审定", year.approval), ("公布", year.published?.iso),
    ])
    if rubrics.contains(year.rubric) {
      html.raw("<p>")
      html.link("\(root)rubric/\(year.rubric).html", "评分细则")
      html.raw("</p>\n")
    }
    ResultTable(year: year).write(&html)
  }
}
