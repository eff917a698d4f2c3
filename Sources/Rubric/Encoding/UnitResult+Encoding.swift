extension UnitResult {
  /// The result as bytes: the verdict, the total, the points undecided, the rank or nothing; for each dimension its score
  /// and its points; for each item its state, its score or nothing, its computation or nothing, and its indecision or
  /// nothing.
  ///
  /// A computation is its start, its lines and its score; a line is its cause (0 the floor, 1 the ceiling, else a rule's
  /// index and 2), its count, its delta and its rows; an indecision is its unknown facts and those under review.
  func write(to writer: inout ByteWriter) {
    writer.code(verdict.rawValue)
    writer.points(total)
    writer.points(pendingPoints)
    writer.optional(rank) { $0.count($1) }
    writer.list(dimensions) { writer, dimension in
      writer.points(dimension.earned)
      writer.points(dimension.points)
    }
    writer.list(items) { writer, item in
      writer.code(item.state.rawValue)
      writer.optional(item.earned) { $0.points($1) }
      writer.optional(item.computed) { $0.computation($1) }
      writer.optional(item.indecision) { writer, indecision in
        writer.list(indecision.unknown) { $0.index($1.index) }
        writer.list(indecision.pending) { $0.index($1.index) }
      }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func computation(_ computation: Computation) {
    points(computation.start)
    list(computation.trace) { writer, line in
      switch line.cause {
      case .floor: writer.count(0)
      case .ceiling: writer.count(1)
      case .rule(let index): writer.count(index + 2)
      }
      writer.signed(line.count)
      writer.points(line.delta)
      writer.list(line.rows) { $0.row($1) }
    }
    points(computation.score)
  }
}

extension ByteReader {
  mutating func unitResult() throws(EncodingFault) -> UnitResult {
    guard let verdict = UnitResult.Verdict(rawValue: try code()) else { throw .unknownCode }
    let total = try points()
    let pendingPoints = try points()
    let rank = try optional { reader throws(EncodingFault) in try reader.name() }
    let dimensions = try list(atMost: EncodingLimit.items) { reader throws(EncodingFault) in
      DimensionResult(earned: try reader.points(), points: try reader.points())
    }
    let items = try list(atMost: EncodingLimit.items) { reader throws(EncodingFault) in try reader.itemResult() }
    return UnitResult(
      verdict: verdict, total: total, pendingPoints: pendingPoints, rank: rank, dimensions: dimensions, items: items)
  }

  private mutating func itemResult() throws(EncodingFault) -> ItemResult {
    guard let state = ItemResult.State(rawValue: try code()) else { throw .unknownCode }
    let earned = try optional { reader throws(EncodingFault) in try reader.points() }
    let computed = try optional { reader throws(EncodingFault) in try reader.computation() }
    let indecision = try optional { reader throws(EncodingFault) in
      Indecision(unknown: try reader.facts(), pending: try reader.facts())
    }
    return ItemResult(state: state, earned: earned, computed: computed, indecision: indecision)
  }

  private mutating func computation() throws(EncodingFault) -> Computation {
    let start = try points()
    let trace = try list(atMost: EncodingLimit.rules + 1) { reader throws(EncodingFault) in
      let cause: TraceLine.Cause =
        switch try reader.name() {
        case 0: .floor
        case 1: .ceiling
        case let code: .rule(code - 2)
        }
      let count = try reader.signed(0...Int64.max)
      let delta = try reader.points()
      let rows = try reader.list(atMost: EncodingLimit.records) { reader throws(EncodingFault) in try reader.row() }
      return TraceLine(cause, count: count, delta: delta, rows: rows)
    }
    return Computation(start: start, trace: trace, score: try points())
  }

  mutating func points() throws(EncodingFault) -> Points {
    Points(hundredths: try signed(-Points.bound...Points.bound))
  }

  private mutating func facts() throws(EncodingFault) -> [FactID] {
    try list(atMost: EncodingLimit.facts) { reader throws(EncodingFault) in FactID(try reader.name()) }
  }
}
