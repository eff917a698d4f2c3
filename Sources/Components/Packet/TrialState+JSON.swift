import Diagnostics
import Editions
import Rubric
import Wording

extension TrialState {
  /// Writes the state in the form in which the self-check keeps it.
  ///
  /// Records are written as rows of a register without 单位, which is the shape that the self-check reads from a CSV
  /// file.
  func write(_ json: inout JSONText) {
    json.raw("{\"quantities\":{")
    for (index, quantity) in quantities.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(quantity.name)
      json.raw(":")
      json.string(quantity.amount.decimal)
    }
    json.raw("},\"items\":{")
    for (index, mark) in marks.enumerated() {
      if index > 0 { json.raw(",") }
      json.string(mark.item)
      json.raw(mark.score == nil ? ":{\"notApplicable\":true}" : ":{\"mark\":")
      if let score = mark.score {
        json.string(score.decimal)
        json.raw("}")
      }
    }
    json.raw("},\n\"rows\":[")
    for (index, row) in rows.enumerated() {
      json.raw(index > 0 ? ",\n{" : "{")
      for (place, cell) in row.cells.enumerated() {
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

extension TrialState.Row {
  /// The filled cells with the names of their columns.
  fileprivate var cells: [(name: String, text: String)] {
    [
      ("item", item), ("fact", fact), ("value", value.text), ("count", count == 1 ? "" : "\(count)"),
      ("start", start?.words ?? ""), ("done", done?.words ?? ""), ("due", due?.words ?? ""),
    ].filter { !$1.isEmpty }
  }
}

extension TrialState.Row.Value {
  /// The value as it is written in registers.
  fileprivate var text: String {
    switch self {
    case .yes(let isYes): isYes ? "yes" : "no"
    case .word(let word): word
    case .number(let number): number.decimal
    case .day(let day): day.iso
    case .occurrence(let text): text
    case .none: "无"
    }
  }
}
