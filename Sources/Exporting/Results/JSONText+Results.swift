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

  /// Appends the members for a unit's outcome: verdict, total and undecided points.
  mutating func outcome(_ verdict: UnitResult.Verdict, total: Points, pending: Points) {
    raw(",\"verdict\":\"\(verdict.machineWord)\",\"total\":\(total.decimal),\"pendingPoints\":\(pending.decimal)")
  }

  /// Appends the member for a unit's rank.
  mutating func rank(_ rank: Int?) { raw(",\"rank\":\(rank.map { "\($0)" } ?? "null")") }

  /// Appends the member for a unit's dimensions, each with its id.
  mutating func dimensions(_ dimensions: some Sequence<(id: String, result: DimensionResult)>) {
    raw(",\n \"dimensions\":[")
    for (index, dimension) in dimensions.enumerated() {
      raw(index == 0 ? "{\"id\":" : ",{\"id\":")
      string(dimension.id)
      raw(",\"earned\":\(dimension.result.earned.decimal),\"points\":\(dimension.result.points.decimal)}")
    }
    raw("]")
  }

  /// Appends an item's object up to the lines of its calculation, which ``line(_:count:delta:rows:)`` and
  /// ``endItem()`` add.
  mutating func item(
    _ id: String, _ state: ItemResult.State, points: Points, earned: Points?, computed: Points?, start: Points?
  ) {
    func number(_ points: Points?) -> String { points?.decimal ?? "null" }
    raw("{\"id\":")
    string(id)
    raw(",\"state\":\"\(state.machineWord)\",\"points\":\(points.decimal),\"earned\":\(number(earned))")
    raw(",\"computed\":\(number(computed)),\"start\":\(number(start)),\"trace\":[")
  }

  /// Appends a line of a calculation; `rows` is nil if the rows may not be shown.
  mutating func line(_ cause: TraceLine.Cause, count: Int64, delta: Points, rows: [String]?) {
    switch cause {
    case .floor: raw("{\"rule\":\"floor\",\"delta\":\(delta.decimal)}")
    case .ceiling: raw("{\"rule\":\"ceiling\",\"delta\":\(delta.decimal)}")
    case .rule(let rule):
      raw("{\"rule\":\(rule),\"count\":\(count),\"delta\":\(delta.decimal)")
      if let rows {
        raw(",\"rows\":[")
        for (place, row) in rows.enumerated() {
          if place > 0 { raw(",") }
          string(row)
        }
        raw("]")
      }
      raw("}")
    }
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
    }
  }
}
