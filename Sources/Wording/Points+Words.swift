package import Rubric

extension Points {
  /// The amount with its sign: a minus sign (U+2212) or a plus.
  package var signed: String {
    self < .zero ? "−" + (-self).decimal : "+" + decimal
  }
}

extension Points {
  /// The number of decimals that the amount needs, at most two.
  package var places: Int {
    let rest = hundredths.magnitude % 100
    return rest == 0 ? 0 : rest % 10 == 0 ? 1 : 2
  }

  /// Returns the amount in decimal notation with a number of decimals, so that the amounts of a column stand below one
  /// another.
  package func decimal(places: Int) -> String {
    guard places > self.places else { return decimal }
    return decimal + (self.places == 0 ? "." : "") + String(repeating: "0", count: places - self.places)
  }
}

extension Sequence<Points> {
  /// The number of decimals that all amounts of a column are given, since one of them needs it.
  package var places: Int { lazy.map(\.places).max() ?? 0 }
}
