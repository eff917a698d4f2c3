import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitRecord {
  /// Takes the values of a record of a year.
  init(_ record: Record, in year: AssessmentYear) {
    let cells = year.rows[record.row].cells
    let fact = year.rubric[record.fact]
    self.init(
      item: year.rubric[fact.subject].id, fact: fact.name, value: cells.value, day: record.day, amount: record.amount,
      cap: year.rubric.scoring.cap(on: record), count: record.count, terms: .init(fact), start: record.start,
      done: record.done, due: record.due, reference: cells.reference, document: cells.document,
      received: cells.received, isWaiting: record.review == .pending)
  }
}
