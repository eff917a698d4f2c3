/// A question that a reader's browser asks about a unit or a deadline under some rules.
package enum Question: Sendable {
  /// The size of the rules, which also shows that they can be read.
  case size
  /// A unit's result as of the end of a day.
  case result(Candidate, asOf: Day)
  /// The changes by which the unit can still gain points, from the day `today` on.
  case remedies(Candidate, asOf: Day, today: Day)
  /// A deadline and the number of working days left after a day.
  case dueDate(Limit, start: Moment, due: Moment?, today: Day)
}

extension Question {
  /// The question as bytes: its code, then for 0 nothing; for 1 the day and the unit; for 2 the day, the first day
  /// on which something can be done, and the unit; for 3 the limit, the start, the 限期 or nothing, and the day asked
  /// about.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .size: writer.code(0)
    case .result(let candidate, let asOf):
      writer.code(1)
      writer.day(asOf)
      candidate.write(to: &writer)
    case .remedies(let candidate, let asOf, let today):
      writer.code(2)
      writer.day(asOf)
      writer.day(today)
      candidate.write(to: &writer)
    case .dueDate(let limit, let start, let due, let today):
      writer.code(3)
      writer.limit(limit)
      writer.moment(start)
      writer.moment(due)
      writer.day(today)
    }
    return writer.bytes
  }

  /// Reads a question that can be answered under some rules.
  ///
  /// - Throws: The first ``EncodingFault``.
  package init(encoded bytes: [UInt8], for book: ScoringRules) throws(EncodingFault) {
    var reader = ByteReader(bytes)
    switch reader.code(of: 4) {
    case 0: self = .size
    case 1:
      let asOf = reader.day()
      self = .result(try reader.candidate(for: book), asOf: asOf)
    case 2:
      let asOf = reader.day()
      let today = reader.day()
      self = .remedies(try reader.candidate(for: book), asOf: asOf, today: today)
    default:
      let limit = reader.limit()
      let start = reader.moment()
      reader.require(start != nil, .outOfRange)
      let due = reader.moment()
      let today = reader.day()
      self = .dueDate(limit, start: start ?? Moment(today), due: due, today: today)
    }
    try reader.end()
  }
}
