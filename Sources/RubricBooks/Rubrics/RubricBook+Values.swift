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
