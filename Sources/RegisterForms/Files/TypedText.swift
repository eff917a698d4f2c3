import Rubric
import RubricBooks
import Tabular

/// What a text becomes in a cell that takes entries of a kind: a number where a reader gets the same back, else the text.
enum TypedText: Equatable {
  /// The text as it is.
  case text(String)
  /// A number as it is.
  case number(Double)
  /// A day, as a number.
  case day(Double)
  /// A day with a time, as a number with a fraction.
  case moment(Double)

  /// The days, as numbers of cells, that are read as days.
  private static let days = 20_000...80_000

  /// Finds out what a text becomes.
  init(_ text: String, as entry: FormEntry) {
    self = .text(text)
    let key = normalised(text)
    switch entry {
    case .day, .moment:
      guard let moment = parseMoment(key), TypedText.days.contains(serial(moment.day.number)) else { return }
      let day = Double(serial(moment.day.number))
      self = moment.minute.map { .moment(day + Double($0) / 1440) } ?? .day(day)
    case .amount, .count, .mark:
      // A number that is written in another way, such as 1.50, stays as it was written.
      guard let number = Double(key), number >= 0, number < 1e12, decimal(Int64((number * 100).rounded())) == text
      else { return }
      self = .number(number)
    case .text, .choice, .units: return
    }
  }
}
