/// The rules that a unit is scored by: the rubric and the terms of an assessment.
public struct ScoringRules: Hashable, Sendable {
  /// The rubric.
  public let rubric: ScoringRubric
  /// The window, named dates and working days.
  public let terms: Terms
  /// The number of quantities that every unit has, at least; rules divide by these only.
  public let quantityCount: Int

  /// Creates rules from a rubric and terms.
  public init(rubric: ScoringRubric, terms: Terms, quantityCount: Int) {
    self.rubric = rubric
    self.terms = terms
    self.quantityCount = quantityCount
  }
}

extension ScoringRules {
  /// The version of the encoding.
  package static let version: UInt8 = 4

  /// The rules as bytes.
  ///
  /// In order: the version; the total; the policy for items that do not apply, with 4 added if the total is a ceiling;
  /// for each dimension its number of items, its number of facts, its weight, its cap or nothing, and whether it is a
  /// bonus; the facts; for each item its points, its flags (1 starts full, 2 judged), its number of facts and its rules;
  /// the window's two days; the named dates; the calendar's years and listed days; the number of quantities.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.code(ScoringRules.version)
    writer.points(rubric.total)
    writer.code(rubric.notApplicable.rawValue | (rubric.hasCeiling ? 4 : 0))
    writer.list(rubric.dimensions) { writer, dimension in
      writer.count(dimension.items.count)
      writer.count(dimension.facts.count)
      writer.signed(dimension.weight)
      writer.optional(dimension.cap) { $0.points($1) }
      writer.flag(dimension.isBonus)
    }
    writer.list(rubric.facts) { $0.fact($1) }
    for item in rubric.items {
      writer.points(item.points)
      writer.code((item.startsFull ? 1 : 0) | (item.isJudged ? 2 : 0))
      writer.count(item.facts.count)
      writer.list(item.rules) { $0.rule($1, of: item) }
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
  public init(encoded bytes: [UInt8]) throws(EncodingFault) {
    var reader = ByteReader(bytes)
    reader.require(reader.code(of: 256) == ScoringRules.version, .version)
    let rubric = reader.rubric()
    let terms = reader.terms()
    let quantityCount = reader.number(0...EncodingLimit.names)
    for item in rubric.items {
      for rule in item.rules {
        switch rule.trigger {
        case .before(_, let name), .after(_, let name, _):
          reader.require(name.index < terms.dates.count, .wrongReference)
        default:
          for operand in rule.trigger.operands {
            if let quantity = operand.quantity { reader.require(quantity.index < quantityCount, .wrongReference) }
          }
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
    let flags = code(of: 7)
    let policy = ScoringRubric.NotApplicablePolicy(rawValue: flags & 3)
    require(policy != nil, .unknownCode)
    var (itemCount, factCount) = (0, 0)
    let dimensions = list(atMost: EncodingLimit.items) { reader in
      let (first, firstFact) = (itemCount, factCount)
      itemCount += reader.number(0...(EncodingLimit.items - itemCount))
      factCount += reader.number(0...(EncodingLimit.facts - factCount))
      return ScoringRubric.Dimension(
        items: first..<itemCount, facts: firstFact..<factCount,
        weight: reader.signed(0...ScoringRubric.Dimension.largestWeight),
        cap: reader.optional { Points(hundredths: $0.amount()) }, isBonus: reader.flag())
    }
    let facts = list(atMost: EncodingLimit.facts) { $0.fact() }
    require(factCount <= facts.count, .wrongReference)
    factCount = min(factCount, facts.count)
    var (ruleCount, place) = (0, 0)
    let items = Array(count: itemCount) { index in
      while index >= dimensions[place].items.upperBound { place += 1 }
      let points = Points(hundredths: amount())
      let flags = code(of: 4)
      let own = factCount..<(factCount + number(0...(facts.count - factCount)))
      factCount = own.upperBound
      let shared = dimensions[place].facts.clamped(to: 0..<facts.count)
      let rules = list(atMost: EncodingLimit.rules - ruleCount) { $0.rule(facts: facts, own: own, shared: shared) }
      ruleCount += rules.count
      return ScoringRubric.Item(
        points: points, startsFull: flags & 1 != 0, isJudged: flags & 2 != 0, isBonus: dimensions[place].isBonus,
        facts: own, sharedFacts: shared, rules: rules)
    }
    require(factCount == facts.count, .wrongReference)
    return ScoringRubric(
      total: total, hasCeiling: flags & 4 != 0, notApplicable: policy ?? .full, dimensions: dimensions, items: items,
      facts: facts)
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
