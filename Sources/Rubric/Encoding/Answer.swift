/// An answer to a question from a reader's browser.
package enum Answer: Hashable, Sendable {
  /// The numbers of items, facts and quantities of the rules.
  case size(items: Int, facts: Int, quantities: Int)
  /// A unit's result, without rank.
  case result(UnitResult)
  /// The changes by which the unit can still gain points.
  case remedies(Remedies)
  /// A deadline.
  case dueDate(DueDate)
}

extension ScoringRules {
  /// Answers a question.
  package func answer(_ question: Question) -> Answer {
    switch question {
    case .size: .size(items: rubric.items.count, facts: rubric.facts.count, quantities: quantityCount)
    case .result(let candidate, let asOf): .result(rubric.evaluate(candidate, terms: terms, asOf: asOf))
    case .remedies(let candidate, let asOf, let today):
      .remedies(rubric.remedies(for: candidate, terms: terms, asOf: asOf, today: today))
    case .dueDate(let limit, let start, let due, let today):
      .dueDate(DueDate(limit, from: start, due: due, today: today, calendar: terms.calendar))
    }
  }
}

extension Answer {
  /// Answers an encoded question under encoded rules.
  ///
  /// The WebAssembly module does nothing else, so that the same bytes give the same answer on every machine.
  ///
  /// - Returns: The answer encoded, or one byte, the ``EncodingFault``, with 128 added if the question is at fault
  ///   rather than the rules.
  package static func bytes(book: [UInt8], question: [UInt8]) -> [UInt8] {
    let rules: ScoringRules
    do throws(EncodingFault) { rules = try ScoringRules(encoded: book) } catch { return [error.rawValue] }
    do throws(EncodingFault) {
      return rules.answer(try Question(encoded: question, for: rules)).encoded
    } catch { return [128 + error.rawValue] }
  }

  /// The answer as bytes: 0, the question's code, and the value asked for.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.code(0)
    switch self {
    case .size(let items, let facts, let quantities):
      writer.code(0)
      for count in [items, facts, quantities] { writer.count(count) }
    case .result(let result):
      writer.code(1)
      result.write(to: &writer)
    case .remedies(let remedies):
      writer.code(2)
      remedies.write(to: &writer)
    case .dueDate(let dueDate):
      writer.code(3)
      dueDate.write(to: &writer)
    }
    return writer.bytes
  }

  /// Reads an answer from its bytes.
  ///
  /// - Throws: The first ``EncodingFault``.
  package init(encoded bytes: [UInt8]) throws(EncodingFault) {
    var reader = ByteReader(bytes)
    reader.require(reader.code(of: 256) == 0, .version)
    switch reader.code(of: 4) {
    case 0:
      self = .size(items: reader.name(), facts: reader.name(), quantities: reader.name())
    case 1: self = .result(reader.unitResult())
    case 2: self = .remedies(reader.remedies())
    default: self = .dueDate(reader.dueDate())
    }
    try reader.end()
  }
}
