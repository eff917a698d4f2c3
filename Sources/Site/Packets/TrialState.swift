import Assessment
import Diagnostics
import Registers
import Rubric
import RubricBooks

/// What the trial in a packet begins with: the unit's accepted records in force, and the marks on what no rule decides.
///
/// Records stand as in rows of a register (单位 aside), which is the shape that the self-check reads from a CSV file. What
/// waits for a decision is not among them, and neither are quantities, which no packet is given.
struct TrialState: Sendable {
  /// An item that has a mark.
  private struct Marked: Sendable {
    let item: String
    /// The score in the rubric's notation; nil where the item does not apply.
    let score: String?
  }

  /// Whether a record was left out because it waits for a decision.
  let isWithoutWaiting: Bool
  /// The ids of the items whose mark the trial does not know, because it computes them by the rules.
  let overridden: [String]
  private let rows: [[(name: String, text: String)]]
  private let marks: [Marked]

  init(_ result: UnitResult, _ register: Register, _ year: AssessmentYear) {
    let rubric = year.rubric
    isWithoutWaiting = register.records.contains { $0.review == .pending }
    overridden = result.items.indices.filter { result.items[$0].state == .overridden }.map { rubric.items[$0].id }
    marks = zip(result.items, rubric.items).compactMap { result, text in
      switch result.state {
      case .judged: Marked(item: text.id, score: result.earned?.decimal)
      case .notApplicable: Marked(item: text.id, score: nil)
      default: nil
      }
    }
    let none = register.statements.filter { $0.value == .never && $0.review == .accepted }.filter { statement in
      register.range(of: statement.fact).isEmpty && rubric.scoring[statement.fact].isOpenEvent
    }
    rows =
      none.map { [("item", rubric[rubric[$0.fact].item].id), ("fact", rubric[$0.fact].name), ("value", "无")] }
      + register.records.filter { $0.review == .accepted }.map { record in
        TrialState.cells(record, text: year.rows[record.row].value, rubric)
      }
  }

  private static func cells(_ record: Record, text: String, _ rubric: RubricBook) -> [(name: String, text: String)] {
    let fact = rubric[record.fact]
    let value =
      switch record.value {
      case .yes(let isYes): isYes ? "yes" : "no"
      case .tag(let tag): rubric.tags[Int(tag.index)]
      case .number(let number): Points(hundredths: number).decimal
      case .day(let day): day.iso
      case .never: "no"
      case .none: text
      }
    let count = record.count == 1 ? "" : "\(record.count)"
    return [
      ("item", rubric[fact.item].id), ("fact", fact.name), ("value", value), ("count", count),
      ("start", record.start?.words ?? ""), ("done", record.done?.words ?? ""), ("due", record.due?.words ?? ""),
    ].filter { !$1.isEmpty }
  }

  /// Writes the state as the self-check keeps one.
  func write(_ json: inout JSONText) {
    json.raw("{\"quantities\":{},\"items\":{")
    for (index, mark) in marks.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(mark.item)
      json.raw(mark.score == nil ? ":{\"notApplicable\":true}" : ":{\"mark\":")
      if let score = mark.score {
        json.string(score)
        json.raw("}")
      }
    }
    json.raw("},\n\"rows\":[")
    for (index, row) in rows.enumerated() {
      json.raw(index > 0 ? ",\n{" : "{")
      for (place, cell) in row.enumerated() {
        if place > 0 { json.raw(",") }
        json.string(cell.name)
        json.raw(":")
        json.string(cell.text)
      }
      json.raw("}")
    }
    json.raw("]}")
  }
}
