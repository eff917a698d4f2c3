extension Labels {
  /// Returns every word of the interface, with its placeholders left open, and filled with years and the numbers 1 to
  /// 31.
  ///
  /// Text that a page makes of its own words and a number is no leak, even if a register has the same words.
  package func everyWord(years: [Int]) -> [String] {
    Label.allCases.flatMap { label -> [String] in
      guard self[label].contains("{") else { return [self[label]] }
      return [self[label]] + (years + Array(1...31)).map { self(label, "\($0)", "\($0)", "\($0)") }
    }
  }
}
