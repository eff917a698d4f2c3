extension Labels {
  /// Every word of the interface, with its places left open, and filled with years and with the numbers 1 to 31.
  ///
  /// What a page makes of its own words and a number is no leak, even where a register has the same words.
  package func everyWord(years: [Int]) -> [String] {
    Label.allCases.flatMap { label -> [String] in
      guard self[label].contains("{") else { return [self[label]] }
      return [self[label]] + (years + Array(1...31)).map { self(label, "\($0)", "\($0)", "\($0)") }
    }
  }
}
