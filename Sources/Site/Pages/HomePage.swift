import Assessment
import PolicyText
import Rubric

/// The home page: what there is, and the newest results.
struct HomePage: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let years: [YearValues]
  let rubric: RubricBook?

  var page: SitePage {
    SitePage("index.html", from: "site.yaml") {
      frame.page(title: nil, path: "index.html", part: .home) { html, _ in write(&html) }
    }
  }

  private func write(_ html: inout HTMLBuffer) {
    html.line("h1", frame.settings.title)
    if !shelf.entries.isEmpty {
      html.line("h2", "制度")
      html.raw("<ul>\n")
      for entry in shelf.entries where entry.source.attachmentTo == nil {
        html.raw("<li>")
        html.link("policies/\(entry.source.slug).html", entry.source.title)
        if let number = entry.source.number { html.element("span", class: "fact", number) }
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
    if let rubric {
      html.line("h2", "评分细则与自查")
      html.raw(
        "<p>共 \(rubric.dimensions.count) 个方面、\(rubric.items.count) 项指标，满分 \(rubric.scoring.total.decimal) 分。</p>\n<ul>\n<li>"
      )
      html.link("rubric/\(rubric.id).html", rubric.title)
      html.raw("</li>\n<li>")
      html.link("guide/index.html", "自查指南：每项指标要做什么、交什么")
      html.raw("</li>\n</ul>\n")
    }
    html.line("h2", "考核结果")
    ResultList(years: years).write(&html, folder: "results/")
  }
}

/// The years that have results to show.
struct ResultList: Sendable {
  let years: [YearValues]

  /// Writes the list; links begin with the way to the results' folder.
  func write(_ html: inout HTMLBuffer, folder: String) {
    guard !years.isEmpty else {
      html.raw("<p>尚无公布的考核结果。</p>\n")
      return
    }
    html.raw("<ul>\n")
    for year in years.reversed() {
      html.raw("<li>")
      html.link("\(folder)\(year.year)/index.html", year.title)
      html.element("span", class: "fact", year.status)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

extension YearValues {
  /// The stage the results are at, in words.
  var status: String {
    if isDraft { return draftLabel }
    return published.map { "\($0.iso) 公布" } ?? "已公布"
  }

  /// What a draft is called on every page.
  var draftLabel: String { "\(round) · 仅供核对" }
}
