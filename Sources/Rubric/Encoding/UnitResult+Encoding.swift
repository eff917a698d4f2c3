extension UnitResult {
  /// Writes the result: the verdict, the total, the bonus, the undecided points, the rank or nothing; for each
  /// dimension its score, its points, what enters the total, and whether it exists for the unit; for each item its state, its score or nothing, its computation or nothing, and its
  /// indecision or nothing.
  ///
  /// A computation is its start, its lines and its score; a line is its cause (0 the floor, 1 the ceiling,
  /// otherwise a rule's index plus 2), its count, its delta and its rows; an indecision is its unknown facts and
  /// those under review.
  func write(to writer: inout ByteWriter) {
    writer.code(verdict.rawValue)
    writer.points(total)
    writer.points(bonus)
    writer.points(pendingPoints)
    writer.optional(rank) { $0.count($1) }
    writer.list(dimensions) { writer, dimension in
      writer.points(dimension.earned)
      writer.points(dimension.points)
      writer.points(dimension.weighted)
      writer.flag(dimension.exists)
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
  mutating func unitResult() -> UnitResult {
    let verdict = UnitResult.Verdict(rawValue: code(of: 3)) ?? .pending
    let total = points()
    let bonus = points()
    let pendingPoints = points()
    let rank = optional { $0.name() }
    let dimensions = list(atMost: EncodingLimit.items) { reader in
      DimensionResult(
        earned: reader.points(), points: reader.points(), weighted: reader.points(), exists: reader.flag())
    }
    let items = list(atMost: EncodingLimit.items) { $0.itemResult() }
    return UnitResult(
      verdict: verdict, total: total, bonus: bonus, pendingPoints: pendingPoints, rank: rank, dimensions: dimensions,
      items: items)
  }

  private mutating func itemResult() -> ItemResult {
    let state = ItemResult.State(rawValue: code(of: 6)) ?? .pending
    let earned = optional { $0.points() }
    let computed = optional { $0.computation() }
    let indecision = optional { Indecision(unknown: $0.facts(), pending: $0.facts()) }
    return ItemResult(state: state, earned: earned, computed: computed, indecision: indecision)
  }

  private mutating func computation() -> Computation {
    let start = points()
    let trace = list(atMost: EncodingLimit.rules + 1) { reader in
      let cause: TraceLine.Cause =
        switch reader.name() {
        case 0: .floor
        case 1: .ceiling
        case let code: .rule(code - 2)
        }
      let count = reader.signed(0...Int64.max)
      let delta = reader.points()
      let rows = reader.list(atMost: EncodingLimit.records) { $0.row() }
      return TraceLine(cause, count: count, delta: delta, rows: rows)
    }
    return Computation(start: start, trace: trace, score: points())
  }

  mutating func points() -> Points {
    Points(hundredths: signed(-Points.bound...Points.bound))
  }

  private mutating func facts() -> [FactID] {
    list(atMost: EncodingLimit.facts) { FactID($0.name()) }
  }
}
