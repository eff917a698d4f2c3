import ContentFiles
package import Rubric

extension RubricBook {
  /// Returns the value that a normalised cell gives a fact, or nil if it gives none.
  ///
  /// For an event whose tag is free the value is ``Rubric/Value/none``.
  package func value(_ key: String, of fact: FactID) -> Value? {
    switch scoring[fact].kind {
    case .yesno: return parseYesNo(key).map { .yes($0) }
    case .choice: return option(key, of: fact).map { .tag($0) }
    case .number: return parseNumber(key).map { .number($0) }
    case .date:
      if parseYesNo(key) == false { return .never }
      return parseMoment(key).map { .day($0.day) }
    case .event: return self[fact].options.isEmpty ? Value.none : option(key, of: fact).map { .tag($0) }
    }
  }
}
