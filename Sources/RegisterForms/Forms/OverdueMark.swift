package import Rubric
import Tabular

/// The condition under which a row is marked as overdue.
///
/// It only shows; what counts is what the program computes from the same cells.
package struct OverdueMark: Sendable, Hashable {
  /// The index of the column that holds 开始.
  package let start: Int
  /// The index of the column that holds 完成, nil if there is none.
  package let done: Int?
  /// The index of the column that holds 限期, nil if there is none.
  package let due: Int?
  /// The index of the column that holds 审核, nil if there is none.
  package let review: Int?
  /// The limit.
  package let limit: Limit
  /// The day at whose end the round's state is taken.
  package let asOf: Day

  /// Creates a mark.
  package init(start: Int, done: Int?, due: Int?, review: Int?, limit: Limit, asOf: Day) {
    self.start = start
    self.done = done
    self.due = due
    self.review = review
    self.limit = limit
    self.asOf = asOf
  }

  /// Returns the formula for a row, whose number counts from 1, in the language of Excel.
  ///
  /// A day in a cell is a number, and a time its fraction; 0.9999 is the last minute of a day. Days off are all days
  /// on which nobody works, so that a worked Saturday counts: the week of `WORKDAY.INTL` itself has no weekend.
  package func formula(row: Int) -> String {
    func cell(_ column: Int) -> String { "$\(SourceText.letters(ofColumn: column + 1))\(row)" }
    let begun = cell(start)
    var late =
      switch limit {
      case .workdays(let count): "WORKDAY.INTL(INT(\(begun)),\(count),\"0000000\",\(FormWorkbook.daysOffName))+1"
      case .days(let count): "INT(\(begun))+\(count + 1)"
      case .hours(let count): "\(begun)+(\(count)*60+0.9)/1440"
      case .minutes(let count): "\(begun)+\(count).9/1440"
      }
    if let due = due.map(cell) { late = "IF(ISNUMBER(\(due)),\(due)+IF(\(due)=INT(\(due)),1,0.9/1440),\(late))" }
    let end = done.map { "IF(ISNUMBER(\(cell($0))),\(cell($0)),NOW())" } ?? "NOW()"
    let isReturned = review.map { ",\(cell($0))<>\"退回\"" } ?? ""
    return "=AND(ISNUMBER(\(begun))\(isReturned),MIN(\(end),\(serial(asOf.number)).9999)>=\(late))"
  }
}

/// Returns the number by which a cell holds a day, given in days since 1970-01-01.
func serial(_ day: Int32) -> Int { Int(day) + 25_569 }
