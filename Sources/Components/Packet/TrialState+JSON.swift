import Diagnostics
import Editions
import Rubric
import Wording

extension TrialState {
  /// Writes the state as the self-check keeps one.
  ///
  /// Records stand as in rows of a register (单位 aside), which is the shape that the self-check reads from a CSV file.
  func write(_ json: inout JSONText) {
    json.raw("{\"quantities\":{},\"items\":{")
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
  /// The cells that are filled, with the names of their columns.
  fileprivate var cells: [(name: String, text: String)] {
    [
      ("item", item), ("fact", fact), ("value", value.text), ("count", count == 1 ? "" : "\(count)"),
      ("start", start?.words ?? ""), ("done", done?.words ?? ""), ("due", due?.words ?? ""),
    ].filter { !$1.isEmpty }
  }
}

extension TrialState.Row.Value {
  /// The value as registers write it.
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
