import Components
import Editions
import Layouts
import Ledgers
import Markup
import Policies
import Registers
import SiteContent
import Wording

/// The responsibility letter: blank for everyone; for the office also filled in by unit, with the year's register.
package struct LetterPages: Sendable {
  let frame: PageFrame
  let entry: PolicyShelf.Entry
  /// The registers of the years; empty except in the office's edition.
  let registers: [LetterRegister]

  private var labels: Labels { frame.labels }
  private var blank: Address { .letter(entry.source.slug) }

  var pages: [SitePage] {
    let letter = LetterText(entry)
    let page = SitePage(blank, from: entry.source.path) {
      frame.page(.letter, title: letter.title, at: blank, part: .responsibility) { context in
        [
          "more": html { writeMore(&$0, context) },
          "parties": html { letter.writeParties(unit: nil, leaders: [], &$0, labels) },
          "text": html { $0.append(letter.text) }, "signature": html { letter.writeSignature(&$0, labels) },
        ]
      }
    }
    return [page] + registers.flatMap { pages(of: $0, letter) }
  }

  private func pages(of register: LetterRegister, _ letter: LetterText) -> [SitePage] {
    let year = register.year
    let source = "assessments/\(year)/roster.csv"
    let pages = UnitPages(register.letterIndicesByCategory).all
    let tables = (pages.isEmpty ? 0..<1 : pages.indices).map { index in
      let part = index == 0 ? nil : pages[index]
      let address = Address.letters(year: year, page: part?.name)
      let heading = labels(.letterRegister, "\(year)")
      return SitePage(address, from: source) {
        frame.page(
          .letterRegister, title: part.map { labels(.partTitle, heading, $0.title(labels)) } ?? heading, at: address,
          part: .responsibility
        ) { LetterTables(register: register, blank: blank, pages: pages, index: index, context: $0).parts }
      }
    }
    return tables
      + register.sheets.enumerated().map { index, letters in
        let address = Address.letterSheets(page: index + 1, year: year)
        return SitePage(address, from: source) {
          frame.page(
            .letterSheets, title: labels(.letterSheets, "\(year)"), at: address, part: .responsibility
          ) { _ in ["sheets": html { writeSheets(letters, letter, &$0) }] }
        }
      }
  }

  private func writeMore(_ html: inout HTMLBuffer, _ context: PageContext) {
    guard !registers.isEmpty else { return }
    html.raw("<ul>\n")
    for register in registers.reversed() {
      html.raw("<li>")
      html.link(to: .letters(year: register.year), labels(.letterRegister, "\(register.year)"), context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes a letter for each unit, each to be printed on paper of its own.
  private func writeSheets(
    _ letters: ArraySlice<LetterRegister.Letter>, _ letter: LetterText, _ html: inout HTMLBuffer
  ) {
    for unit in letters {
      html.raw("<article class=\"letter\">\n")
      html.line("p", class: "running", labels(.letterRunning, unit.unit.name, "\(letter.title)"))
      html.line("h2", class: "title", letter.title)
      letter.writeParties(unit: unit.unit.name, leaders: unit.leaders.map(\.name), &html, labels)
      html.append(letter.text)
      letter.writeSignature(&html, labels)
      html.raw("</article>\n")
    }
  }
}
