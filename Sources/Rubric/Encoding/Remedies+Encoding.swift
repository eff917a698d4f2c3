extension Remedies {
  /// The remedies as bytes: whether they are complete; for each item its index, its single remedies and its sequence.
  ///
  /// A remedy is its fact; its kind with what that needs (0 answer: yes or no; 1 choose: the word; 2 date; 3 add: the
  /// amount and the 数量; 4 finish: the row; 5 retag: the row and a word or nothing; 6 occur: a word or nothing); its gain
  /// and its first and last day.
  func write(to writer: inout ByteWriter) {
    writer.flag(isComplete)
    writer.list(items) { writer, item in
      writer.index(item.item.index)
      writer.list(item.single) { $0.remedy($1) }
      writer.list(item.sequence) { $0.remedy($1) }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func remedy(_ remedy: Remedy) {
    index(remedy.change.fact.index)
    switch remedy.change.kind {
    case .answer(let answer):
      code(0)
      flag(answer)
    case .choose(let tag):
      code(1)
      index(tag.index)
    case .date: code(2)
    case .add(let amount, let count):
      code(3)
      signed(amount)
      signed(count)
    case .finish(let row):
      code(4)
      self.row(row)
    case .retag(let row, let tag):
      code(5)
      self.row(row)
      optional(tag) { $0.index($1.index) }
    case .occur(let tag):
      code(6)
      optional(tag) { $0.index($1.index) }
    }
    points(remedy.gain)
    day(remedy.firstDay)
    day(remedy.lastDay)
  }
}

extension ByteReader {
  mutating func remedies() throws(EncodingFault) -> Remedies {
    let isComplete = try flag()
    let items = try list(atMost: EncodingLimit.items) { reader throws(EncodingFault) in
      ItemRemedies(item: ItemID(try reader.name()), single: try reader.steps(), sequence: try reader.steps())
    }
    return Remedies(items: items, isComplete: isComplete)
  }

  private mutating func steps() throws(EncodingFault) -> [Remedy] {
    try list(atMost: EncodingLimit.records) { reader throws(EncodingFault) in try reader.remedy() }
  }

  private mutating func remedy() throws(EncodingFault) -> Remedy {
    let fact = FactID(try name())
    let kind: Change.Kind
    switch try code() {
    case 0: kind = .answer(try flag())
    case 1: kind = .choose(TagID(try name()))
    case 2: kind = .date
    case 3: kind = .add(amount: try amount(), count: try amount())
    case 4: kind = .finish(try row())
    case 5: kind = .retag(try row(), try tag())
    case 6: kind = .occur(try tag())
    default: throw .unknownCode
    }
    return Remedy(change: Change(fact, kind), gain: try points(), firstDay: try day(), lastDay: try day())
  }

  private mutating func tag() throws(EncodingFault) -> TagID? {
    try optional { reader throws(EncodingFault) in TagID(try reader.name()) }
  }
}
