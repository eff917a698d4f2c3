import Components
import Editions
import Layouts
import Ledgers
import PaperTexts
import Papers
import Registers
import Sentences
import Wording

extension SearchEntries {
  /// Returns the numbers of the register rows on a unit's scorecard, each at its item.
  ///
  /// An edition that may not show numbers has none in its values.
  func references(of unit: UnitValues, in year: YearValues, heading: String) -> [SearchEntry] {
    (unit.items ?? []).compactMap { item in
      var seen: Set<String> = []
      let numbers = item.lines.flatMap { $0.records }.compactMap { $0.details?.reference }
        .filter { seen.insert($0).inserted }
      guard !numbers.isEmpty else { return nil }
      return SearchEntry(
        .results, at: .unit(unit.id, year: year.year, item: item.id), title: unit.name, heading: heading,
        text: numbers.joined(separator: "\n"))
    }
  }

  /// Returns the people of a year's register of letters by unit, each at the page of the register with the unit.
  func people(of register: LetterRegister) -> [SearchEntry] {
    let pages = UnitPages(register.letterIndicesByCategory).all
    var page: [String: String] = [:]
    for part in pages.dropFirst() {
      for index in part.units { page[register.letters[index].unit.name] = part.name }
    }
    let title = labels(.letterRegister, "\(register.year)")
    var units: [String] = []
    var lines: [String: [String]] = [:]
    for (unit, entry) in register.roster {
      if lines[unit] == nil { units.append(unit) }
      lines[unit, default: []] += [entry.name, entry.role, entry.contact]
    }
    return units.map { unit in
      var seen: Set<String> = []
      return SearchEntry(
        .responsibility, at: .letters(year: register.year, page: page[unit]), title: title, heading: unit,
        text: (lines[unit] ?? []).filter { seen.insert($0).inserted }.joined(separator: "\n"))
    }
  }

  /// Returns the papers of a year by kind, with what tells them apart unless they are too many.
  func entries(of year: YearPapers) -> [SearchEntry] {
    year.groups.map { group in
      let subjects = group.papers.count > PaperPages.mostSheets ? [] : group.papers.map(\.subject)
      return SearchEntry(
        .papers, at: group.address(part: 0, year: year.year), title: labels[.papersTitle],
        heading: group.kind.title + " " + labels(.papersOf, "\(year.year)"),
        text: subjects.joined(separator: "\n"))
    }
  }
}
