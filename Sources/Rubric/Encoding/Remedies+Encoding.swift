extension Remedies {
  /// Writes the remedies: whether they are complete; for each item its index, its single remedies and its sequence.
  ///
  /// A remedy is its fact; its kind and the values of that kind (0 answer: yes or no; 1 choose: the word; 2 date; 3
  /// add: the amount and the 数量; 4 finish: the row; 5 retag: the row and a word or nothing; 6 occur: a word or
  /// nothing); its gain and its first and last day.
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
  mutating func remedies() -> Remedies {
    let isComplete = flag()
    let items = list(atMost: EncodingLimit.items) { reader in
      ItemRemedies(item: ItemID(reader.name()), single: reader.steps(), sequence: reader.steps())
    }
    return Remedies(items: items, isComplete: isComplete)
  }

  private mutating func steps() -> [Remedy] {
    list(atMost: EncodingLimit.records) { reader in reader.remedy() }
  }

  private mutating func remedy() -> Remedy {
    let fact = FactID(name())
    let kind: Change.Kind
    switch code(of: 7) {
    case 0: kind = .answer(flag())
    case 1: kind = .choose(TagID(name()))
    case 2: kind = .date
    case 3: kind = .add(amount: amount(), count: amount())
    case 4: kind = .finish(row())
    case 5: kind = .retag(row(), tag())
    default: kind = .occur(tag())
    }
    return Remedy(change: Change(fact, kind), gain: points(), firstDay: day(), lastDay: day())
  }

  private mutating func tag() -> TagID? {
    optional { TagID($0.name()) }
  }
}
