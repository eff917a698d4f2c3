import Assessment
import Rubric
import RubricBooks

/// What became of a unit's records: whether they counted, and by which rules.
struct RecordUses {
  private let year: AssessmentYear
  private let result: UnitResult
  private let asOf: Day
  private let inForce: Set<RowID>
  /// The lines of calculations, in words, by the rows behind them.
  private var lines: [RowID: [String]] = [:]

  /// Looks through a unit's result.
  init(_ year: AssessmentYear, _ state: RoundState, place: Int) {
    self.year = year
    result = state.results[place]
    asOf = year.plan.rounds[state.round].asOf
    inForce = Set(state.registers[place].records.map(\.row))
    for (index, item) in result.items.enumerated() {
      for line in item.computed?.trace ?? [] {
        guard case .rule(let rule) = line.cause else { continue }
        let text = year.rubric[ItemID(index)].rules[rule] ?? "第 \(rule + 1) 条规则"
        let words = "\(text)：计 \(line.count) 次，\(line.delta > .zero ? "+" : "")\(line.delta.decimal) 分"
        for row in line.rows { lines[row, default: []].append(words) }
      }
    }
  }

  /// Whether a record counted and why not, and the rules that it counted for with what they did to the score.
  func use(of record: Record) -> (words: String, rules: [String]) {
    guard inForce.contains(record.row) else {
      if record.review == .returned { return ("退回", []) }
      return (record.count == 0 ? "撤回（数量为 0）" : "已被后来的登记替换", [])
    }
    if record.review == .pending { return ("待审，未计入", []) }
    if !year.rubric.scoring[record.fact].kind.isSingle, let start = record.start {
      guard year.plan.window.contains(start.day) else { return ("不在考核时间内，未计入", []) }
      guard start.day <= asOf else { return ("晚于本轮截至日，未计入", []) }
    }
    let item = result.items[Int(year.rubric[record.fact].item.index)]
    let rules = lines[record.row] ?? []
    switch item.state {
    case .notApplicable: return ("指标不适用，未计入", [])
    case .pending: return ("指标待核定，尚未计入", [])
    case .overridden where item.computed == nil: return ("规则尚不能核算，得分由评分决定", [])
    case .overridden: return (rules.isEmpty ? "有效，没有触发规则；指标已改判" : "计入核算；指标已改判", rules)
    case .scored, .judged: return (rules.isEmpty ? "有效，没有触发规则" : "计入", rules)
    }
  }
}
