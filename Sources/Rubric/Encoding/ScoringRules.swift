/// The rules that a unit is scored by: the rubric and the terms of an assessment.
package struct ScoringRules: Hashable, Sendable {
  /// The rubric.
  package let rubric: ScoringRubric
  /// The window, named dates and working days.
  package let terms: Terms
  /// The number of quantities that every unit has, at least; rules divide by these only.
  package let quantityCount: Int

  /// Creates rules from a rubric and terms.
  package init(rubric: ScoringRubric, terms: Terms, quantityCount: Int) {
    self.rubric = rubric
    self.terms = terms
    self.quantityCount = quantityCount
  }
}

extension ScoringRules {
  /// The version of the encoding.
  static let version: UInt8 = 2

  /// The rules as bytes.
  ///
  /// In order: the version; the total; the policy for items that do not apply; for each dimension its number of
  /// items; the facts; for each item its points, its flags (1 starts full, 2 judged), its number of facts and its
  /// rules; the window's two days; the named dates; the calendar's years and listed days; the number of quantities.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.code(ScoringRules.version)
    writer.points(rubric.total)
    writer.code(rubric.notApplicable.rawValue)
    writer.list(rubric.dimensions) { $0.count($1.items.count) }
    writer.list(rubric.facts) { $0.fact($1) }
    for item in rubric.items {
      writer.points(item.points)
      writer.code((item.startsFull ? 1 : 0) | (item.isJudged ? 2 : 0))
      writer.count(item.facts.count)
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

  /// Reads rules that meet every precondition of scoring by them.
  ///
  /// - Throws: The first ``EncodingFault``.
  package init(encoded bytes: [UInt8]) throws(EncodingFault) {
    var reader = ByteReader(bytes)
    reader.require(reader.code(of: 256) == ScoringRules.version, .version)
    let rubric = reader.rubric()
    let terms = reader.terms()
    let quantityCount = reader.number(0...EncodingLimit.names)
    for item in rubric.items {
      for rule in item.rules {
        switch rule.trigger {
        case .before(_, let name), .after(_, let name): reader.require(name.index < terms.dates.count, .wrongReference)
        case .below(_, _, let quantity?): reader.require(quantity.index < quantityCount, .wrongReference)
        default: break
        }
      }
    }
    try reader.end()
    self.init(rubric: rubric, terms: terms, quantityCount: quantityCount)
  }
}

extension ByteReader {
  fileprivate mutating func rubric() -> ScoringRubric {
    let total = Points(hundredths: amount())
    let policy = ScoringRubric.NotApplicablePolicy(rawValue: code(of: 3)) ?? .full
    var itemCount = 0
    let dimensions = list(atMost: EncodingLimit.items) { reader in
      let first = itemCount
      itemCount += reader.count(atMost: EncodingLimit.items - itemCount)
      return ScoringRubric.Dimension(items: first..<itemCount)
    }
    let facts = list(atMost: EncodingLimit.facts) { $0.fact() }
    var factCount = 0
    var ruleCount = 0
    let items = Array(count: itemCount) { _ in
      let points = Points(hundredths: amount())
      let flags = code(of: 4)
      let own = factCount..<(factCount + number(0...(facts.count - factCount)))
      factCount = own.upperBound
      let rules = list(atMost: EncodingLimit.rules - ruleCount) { $0.rule(facts: facts, own: own) }
      ruleCount += rules.count
      return ScoringRubric.Item(
        points: points, startsFull: flags & 1 != 0, isJudged: flags & 2 != 0, facts: own, rules: rules)
    }
    require(factCount == facts.count, .wrongReference)
    return ScoringRubric(total: total, notApplicable: policy, dimensions: dimensions, items: items, facts: facts)
  }

  fileprivate mutating func terms() -> Terms {
    let first = day()
    let last = day()
    require(first <= last, .outOfRange)
    let dates = list(atMost: EncodingLimit.names) { $0.day() }
    let years = list(atMost: EncodingLimit.years) { $0.number(1...9999) }
    let exceptions = list(atMost: EncodingLimit.exceptions) { reader in
      WorkCalendar.Exception(reader.day(), isWorkday: reader.flag())
    }
    return Terms(
      window: first...max(first, last), dates: dates, calendar: WorkCalendar(years: years, exceptions: exceptions))
  }
}
