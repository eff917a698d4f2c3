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

  /// Returns the list of papers, and the papers of each year.
  var allPapers: [SearchEntry] {
    guard let newest = papers.last else { return [] }
    let kinds = newest.groups.map(\.title).joined(separator: "\n")
    return [SearchEntry(.papers, at: .papers, title: labels[.papersTitle], heading: "", text: kinds)]
      + papers.reversed().flatMap { entries(of: $0) }
  }

  /// Returns the papers of a year: the page of each kind, by the units and the numbers of the papers on it.
  ///
  /// What a paper says is found where it is laid down; its whole text would stand before that.
  private func entries(of year: YearPapers) -> [SearchEntry] {
    year.groups.map { group in
      var seen: Set<Substring> = []
      let said = group.papers.prefix(PaperPages.mostSheets).flatMap { paper in
        let text = paper.plainText
        return paper.subject.split(separator: " ").filter { text.contains($0) && seen.insert($0).inserted }
      }
      return SearchEntry(
        .papers, at: group.address(part: 0, year: year.year), title: group.title, heading: "",
        text: said.joined(separator: "\n"))
    }
  }
}
