/// Everything a unit is scored by: the rubric and the terms of an assessment.
package struct RuleBook: Hashable, Sendable {
  /// The rubric.
  package let rubric: ScoringRubric
  /// The window, named dates and working days.
  package let terms: Terms
  /// How many quantities rules divide by, at least; a unit has a place for each.
  package let quantityCount: Int

  /// Creates a rule book.
  package init(rubric: ScoringRubric, terms: Terms, quantityCount: Int) {
    self.rubric = rubric
    self.terms = terms
    self.quantityCount = quantityCount
  }
}

extension RuleBook {
  /// The version of the encoding.
  static let version: UInt8 = 1

  /// The rule book as bytes.
  ///
  /// In order: the version; the total; the policy for what does not apply; for each dimension its number of items; for
  /// each item its points, its flags (1 starts full, 2 judged), its facts and its rules; the window's two days; the named
  /// dates; the calendar's years and listed days; the number of quantities.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.code(RuleBook.version)
    writer.points(rubric.total)
    writer.code(rubric.notApplicable.rawValue)
    writer.list(rubric.dimensions) { $0.count($1.items.count) }
    for item in rubric.items {
      writer.points(item.points)
      writer.code((item.startsFull ? 1 : 0) | (item.isJudged ? 2 : 0))
      writer.list(Array(rubric.facts[item.facts])) { $0.fact($1) }
      writer.list(item.rules) { $0.rule($1, facts: item.facts) }
    }
    writer.day(terms.window.lowerBound)
    writer.day(terms.window.upperBound)
    writer.list(terms.dates) { $0.day($1) }
    writer.list(terms.calendar.years) { $0.count($1) }
    writer.list(terms.calendar.exceptions) { writer, exception in
      writer.day(exception.day)
      writer.flag(exception.isWorkday)
    }
    writer.count(quantityCount)
    return writer.bytes
  }

  /// Reads a rule book that meets every precondition of scoring by it.
  package init(encoded bytes: [UInt8]) throws(EncodingFault) {
    var reader = ByteReader(bytes)
    guard try reader.code() == RuleBook.version else { throw .version }
    let total = Points(hundredths: try reader.amount())
    guard let policy = ScoringRubric.NotApplicablePolicy(rawValue: try reader.code()) else { throw .unknownCode }
    var dimensions: [ScoringRubric.Dimension] = []
    var itemCount = 0
    for _ in 0..<(try reader.count(atMost: EncodingLimit.items)) {
      let first = itemCount
      itemCount += try reader.count(atMost: EncodingLimit.items - itemCount)
      dimensions.append(ScoringRubric.Dimension(items: first..<itemCount))
    }
    var items: [ScoringRubric.Item] = []
    var facts: [Fact] = []
    var ruleCount = 0
    for _ in 0..<itemCount {
      let points = Points(hundredths: try reader.amount())
      let flags = try reader.code()
      guard flags < 4 else { throw .unknownCode }
      let first = facts.count
      facts += try reader.list(atMost: EncodingLimit.facts - first) { reader throws(EncodingFault) in
        try reader.fact()
      }
      let own = first..<facts.count
      let rules = try reader.list(atMost: EncodingLimit.rules - ruleCount) { reader throws(EncodingFault) in
        try reader.rule(facts: facts, own: own)
      }
      ruleCount += rules.count
      items.append(
        ScoringRubric.Item(
          points: points, startsFull: flags & 1 != 0, isJudged: flags & 2 != 0, facts: own, rules: rules))
    }
    let terms = try reader.terms()
    let quantityCount = try reader.number(0...EncodingLimit.names)
    try reader.end()
    for rule in items.lazy.flatMap({ $0.rules }) {
      switch rule.trigger {
      case .before(_, let name), .after(_, let name):
        guard name.index < terms.dates.count else { throw .wrongReference }
      case .below(_, _, let quantity?):
        guard quantity.index < quantityCount else { throw .wrongReference }
      default: break
      }
    }
    let rubric = ScoringRubric(
      total: total, notApplicable: policy, dimensions: dimensions, items: items, facts: facts)
    self.init(rubric: rubric, terms: terms, quantityCount: quantityCount)
  }
}

extension ByteReader {
  fileprivate mutating func terms() throws(EncodingFault) -> Terms {
    let first = try day()
    let last = try day()
    guard first <= last else { throw .outOfRange }
    let dates = try list(atMost: EncodingLimit.names) { reader throws(EncodingFault) in try reader.day() }
    let years = try list(atMost: EncodingLimit.years) { reader throws(EncodingFault) in try reader.number(1...9999) }
    let exceptions = try list(atMost: EncodingLimit.exceptions) { reader throws(EncodingFault) in
      WorkCalendar.Exception(try reader.day(), isWorkday: try reader.flag())
    }
    return Terms(window: first...last, dates: dates, calendar: WorkCalendar(years: years, exceptions: exceptions))
  }
}
