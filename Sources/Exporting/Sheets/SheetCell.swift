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

  /// Adds the cell to a row of CSV.
  func add(to csv: inout CSVText) {
    switch self {
    case .none: csv.add("")
    case .text(let text): csv.add(text)
    case .points(let points): csv.add { $0.append(points) }
    case .count(let count): csv.add { $0.append(count) }
    case .moment(let moment): csv.add { $0 += moment.words.utf8 }
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
