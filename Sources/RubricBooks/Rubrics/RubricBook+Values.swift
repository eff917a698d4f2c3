import ContentFiles
package import Rubric
import Tabular

extension RubricBook {
  /// Returns the value that a cell gives a fact, or nil if it gives none.
  ///
  /// For an event whose tag is free the value is ``Rubric/Value/none``.
  package func value(_ cell: ArraySlice<UInt8>, of fact: FactID) -> Value? {
    switch kind(of: fact) {
    case .yesno: parseYesNo(cell).map { .yes($0) }
    case .choice: option(cell, of: fact).map { .tag($0) }
    case .number: meaning(of: cell) { parseNumber($0) }.map { .number($0) }
    case .date: meaning(of: cell) { parseMoment($0) }.map { .day($0.day) } ?? (parseYesNo(cell) == false ? .never : nil)
    case .event: self[fact].options.isEmpty ? Value.none : option(cell, of: fact).map { .tag($0) }
    }
  }
}

extension RubricBook.FactText {
  /// True if 开始 is the day on which something fell due, and not that on which it happened or was notified (formats §5): if
  /// the fact's own word for it says so, as 应完成日期 does, or if it has none.
  package var beginsWhenDue: Bool {
    guard let started else { return true }
    return (started.hasPrefix("应") && !started.hasPrefix("应急"))
      || ["截止", "期限", "到期"].contains { started.contains($0) }
  }
}
