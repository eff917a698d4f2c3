import Components
import Layouts
import Markup
import PaperTexts
import Papers
import Wording

/// The papers that the office sends: a list of all, and of each kind a page with all sheets and one for each.
struct PaperPages: Sendable {
  let frame: PageFrame
  /// The papers of the years, the newest first.
  let years: [YearPapers]

  /// The most sheets of a page, which a browser can still print.
  static let mostSheets = 100

  private var labels: Labels { frame.labels }

  var pages: [SitePage] {
    guard !years.isEmpty else { return [] }
    let list = SitePage(.papers, from: "papers") {
      frame.page(.papers, title: labels[.papersTitle], at: .papers, part: .papers) { context in
        ["lead": html { writeLead(&$0, context) }, "list": html { writeList(&$0, context) }]
      }
    }
    return [list] + years.flatMap { year in year.groups.flatMap { pages(of: $0, year) } }
  }

  /// Returns the addresses of all pages of a year's papers.
  static func addresses(of year: YearPapers) -> [Address] {
    year.groups.flatMap { group in
      group.parts.indices.map { group.address(part: $0, year: year.year) }
        + group.papers.compactMap { $0.address(year: year.year) }
    }
  }

  /// Returns the address of the notice of a year's results.
  static func notice(of year: Int) -> Address { .paper(PaperKind.results.rawValue, year: year) }

  /// Returns the page of the notice of a year's results, for an edition that has no other papers.
  func notice(_ paper: Paper, of year: Int) -> SitePage {
    page([paper], title: paper.title, at: PaperPages.notice(of: year), part: .results) { html, context in
      html.raw("<p>")
      html.link(to: .year(year), labels[.navResults], context)
      html.raw("</p>\n")
    }
  }

  private func pages(of group: YearPapers.Group, _ year: YearPapers) -> [SitePage] {
    let parts = group.parts
    let whole = parts.indices.map { part in
      page(group.papers[parts[part]], title: title(of: group, part), at: group.address(part: part, year: year.year)) {
        writeOthers(group, part, year, &$0, $1)
      }
    }
    return whole
      + group.papers.compactMap { paper in
        paper.address(year: year.year).map { address in
          page([paper], title: paper.title, at: address) {
            writeWay(to: group, year, &$0, $1)
            if paper.kind == .reminder { writeSending(paper, year, &$0, $1) }
          }
        }
      }
  }

  /// Returns the title of a page with papers of a kind: that of the paper if there is only one.
  private func title(of group: YearPapers.Group, _ part: Int) -> String {
    part == 0 || group.papers.count == 1 ? group.title : labels(.papersPart, group.kind.title, "\(part + 1)")
  }

  private func page(
    _ papers: ArraySlice<Paper>, title: String, at address: Address, part: PageFrame.Part = .papers,
    note: @escaping @Sendable (inout HTMLBuffer, PageContext) -> Void
  ) -> SitePage {
    SitePage(address, from: papers.first?.kind.path ?? "papers") {
      frame.page(.paper, title: title, at: address, part: part) { context in
        [
          "note": html { html in
            note(&html, context)
            html.line("p", class: "quiet", labels[.papersPrint])
          },
          "sheets": html { html in
            for (index, paper) in papers.enumerated() {
              PaperSheet(paper: paper, prefix: papers.count > 1 ? "s\(index + 1)-" : "").write(&html)
            }
          },
        ]
      }
    }
  }

  private func writeLead(_ html: inout HTMLBuffer, _ context: PageContext) {
    guard let year = years.first else { return }
    html.raw("<p>")
    html.text(labels(.papersLead, labels.words(for: year.today)))
    html.link(to: .manual("papers"), labels[.papersWords], context)
    html.raw("</p>\n")
  }

  /// Writes the kinds of papers of each year, with the number of papers where there can be several, or the title of the
  /// only one.
  private func writeList(_ html: inout HTMLBuffer, _ context: PageContext) {
    for year in years {
      html.line("h2", labels(.papersOf, "\(year.year)"))
      html.raw("<ul class=\"papers\">\n")
      for group in year.groups {
        html.raw("<li>")
        let (count, isNamed) = (group.papers.count, group.papers.contains { !$0.name.isEmpty })
        html.link(to: group.address(part: 0, year: year.year), isNamed ? group.kind.title : group.title, context)
        if isNamed { html.element("span", class: "fact", count == 1 ? group.title : labels(.papersOne, "\(count)")) }
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
  }

  /// Writes the way back, the papers on the page one by one, and the pages of the others.
  private func writeOthers(
    _ group: YearPapers.Group, _ part: Int, _ year: YearPapers, _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    html.raw("<p>")
    html.link(to: .papers, labels[.papersBack], context)
    html.raw("</p>\n")
    let parts = group.parts
    let papers = group.papers[parts[part]].filter { !$0.name.isEmpty }
    guard !papers.isEmpty else { return }
    if group.papers.count > 1 {
      html.line("p", class: "statement", title(of: group, part))
      html.line("p", labels(.papersAll, "\(papers.count)"))
    }
    html.raw("<ul class=\"papers\">\n")
    for paper in papers {
      guard let address = paper.address(year: year.year) else { continue }
      html.raw("<li>")
      html.link(to: address, paper.subject.isEmpty ? paper.title : paper.subject, context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
    guard parts.count > 1 else { return }
    html.raw("<ul class=\"pages\">\n")
    for other in parts.indices where other != part {
      html.raw("<li>")
      html.link(to: group.address(part: other, year: year.year), title(of: group, other), context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the text of a reminder to copy, and the files to send.
  private func writeSending(
    _ paper: Paper, _ year: YearPapers, _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    html.line("p", labels[.paperCopy])
    html.raw("<div data-copy=\"")
    html.text(labels[.copyText])
    html.raw("\" data-copied=\"")
    html.text(labels[.copiedText])
    html.raw("\" data-code=\"")
    html.text(labels[.paperCopy])
    html.raw("\">\n<pre>")
    html.text(paper.plainText)
    html.raw("</pre>\n</div>\n<ul>\n<li>")
    html.link(to: .download(.reminderMail(paper.name, year: year.year)), labels[.paperMail], context)
    html.raw("</li>\n<li>")
    html.link(to: .download(.reminderCalendar(paper.name, year: year.year)), labels[.paperCalendar], context)
    html.raw("</li>\n</ul>\n")
  }

  private func writeWay(
    to group: YearPapers.Group, _ year: YearPapers, _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    html.raw("<p>")
    html.link(to: .papers, labels[.papersBack], context)
    html.text("　")
    html.link(to: group.address(part: 0, year: year.year), group.kind.title, context)
    html.raw("</p>\n")
  }
}

extension YearPapers.Group {
  /// The title of the kind's page: that of the paper if there is only one.
  var title: String { papers.count == 1 ? papers[0].title : kind.title }

  /// The papers page by page.
  var parts: [Range<Int>] {
    stride(from: 0, to: papers.count, by: PaperPages.mostSheets).map {
      $0..<min($0 + PaperPages.mostSheets, papers.count)
    }
  }

  /// Returns the address of a page with papers of the kind.
  func address(part: Int, year: Int) -> Address {
    .paper(part == 0 ? kind.rawValue : "\(kind.rawValue)-\(part + 1)", year: year)
  }
}

extension Paper {
  /// Returns the address of the paper's own page, or nil for an only one.
  func address(year: Int) -> Address? {
    name.isEmpty ? nil : .paper("\(kind.rawValue)/\(name)", year: year)
  }
}
