import Assessment
import Rubric
import RubricBooks

/// The uses of a unit's records: whether they counted, and by which rules.
struct RecordUses {
  /// A line of a calculation in which a record counted.
  struct Line {
    /// The rule's own text, or its number if it has none.
    let rule: String
    /// The number of times that the rule's trigger counted.
    let count: Int64
    /// The change of the score.
    let delta: Points
  }

  private let year: AssessmentYear
  private let result: UnitResult
  private let asOf: Day
  private let inForce: Set<RowID>
  /// The lines of calculations by the rows behind them.
  private var lines: [RowID: [Line]] = [:]

  /// Collects the lines of a unit's result by record; `unitIndex` is the index of the unit among those assessed.
  init(_ year: AssessmentYear, _ state: RoundState, unitIndex: Int) {
    self.year = year
    result = state.results[unitIndex]
    asOf = year.plan.rounds[state.round].asOf
    inForce = Set(state.registers[unitIndex].records.map(\.row))
    for (index, item) in result.items.enumerated() {
      for line in item.computed?.trace ?? [] {
        guard case .rule(let rule) = line.cause else { continue }
        let text = year.rubric[ItemID(index)].rules[rule] ?? "第 \(rule + 1) 条规则"
        let counted = Line(rule: text, count: line.count, delta: line.delta)
        for row in line.rows { lines[row, default: []].append(counted) }
      }
    }
  }

  /// Returns the use of a record, and the lines of calculations in which it counted.
  func use(of record: Record) -> (use: RecordUse, lines: [Line]) {
    guard inForce.contains(record.row) else {
      if record.review == .returned { return (.returned, []) }
      return (record.count == 0 ? .withdrawn : .replaced, [])
    }
    if record.review == .pending { return (.waiting, []) }
    if !year.rubric.scoring[record.fact].kind.isSingle, let start = record.start {
      guard year.plan.window.contains(start.day) else { return (.outsideWindow, []) }
      guard start.day <= asOf else { return (.afterRound, []) }
    }
    let lines = lines[record.row] ?? []
    let readers = year.rubric.items(reading: record.fact).map { result.items[Int($0.index)] }
    guard let item = readers.first(where: { $0.state != .absent }) else {
      return (.inForce(counted: false, overridden: false), lines)
    }
    switch item.state {
    case .notApplicable: return (.notApplicable, [])
    case .pending: return (.undecided, [])
    case .overridden where item.computed == nil: return (.judgedInstead, [])
    case .overridden: return (.inForce(counted: !lines.isEmpty, overridden: true), lines)
    case .scored, .judged, .absent: return (.inForce(counted: !lines.isEmpty, overridden: false), lines)
    }
  }
}

extension RecordUses.Line {
  /// The line in words.
  var words: String { "\(rule)：计 \(count) 次，\(delta > .zero ? "+" : "")\(delta.decimal) 分" }
}
