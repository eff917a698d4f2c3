package import Assessment
package import Diagnostics
import Registers
package import RubricBooks
package import SiteContent

/// The texts of the registers that an edition must not show: the table of formats §12 once more, from the other side.
///
/// Every word of units.csv and the registers is withheld, even in columns without a meaning of their own and in rows
/// that no longer count, except for the values that ``given`` lists. It is made from what was read, not from an
/// edition's projection, so that it finds whatever a projection forgot to leave out.
package struct Withholding: Sendable {
  /// The texts of each year.
  private let years: [RegisterTexts]
  /// The values of the registers that the edition may show.
  package let given: [String]

  /// Lists the texts withheld from an edition, or returns nil if there are none.
  ///
  /// - Parameters:
  ///   - content: The content that was read.
  ///   - edition: The edition.
  ///   - year: The year that packets and the briefing are about.
  ///   - round: The index of the round to show of that year, or nil for the last.
  package init?(_ content: Content, for edition: Edition, of year: AssessmentYear, round: Int? = nil) {
    guard case .only(let readable) = edition.words else { return nil }
    func texts(of other: AssessmentYear) -> [String] {
      let wanted = other.plan.year == year.plan.year ? round : nil
      return readable(other.plan).texts(of: other, through: edition.round(of: other.plan, wanted: wanted))
    }
    years = content.years.map(\.texts)
    switch edition.form {
    case .linked: given = content.years.flatMap(texts)
    // The words that a unit may read of itself differ from file to file.
    case .perUnit: given = []
    case .single: given = texts(of: year)
    }
  }

  /// Calls a closure with every withheld text, its number, and the kind of content of its column.
  package func forEachText(_ body: (_ text: ArraySlice<UInt8>, _ number: Int, _ content: CellContent) -> Void) {
    var first = 0
    for year in years {
      for number in 0..<year.count { body(year.bytes(number), first + number, year.content(number)) }
      first += year.count
    }
  }

  /// Returns the cell that the text with a number stands in, and the name of its column.
  package func place(_ number: Int) -> (location: Location, column: String) {
    var rest = number
    for year in years {
      if rest < year.count { return year.place(rest) }
      rest -= year.count
    }
    preconditionFailure("The number of a text that was given.")
  }
}
