package import Editions
import Layouts
import Registers

extension UnitPageLinks {
  /// Creates the links among the pages of a year's item map.
  package init(items pages: [UnitPages.Page], of year: YearValues, _ context: PageContext) {
    let number = year.year
    self.init(pages, context, name: { year.units[$0].name }, address: { .items(page: $0.name, year: number) })
  }

  /// Creates the links among the pages of a year's results; the first is on the year's own page.
  package init(results pages: [UnitPages.Page], of year: YearValues, _ context: PageContext) {
    let (number, first) = (year.year, pages.first)
    self.init(
      pages, context, name: { year.units[$0].name },
      address: { $0 == first ? .year(number) : .units(page: $0.name, year: number) })
  }

  /// Creates the links among the pages of a round; the first is the round's own page.
  package init(round: Int, _ pages: [UnitPages.Page], of year: YearValues, _ context: PageContext) {
    let (number, first) = (year.year, pages.first)
    self.init(
      pages, context, name: { year.units[$0].name },
      address: { .round(round, year: number, page: $0 == first ? nil : $0.name) })
  }

  /// Creates the links among the pages of a register of letters; the first is the register's own page.
  package init(letters pages: [UnitPages.Page], of register: LetterRegister, _ context: PageContext) {
    let (number, first) = (register.year, pages.first)
    self.init(
      pages, context, name: { register.letters[$0].unit.name },
      address: { .letters(year: number, page: $0 == first ? nil : $0.name) })
  }
}
