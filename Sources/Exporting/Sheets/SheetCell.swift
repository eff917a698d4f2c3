package import Rubric
import Tabular
import Wording

/// The content of a cell of a sheet.
package enum SheetCell: Sendable, Hashable {
  /// Nothing.
  case none
  /// Words, which never become a formula.
  case text(String)
  /// An amount of points.
  case points(Points)
  /// A number of times, or a rank.
  case count(Int64)
  /// A day, or a minute of it.
  case moment(Moment)

  /// Returns a cell of words, or an empty one if there are none.
  static func words(_ text: String?) -> SheetCell { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none }

  /// Returns a cell of points, or an empty one if there are none.
  static func points(_ points: Points?) -> SheetCell { points.map { .points($0) } ?? .none }

  /// Returns a cell of a day, or an empty one if there is none.
  static func day(_ day: Day?) -> SheetCell { day.map { .moment(Moment($0)) } ?? .none }

  /// Returns a cell of a moment, or an empty one if there is none.
  static func moment(_ moment: Moment?) -> SheetCell { moment.map { .moment($0) } ?? .none }

  /// The cell in CSV.
  var csv: CSVText.Cell {
    switch self {
    case .none: .text("")
    case .text(let text): .text(text)
    case .points(let points): .number(points.decimal)
    case .count(let count): .number("\(count)")
    case .moment(let moment): .number(moment.words)
    }
  }

  /// The cell in words.
  var words: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .points(let points): points.decimal
    case .count(let count): "\(count)"
    case .moment(let moment): moment.words
    }
  }
}
