import Rubric
import Tabular

extension CSVText.Cell {
  /// A score, as a number.
  static func points(_ points: Points) -> CSVText.Cell { .number(points.decimal) }

  /// A rank, empty without one.
  static func rank(_ rank: Int?) -> CSVText.Cell { .number(rank.map { "\($0)" } ?? "") }

  /// An item's score, or why it has none.
  static func item(_ state: ItemResult.State, _ earned: Points?) -> CSVText.Cell {
    switch state {
    case .pending, .notApplicable: .text(state.word)
    case .scored, .judged, .overridden: .number(earned?.decimal ?? "")
    }
  }
}
