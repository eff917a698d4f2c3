import Diagnostics
import Rubric

extension JSONText {
  /// Appends the first members of a unit's object: its id, name and category.
  mutating func unit(id: String, name: String, category: String) {
    raw("{\"id\":")
    string(id)
    raw(",\"name\":")
    string(name)
    raw(",\"category\":")
    string(category)
  }

  /// Appends an amount of points, or null if there is none.
  private mutating func points(_ points: Points?) {
    if let points { bytes.append(points) } else { raw("null") }
  }

  /// Appends the members for a unit's outcome: verdict, total and undecided points.
  mutating func outcome(_ verdict: UnitResult.Verdict, total: Points, pending: Points) {
    raw(",\"verdict\":\"")
    raw(verdict.machineWord)
    raw("\",\"total\":")
    points(total)
    raw(",\"pendingPoints\":")
    points(pending)
  }

  /// Appends the member for a unit's rank.
  mutating func rank(_ rank: Int?) {
    raw(",\"rank\":")
    if let rank { bytes.append(Int64(rank)) } else { raw("null") }
  }

  /// Appends the members for a unit's level and bonus, where the rubric has them.
  mutating func level(_ level: String?, isKnown: Bool) {
    guard isKnown else { return }
    raw(",\"level\":")
    if let level { string(level) } else { raw("null") }
  }

  /// Appends the member for the points that bonus dimensions added, where the rubric has any.
  mutating func bonus(_ bonus: Points?) {
    guard let bonus else { return }
    raw(",\"bonus\":")
    points(bonus)
  }

  /// Appends the member for those of a unit's dimensions that exist for it, each with its id.
  ///
  /// - Parameters:
  ///   - dimensions: The dimensions.
  ///   - hasWeights: True if each says what enters the total.
  mutating func dimensions(
    _ dimensions: some Sequence<(id: String, result: DimensionResult)>, hasWeights: Bool
  ) {
    raw(",\n \"dimensions\":[")
    for (index, dimension) in dimensions.filter(\.result.exists).enumerated() {
      raw(index == 0 ? "{\"id\":" : ",{\"id\":")
      string(dimension.id)
      raw(",\"earned\":")
      points(dimension.result.earned)
      raw(",\"points\":")
      points(dimension.result.points)
      if hasWeights {
        raw(",\"weighted\":")
        points(dimension.result.weighted)
      }
      raw("}")
    }
    raw("]")
  }

  /// Appends an item's object up to the lines of its calculation, which ``line(_:count:delta:rows:)`` and
  /// ``endItem()`` add.
  mutating func item(
    _ id: String, _ state: ItemResult.State, points: Points, earned: Points?, computed: Points?, start: Points?
  ) {
    raw("{\"id\":")
    string(id)
    raw(",\"state\":\"")
    raw(state.machineWord)
    raw("\",\"points\":")
    self.points(points)
    raw(",\"earned\":")
    self.points(earned)
    raw(",\"computed\":")
    self.points(computed)
    raw(",\"start\":")
    self.points(start)
    raw(",\"trace\":[")
  }

  /// Appends a line of a calculation; `rows` is nil if the rows may not be shown.
  mutating func line(_ cause: TraceLine.Cause, count: Int64, delta: Points, rows: [String]?) {
    raw("{\"rule\":")
    switch cause {
    case .floor: raw("\"floor\"")
    case .ceiling: raw("\"ceiling\"")
    case .rule(let rule):
      bytes.append(Int64(rule))
      raw(",\"count\":")
      bytes.append(count)
    }
    raw(",\"delta\":")
    points(delta)
    if case .rule = cause, let rows {
      raw(",\"rows\":[")
      for (place, row) in rows.enumerated() {
        if place > 0 { raw(",") }
        string(row)
      }
      raw("]")
    }
    raw("}")
  }

  /// Ends an item's object.
  mutating func endItem() { raw("]}") }
}

extension UnitResult.Verdict {
  /// The verdict in machine output.
  fileprivate var machineWord: String {
    switch self {
    case .scored: "scored"
    case .pending: "pending"
    case .vetoed: "vetoed"
    }
  }
}

extension ItemResult.State {
  /// The state in machine output.
  fileprivate var machineWord: String {
    switch self {
    case .scored: "scored"
    case .judged: "judged"
    case .overridden: "overridden"
    case .notApplicable: "notApplicable"
    case .pending: "pending"
    case .absent: "absent"
    }
  }
}
