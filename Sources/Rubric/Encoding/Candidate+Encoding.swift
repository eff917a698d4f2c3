extension Candidate {
  /// Writes the unit: its records, its quantities or nothing, a mark for each item (0 none, 1 not applicable, 2 a
  /// score, 3 the unit does not have it), and whether it is vetoed.
  ///
  /// A record is its fact, value, 数量, 开始, 完成 and 限期 or nothing, its review, its 编号 or nothing, and its row; a
  /// moment is 1 and a day, or 2, a day and the minute; nothing is 0. Records stand in reading order, and later
  /// ones may replace earlier ones; the register's statements come last.
  func write(to writer: inout ByteWriter) {
    let (records, statements) = (register.records, register.statements)
    let rows = Array(count: records.count + statements.count) {
      $0 < records.count ? records[$0] : statements[$0 - records.count]
    }
    writer.list(rows) { $0.record($1) }
    writer.list(quantities) { writer, quantity in writer.optional(quantity) { $0.signed($1) } }
    writer.list(marks) { writer, mark in
      switch mark {
      case nil: writer.code(0)
      case .notApplicable: writer.code(1)
      case .score(let points):
        writer.code(2)
        writer.points(points)
      case .absent: writer.code(3)
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
  /// Reads a unit that fits the rules and whose evaluation takes bounded time.
  mutating func candidate(for book: ScoringRules) throws(EncodingFault) -> Candidate {
    let rubric = book.rubric
    let records = list(atMost: EncodingLimit.records) { reader in reader.record(rubric) }
    let quantities = list(atMost: EncodingLimit.names) { reader in reader.optional { $0.amount() } }
    require(quantities.count >= book.quantityCount, .wrongReference)
    let marks = list(atMost: EncodingLimit.items) { reader in reader.mark() }
    require(marks.count == rubric.items.count, .wrongReference)
    try check()
    for index in marks.indices {
      if case .score(let points) = marks[index] { require(points <= rubric.items[index].points, .outOfRange) }
    }
    let isVetoed = flag()
    require(rubric.readings(of: records) <= EncodingLimit.readings, .tooMany)
    try check()
    return Candidate(
      register: Register(records, rubric: rubric), quantities: quantities, marks: marks, isVetoed: isVetoed)
  }

  @inline(never)
  private mutating func record(_ rubric: ScoringRubric) -> Record {
    guard let index = index(below: rubric.facts.count) else { return Record(FactID(0), .none, row: RowID(0)) }
    let fact = FactID(index)
    let value = value(of: rubric[fact].kind)
    let count = amount()
    let start = moment()
    let done = moment()
    let due = moment()
    let review = Review(rawValue: code(of: 3)) ?? .pending
    let reference = optional { ReferenceID($0.name()) }
    return Record(
      fact, value, reference: reference, count: count, start: start, done: done, due: due, review: review,
      row: row())
  }

  private mutating func mark() -> Mark? {
    switch code(of: 4) {
    case 0: nil
    case 1: .notApplicable
    case 2: .score(Points(hundredths: amount()))
    default: .absent
    }
  }

  @inline(never)
  mutating func moment() -> Moment? {
    switch code(of: 3) {
    case 0: nil
    case 1: Moment(day())
    default: Moment(day(), minute: Int16(number(0...1439)))
    }
  }
}

extension ScoringRubric {
  /// Counts the records that rules read, each once for every rule that reads its fact.
  fileprivate func readings(of records: [Record]) -> Int64 {
    var readers = [Int](repeating: 0, count: facts.count)
    for item in items {
      for rule in item.rules {
        for fact in rule.trigger.facts { readers[Int(fact.index)] += 1 }
      }
    }
    var readings: Int64 = 0
    for record in records { readings += Int64(readers[Int(record.fact.index)]) }
    return readings
  }
}
