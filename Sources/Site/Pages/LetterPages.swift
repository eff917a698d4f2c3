import Markup
import Registers
import Rubric
import SiteContent

/// The responsibility letter: blank for everyone; for the office also filled in by unit, and the year's register.
struct LetterPages: Sendable {
  let frame: PageFrame
  let entry: PolicyShelf.Entry
  /// The registers of the years; none but in the office's edition.
  let registers: [LetterRegister]

  /// The greatest number of letters on a page; more go to pages of their own, which a browser can still print.
  static let mostSheets = 100

  private var labels: Labels { frame.labels }

  /// The path of the blank letter below the site's root.
  static func path(_ entry: PolicyShelf.Entry) -> String { "letter/\(entry.source.slug).html" }

  var pages: [SitePage] {
    let letter = LetterText(entry)
    let path = LetterPages.path(entry)
    let blank = SitePage(path, from: entry.source.path) {
      frame.page(.letter, title: letter.title, path: path, part: .responsibility) { _ in
        [
          "more": html { writeMore(&$0) },
          "parties": html { letter.writeParties(unit: nil, leaders: [], &$0, labels) },
          "text": html { $0.append(letter.text) }, "signature": html { letter.writeSignature(&$0, labels) },
        ]
      }
    }
    return [blank] + registers.flatMap { pages(of: $0, letter) }
  }

  private func pages(of register: LetterRegister, _ letter: LetterText) -> [SitePage] {
    let folder = "letters/\(register.year)"
    let source = "assessments/\(register.year)/roster.csv"
    let index = SitePage("\(folder)/index.html", from: source) {
      frame.page(
        .letterRegister, title: labels(.letterRegister, "\(register.year)"), path: "\(folder)/index.html",
        part: .responsibility
      ) { root in
        LetterTables(register: register, blank: LetterPages.path(entry), labels: labels).parts(root: root)
      }
    }
    return [index]
      + register.sheets.map { name, letters in
        SitePage("\(folder)/\(name)", from: source) {
          frame.page(
            .letterSheets, title: labels(.letterSheets, "\(register.year)"), path: "\(folder)/\(name)",
            part: .responsibility
          ) { _ in ["sheets": html { writeSheets(letters, letter, &$0) }] }
        }
      }
  }

  private func writeMore(_ html: inout HTMLBuffer) {
    guard !registers.isEmpty else { return }
    html.raw("<ul>\n")
    for register in registers.reversed() {
      html.raw("<li>")
      html.link("../letters/\(register.year)/index.html", labels(.letterRegister, "\(register.year)"))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// A letter for each unit, each on a sheet of its own.
  private func writeSheets(
    _ letters: ArraySlice<LetterRegister.Letter>, _ letter: LetterText, _ html: inout HTMLBuffer
  ) {
    for unit in letters {
      html.raw("<article class=\"letter\">\n")
      html.line("h2", class: "title", letter.title)
      letter.writeParties(unit: unit.unit.name, leaders: unit.leaders.map(\.name), &html, labels)
      html.append(letter.text)
      letter.writeSignature(&html, labels)
      html.raw("</article>\n")
    }
  }
}

extension LetterRegister {
  /// The pages of letters by unit, with the units on each.
  var sheets: [(name: String, letters: ArraySlice<Letter>)] {
    stride(from: 0, to: letters.count, by: LetterPages.mostSheets).map { start in
      let page = start / LetterPages.mostSheets
      let end = min(start + LetterPages.mostSheets, letters.count)
      return (page == 0 ? "sheets.html" : "sheets-\(page + 1).html", letters[start..<end])
    }
  }
}
