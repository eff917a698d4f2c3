package import Editions
package import Layouts
import Ledgers
import Markup
import Registers
import Rubric
import Wording

/// The tables of the office's register of letters.
package struct LetterTables: Sendable {
  let register: LetterRegister
  /// The address of the blank letter.
  let blank: Address
  /// The pages of the register, or none if it is whole.
  let pages: [UnitPages.Page]
  /// The index of the page that is written.
  let index: Int
  let context: PageContext

  private var labels: Labels { context.labels }
  private var page: UnitPages.Page? { pages.isEmpty ? nil : pages[index] }

  /// Creates the tables from their parts.
  package init(
    register: LetterRegister, blank: Address, pages: [UnitPages.Page], index: Int, context: PageContext
  ) {
    self.register = register
    self.blank = blank
    self.pages = pages
    self.index = index
    self.context = context
  }

  /// The parts of the page.
  package var parts: PageParts {
    let names = page.map { page in Set(page.units.map { register.letters[$0].unit.name }) }
    func isHere(_ unit: String) -> Bool { names?.contains(unit) ?? true }
    return [
      "lead": html { html in
        if index == 0 { writeLead(&html) }
        if page != nil { writePages(&html) }
      },
      "letters": html { writeLetters(&$0) }, "changes": html { writeChanges(isHere, &$0) },
      "roster": html { writeRoster(isHere, &$0) },
    ]
  }

  private func writeLead(_ html: inout HTMLBuffer) {
    html.line("p", class: "statement", summary)
    html.line("p", labels(.letterRegisterNote, labels.words(for: register.asOf), register.item))
    html.raw("<ul>\n")
    let sheets = register.sheets
    for (index, letters) in sheets.enumerated() {
      html.raw("<li>")
      html.link(to: .letterSheets(page: index + 1, year: register.year), labels[.letterSheetsLink], context)
      if sheets.count > 1, let first = letters.first, let last = letters.last {
        html.element("span", class: "fact", labels(.letterSheetsRange, first.unit.name, last.unit.name))
      }
      html.raw("</li>\n")
    }
    html.raw("<li>")
    html.link(to: blank, labels[.letterPrint], context)
    html.raw("</li>\n</ul>\n")
  }

  /// How many units have signed in time, late, or not, and the changes of leaders in the same way.
  private var summary: String {
    let states = register.letters.map { letter -> Label in
      switch letter.state {
      case .submitted(_, let isLate): isLate ? .letterLate : .letterOnTime
      case .never: .letterNever
      case .unknown: .letterUnknown
      }
    }
    let units = labels(
      .letterSummary, "\(states.count)", counts(states, [.letterOnTime, .letterLate, .letterNever, .letterUnknown]))
    guard !register.changes.isEmpty else { return units }
    return units
      + labels(
        .letterChangeSummary, "\(register.changes.count)",
        counts(
          register.changes.map(\.state.label), [.letterOnTime, .letterLate, .letterOpen, .letterUnregistered]))
  }

  /// Returns how often each of the states occurs that do.
  private func counts(_ states: [Label], _ order: [Label]) -> String {
    order.compactMap { label in
      let count = states.count { $0 == label }
      return count == 0 ? nil : labels(.letterCount, labels[label], "\(count)")
    }.joined(separator: "，")
  }

  /// Writes the links among the pages of the register; its first lists them all.
  private func writePages(_ html: inout HTMLBuffer) {
    let links = UnitPageLinks(letters: pages, of: register, context)
    if index == 0 {
      html.line("p", labels(.partsSplit, "\(register.letters.count)", pages[0].title(labels)))
      links.writeList(&html)
    }
    links.writeTurn(index, &html)
  }

  private func writeLetters(_ html: inout HTMLBuffer) {
    let letters = page.map { $0.units.map { register.letters[$0] } } ?? register.letters
    let rows = letters.map { letter in
      let leaders = words(forLeadersOf: letter)
      let (day, state): (String, String) =
        switch letter.state {
        case .submitted(let day, let isLate): (day.iso, labels[isLate ? .letterLate : .letterOnTime])
        case .never: ("—", labels[.letterNever])
        case .unknown: ("—", labels[.letterUnknown])
        }
      return [letter.unit.name, leaders.joined(separator: "；"), day, state]
    }
    write(.letterSubmitted, [.unit, .letterLeaders, .letterSubmitted, .letterState], rows, class: "submitted", &html)
  }

  /// Returns the leaders of a unit, those who have left since they signed first; who came after the signature has not
  /// signed it.
  private func words(forLeadersOf letter: LetterRegister.Letter) -> [String] {
    let signed: Day? = if case .submitted(let day, _) = letter.state { day } else { nil }
    let former = letter.former.map { entry in
      entry.to.map { labels(.letterUntil, entry.name, $0.day.iso) } ?? entry.name
    }
    return former
      + letter.leaders.map { entry in
        guard let from = entry.from?.day else { return entry.name }
        let isLater = signed.map { $0 < from } ?? false
        return labels(isLater ? .letterAfter : .letterSince, entry.name, from.iso)
      }
  }

  private func writeChanges(_ isHere: (String) -> Bool, _ html: inout HTMLBuffer) {
    let rows = register.changes.filter { isHere($0.unit) }.map { change in
      [
        change.unit, change.day.iso, change.deadline?.iso ?? "—", change.arrived?.iso ?? "—",
        labels[change.state.label],
      ]
    }
    write(
      .letterChanges, [.unit, .letterChangeDay, .letterDeadline, .letterArrived, .letterState], rows, &html)
  }

  private func writeRoster(_ isHere: (String) -> Bool, _ html: inout HTMLBuffer) {
    let rows = register.roster.filter { isHere($0.unit) }.map { unit, entry in
      [unit, entry.role, entry.name, entry.contact, entry.from?.day.iso ?? "", entry.to?.day.iso ?? ""]
    }
    write(
      .letterRoster, [.unit, .rosterRole, .rosterName, .rosterContact, .rosterFrom, .rosterTo], rows, class: "roster",
      &html)
  }

  /// Writes a table, or nothing if it has no rows; rows of one unit that follow one another have its name once.
  private func write(
    _ caption: Label, _ columns: [Label], _ rows: [[String]], class name: String = "", _ html: inout HTMLBuffer
  ) {
    guard !rows.isEmpty else { return }
    html.openRegion(labels[caption])
    html.raw("<table class=\"register stacked \(name)\">\n<thead><tr>")
    html.columns(columns.map { (labels[$0], false) })
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, row) in rows.enumerated() {
      html.raw("<tr>")
      if index == 0 || rows[index - 1][0] != row[0] {
        let count = rows[index...].prefix { $0[0] == row[0] }.count
        html.raw(count > 1 ? "<th scope=\"rowgroup\" rowspan=\"\(count)\">" : "<th scope=\"row\">")
        html.text(row[0])
        html.raw("</th>")
      }
      for (column, words) in zip(columns, row).dropFirst() {
        html.cell(labels[column], class: words.isEmpty ? "none" : nil, words)
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }
}

extension LetterRegister.Change.State {
  /// The words for the state.
  fileprivate var label: Label {
    switch self {
    case .onTime: .letterOnTime
    case .late: .letterLate
    case .open: .letterOpen
    case .unregistered: .letterUnregistered
    }
  }
}
