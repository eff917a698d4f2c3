import Assessment
import Ledgers
import Registers
import Rubric
import RubricBooks

/// Projects one unit's result in one state by an allowance.
struct UnitProjection {
  /// The year.
  let year: AssessmentYear
  /// The state after the round that is shown.
  let state: RoundState
  /// The values that may be shown.
  let allowance: Allowance
  /// The unit's index among the units that take part.
  let unitIndex: Int
  /// The unit's records by their rows, empty if nothing of them may be shown.
  let records: [RowID: Record]

  /// The first day on which a remedy can still be applied.
  let today: Day

  /// Prepares the projection of the unit at an index.
  init(
    _ year: AssessmentYear, _ state: RoundState, _ allowance: Allowance, unitIndex: Int, today: Day
  ) {
    self.today = today
    self.year = year
    self.state = state
    self.allowance = allowance
    self.unitIndex = unitIndex
    records =
      allowance.showsRecords
      ? Dictionary(state.registers[unitIndex].records.map { ($0.row, $0) }) { first, _ in first } : [:]
  }

  /// Returns the unit's result.
  func unit(previous: PreviousYear?) -> UnitValues {
    let unit = year.directory[year.directory.active[unitIndex]]
    let result = state.results[unitIndex]
    return UnitValues(
      id: unit.id, name: unit.name, category: unit.category,
      total: allowance.total ? (result.total, result.verdict, result.pendingPoints) : nil,
      bonus: allowance.total && year.rubric.hasBonus ? result.bonus : nil,
      base: allowance.total && year.rubric.hasBonus ? year.rubric.scoring.base(of: result) : nil,
      rank: allowance.rank ? result.rank : nil, level: allowance.level ? year.rubric.level(of: result) : nil,
      dimensions: allowance.dimensions ? result.dimensions : nil,
      openDimensions: allowance.dimensions && result.pendingPoints > .zero ? openDimensions(result) : [],
      items: allowance.items == .none ? nil : items(result),
      selfCheck: allowance.selfChecks ? selfCheck() : nil,
      vetoes: vetoes(), feedback: feedback(),
      earlier: allowance.earlierRounds ? earlier() : [], changes: allowance.earlierRounds ? changes() : [],
      previous: previous)
  }

  private func openDimensions(_ result: UnitResult) -> [Int] {
    year.rubric.scoring.dimensions.indices.filter { index in
      year.rubric.scoring.dimensions[index].items.contains { result.items[$0].state == .pending }
    }
  }

  private func items(_ result: UnitResult) -> [ItemValues] {
    let remedies = allowance.remedies ? remedies() : [:]
    return result.items.indices
      .filter { allowance.items == .all || result.items[$0].state == .overridden }
      .map { item(ItemID($0), remedies[ItemID($0)]) }
  }

  private func item(_ id: ItemID, _ remedies: RemedyValues?) -> ItemValues {
    let result = state.results[unitIndex].items[Int(id.index)]
    let text = year.rubric[id]
    let mark = state.marks[unitIndex][Int(id.index)].map { year.marks[$0] }
    let panel = panel(of: id, result)
    return ItemValues(
      id: text.id, name: text.name, points: year.rubric.scoring[id].points,
      isBonus: year.rubric.scoring[id].isBonus, state: result.state, earned: result.earned,
      computed: result.computed.map { ($0.start, $0.score) },
      lines: (result.computed?.trace ?? []).map { line($0, of: id) },
      ungiven: result.computed.map { ungiven($0, of: id) } ?? [],
      reason: allowance.reasons ? mark?.reason.nonEmpty : nil,
      authority: allowance.reasons ? mark?.authority.nonEmpty : nil,
      isReasoned: mark.map { !$0.reason.isEmpty || !$0.authority.isEmpty } ?? false,
      assessor: panel?.marks.map(\.assessor).joined(separator: "、").nonEmpty
        ?? (allowance.registers ? mark?.assessor.nonEmpty : nil),
      panel: panel,
      open: allowance.evidenceDetails ? open(result, id) : nil,
      remedies: remedies)
  }

  /// Returns the marks of which the mean is an item's score.
  private func panel(of item: ItemID, _ result: ItemResult) -> ItemValues.Panel? {
    guard allowance.evidenceDetails, result.state == .judged, case .mean(let dropped) = year.rubric[item].judging,
      let panel = state.panels[UnitItem(year.directory.active[unitIndex], item)]
    else { return nil }
    let marks = panel.marks(dropping: dropped) { year.marks[$0].mark }
    return ItemValues.Panel(
      count: marks.count, dropped: dropped,
      marks: allowance.registers
        ? marks.map { .init(assessor: year.marks[$0.mark].assessor, points: $0.points, isDropped: !$0.isKept) } : [])
  }

  /// Returns the rules of an item that would have given points and did not, if its calculation lost some.
  private func ungiven(_ computed: Computation, of item: ItemID) -> [ItemValues.Award] {
    let scored = year.rubric.scoring[item]
    guard computed.score < scored.points, !scored.isBonus else { return [] }
    return scored.rules.indices.compactMap { index in
      guard case .award = scored.rules[index].effect, !computed.trace.contains(where: { $0.cause == .rule(index) })
      else { return nil }
      return ItemValues.Award(rule: index, text: year.rubric[item].rules[index])
    }
  }

  private func line(_ line: TraceLine, of item: ItemID) -> ItemValues.LineValues {
    var text: String?
    var count: Int64?
    var (limit, period): (Limit?, Limit?)
    var latest: Day?
    var sum: ItemValues.LineValues.Sum?
    var share: ItemValues.LineValues.Share?
    var rate: ItemValues.LineValues.Rate?
    var bound: ItemValues.LineValues.Bound?
    var steps: ItemValues.LineValues.Steps?
    var cap: ItemValues.LineValues.Cap?
    var terms: ItemValues.RecordValues.Terms?
    if case .rule(let index) = line.cause {
      let rule = year.rubric.scoring[item].rules[index]
      text = year.rubric[item].rules[index]
      steps = ItemValues.LineValues.Steps(rule.trigger)
      if case .each = rule.trigger { count = line.count }
      if steps != nil { count = line.count }
      if case .periods(let counted) = steps { period = counted }
      limit = rule.trigger.filter?.timing?.limit
      sum = self.sum(behind: rule)
      share = self.share(behind: rule)
      rate = self.rate(behind: rule)
      bound = self.bound(behind: rule)
      if case .latest(let day) = bound { latest = day }
      let isOnly = year.rubric.scoring[item].rules.count == 1
      cap = rule.cap.flatMap { line.delta == $0 || line.delta == -$0 ? .init(points: $0, isOfItem: isOnly) : nil }
      terms = rule.trigger.facts.first.map { .init(year.rubric[$0]) }
    }
    return ItemValues.LineValues(
      cause: line.cause, text: text, count: count, counted: line.count, sum: sum, share: share,
      rate: rate, bound: bound, steps: steps, cap: cap, delta: line.delta, terms: terms,
      records: line.rows.compactMap { record($0, limit, every: period, after: latest) })
  }

  private func open(_ result: ItemResult, _ item: ItemID) -> ItemValues.Open? {
    guard result.state == .pending else { return nil }
    if year.rubric.scoring[item].isJudged { return .notMarked }
    func names(_ facts: [FactID]) -> [String] { facts.map { year.rubric[$0].name } }
    let pending = result.indecision?.pending ?? []
    let zeros = pending.isEmpty ? zeroWholes(of: item) : []
    guard zeros.isEmpty else { return .zero(zeros) }
    return pending.isEmpty ? .missing(names(result.indecision?.unknown ?? [])) : .waiting(names(pending))
  }

  private func vetoes() -> [UnitValues.VetoValues] {
    state.vetoes[unitIndex].map { year.vetoes[$0] }
      .filter { allowance.vetoes == .all || (allowance.vetoes == .markedPublic && $0.isPublic) }
      .map {
        UnitValues.VetoValues(
          day: $0.veto.day, cause: $0.cause, accountability: $0.accountability, situation: $0.situation.nonEmpty)
      }
  }

  private func earlier() -> [YearValues.RoundTotal] {
    year.states.prefix { $0.round < state.round }.map { earlier in
      let round = year.plan.rounds[earlier.round]
      let result = earlier.results[unitIndex]
      return YearValues.RoundTotal(name: round.name, asOf: round.asOf, total: result.total, verdict: result.verdict)
    }
  }
}

extension String {
  /// The text, or nil if it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
