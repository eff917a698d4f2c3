extension Candidate {
  /// The unit as bytes: its records, its quantities or nothing, a mark for each item (0 none, 1 not applicable, 2 a
  /// score), and whether it is vetoed.
  ///
  /// A record is its fact, value, 数量, 开始, 完成 and 限期 or nothing, its review, its 编号 or nothing, and its row; a
  /// moment is 1 and a day, or 2, a day and the minute; nothing is 0. Records stand in reading order, and later ones may
  /// replace earlier ones.
  func write(to writer: inout ByteWriter) {
    writer.list(register.records) { $0.record($1) }
    writer.list(quantities) { writer, quantity in writer.optional(quantity) { $0.signed($1) } }
    writer.list(marks) { writer, mark in
      switch mark {
      case nil: writer.code(0)
      case .notApplicable: writer.code(1)
      case .score(let points):
        writer.code(2)
        writer.points(points)
      }
    }
    writer.flag(isVetoed)
  }
}

extension ByteWriter {
  fileprivate mutating func record(_ record: Record) {
    index(record.fact.index)
    value(record.value)
    signed(record.count)
    moment(record.start)
    moment(record.done)
    moment(record.due)
    code(record.review.rawValue)
    optional(record.reference) { $0.index($1.index) }
    row(record.row)
  }

  mutating func moment(_ moment: Moment?) {
    guard let moment else { return code(0) }
    code(moment.minute == nil ? 1 : 2)
    day(moment.day)
    if let minute = moment.minute { unsigned(UInt64(max(0, minute))) }
  }
}

extension ByteReader {
  /// Reads a unit that fits a rule book, and whose evaluation nobody has to wait for.
  mutating func candidate(for book: RuleBook) throws(EncodingFault) -> Candidate {
    let rubric = book.rubric
    let records = try list(atMost: EncodingLimit.records) { reader throws(EncodingFault) in
      try reader.record(rubric)
    }
    let quantities = try list(atMost: EncodingLimit.names) { reader throws(EncodingFault) in
      try reader.optional { reader throws(EncodingFault) in try reader.amount() }
    }
    guard quantities.count >= book.quantityCount else { throw .wrongReference }
    let marks = try list(atMost: EncodingLimit.items) { reader throws(EncodingFault) in try reader.mark() }
    guard marks.count == rubric.items.count else { throw .wrongReference }
    for (mark, item) in zip(marks, rubric.items) {
      if case .score(let points) = mark, points > item.points { throw .outOfRange }
    }
    let isVetoed = try flag()
    guard rubric.readings(of: records) <= EncodingLimit.readings else { throw .tooMany }
    return Candidate(
      register: Register(records, rubric: rubric), quantities: quantities, marks: marks, isVetoed: isVetoed)
  }

  @inline(never)
  private mutating func record(_ rubric: ScoringRubric) throws(EncodingFault) -> Record {
    let fact = FactID(try index(below: rubric.facts.count))
    let value = try value(of: rubric[fact].kind)
    let count = try amount()
    let start = try moment()
    let done = try moment()
    let due = try moment()
    guard let review = Review(rawValue: try code()) else { throw .unknownCode }
    let reference = try optional { reader throws(EncodingFault) in ReferenceID(try reader.name()) }
    return Record(
      fact, value, reference: reference, count: count, start: start, done: done, due: due, review: review,
      row: try row())
  }

  private mutating func mark() throws(EncodingFault) -> Mark? {
    switch try code() {
    case 0: nil
    case 1: .notApplicable
    case 2: .score(Points(hundredths: try amount()))
    default: throw .unknownCode
    }
  }

  @inline(never)
  mutating func moment() throws(EncodingFault) -> Moment? {
    switch try code() {
    case 0: nil
    case 1: Moment(try day())
    case 2: Moment(try day(), minute: Int16(try number(0...1439)))
    default: throw .unknownCode
    }
  }
}

extension ScoringRubric {
  /// How many records are read by rules, a record counting once for each rule that reads its fact.
  fileprivate func readings(of records: [Record]) -> Int64 {
    var readers = [Int64](repeating: 0, count: facts.count)
    for rule in items.lazy.flatMap({ $0.rules }) {
      for fact in rule.trigger.facts { readers[Int(fact.index)] += 1 }
    }
    return records.reduce(0) { $0 + readers[Int($1.fact.index)] }
  }
}
