import Assessment
import Registers
package import Rubric
import RubricBooks

/// The initial state of the trial in a packet: the unit's accepted records in force, and the marks on items that no
/// rule decides.
///
/// Records that wait for a decision are not among them.
package struct TrialState: Sendable {
  /// An item that has a mark.
  package struct Marked: Sendable {
    /// The item's id.
    package let item: String
    /// The score, or nil if the item does not apply.
    package let score: Points?
  }

  /// A record, or the statement that there is none.
  package struct Row: Sendable {
    /// The value that a row gives its fact.
    package enum Value: Sendable {
      /// An answer.
      case yes(Bool)
      /// One of the rubric's words.
      case word(String)
      /// An amount.
      case number(Points)
      /// The day on which it was done.
      case day(Day)
      /// An occurrence, with its text in the register.
      case occurrence(String)
      /// The statement that it never happened.
      case none
    }

    /// The item's id.
    package let item: String
    /// The fact's name.
    package let fact: String
    /// The value.
    package let value: Value
    /// 数量.
    package var count: Int64 = 1
    /// 开始.
    package var start: Moment?
    /// 完成.
    package var done: Moment?
    /// 限期.
    package var due: Moment?
  }

  /// The unit's quantities that rules read, as far as they are given.
  package let quantities: [(name: String, amount: Points)]
  /// True if a record was left out because it waits for a decision.
  package let isWithoutWaiting: Bool
  /// The ids of the items whose marks override the rules, which the trial leaves to the rules.
  package let overridden: [String]
  /// The marks.
  package let marks: [Marked]
  /// The rows: statements first, then records in the order of the rubric.
  package let rows: [Row]

  /// Takes the state from a unit's result and register.
  init(_ result: UnitResult, _ register: Register, _ quantities: [Int64?], _ year: AssessmentYear) {
    let rubric = year.rubric
    self.quantities = zip(rubric.quantities, quantities).compactMap { name, amount in
      amount.map { (name, Points(hundredths: $0)) }
    }
    isWithoutWaiting = register.records.contains { $0.review == .pending }
    overridden = result.items.indices.filter { result.items[$0].state == .overridden }.map { rubric.items[$0].id }
    marks = zip(result.items, rubric.items).compactMap { result, text in
      switch result.state {
      case .judged: Marked(item: text.id, score: result.earned)
      case .notApplicable: Marked(item: text.id, score: nil)
      default: nil
      }
    }
    let none = register.statements.filter { $0.value == .never && $0.review == .accepted }.filter { statement in
      register.range(of: statement.fact).isEmpty && rubric.scoring[statement.fact].isOpenEvent
    }
    rows =
      none.map { Row(item: rubric[rubric[$0.fact].subject].id, fact: rubric[$0.fact].name, value: .none) }
      + register.records.filter { $0.review == .accepted }.map {
        Row($0, text: year.rows[$0.row].cells.value, rubric)
      }
  }
}

extension TrialState.Row {
  fileprivate init(_ record: Record, text: String, _ rubric: RubricBook) {
    item = rubric[rubric[record.fact].subject].id
    fact = rubric[record.fact].name
    value =
      switch record.value {
      case .yes(let isYes): .yes(isYes)
      case .tag(let tag): .word(rubric.tags[Int(tag.index)])
      case .number(let number): .number(Points(hundredths: number))
      case .day(let day): .day(day)
      case .never: .yes(false)
      case .none: .occurrence(text)
      }
    count = record.count
    (start, done, due) = (record.start, record.done, record.due)
  }
}
