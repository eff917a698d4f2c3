import Assessment
import Registers
package import Rubric
import RubricBooks

/// Projects one unit's result in one state by an allowance.
struct UnitProjection {
  let year: AssessmentYear
  let state: RoundState
  let allowance: Allowance
  let labels: Labels
  /// The unit's place among the units that take part.
  let place: Int
  /// The unit's records by their rows.
  let records: [RowID: Record]

  /// The day from which on something can still be done.
  let today: Day

  init(
    _ year: AssessmentYear, _ state: RoundState, _ allowance: Allowance, _ labels: Labels, place: Int, today: Day
  ) {
    self.today = today
    self.year = year
    self.state = state
    self.allowance = allowance
    self.labels = labels
    self.place = place
    records = Dictionary(state.registers[place].records.map { ($0.row, $0) }) { first, _ in first }
  }

  /// The unit's result.
  func unit(previous: PreviousYear?) -> UnitValues {
    let unit = year.directory[year.directory.active[place]]
    let result = state.results[place]
    return UnitValues(
      id: unit.id, name: unit.name, category: unit.category,
      total: allowance.total ? (result.total, result.verdict, result.pendingPoints) : nil,
      rank: allowance.rank ? result.rank : nil,
      dimensions: allowance.dimensions ? result.dimensions : nil,
      items: allowance.items == .none ? nil : items(result),
      selfCheck: allowance.selfChecks ? selfCheck() : nil,
      vetoes: vetoes(), feedback: feedback(),
      earlier: allowance.earlierRounds ? earlier() : [], changes: allowance.earlierRounds ? changes() : [],
      previous: previous)
  }

  private func items(_ result: UnitResult) -> [ItemValues] {
    let remedies = allowance.remedies ? remedies() : [:]
    return result.items.indices
      .filter { allowance.items == .all || result.items[$0].state == .overridden }
      .map { item(ItemID($0), remedies[ItemID($0)]) }
  }

  private func item(_ id: ItemID, _ remedies: RemedyValues?) -> ItemValues {
    let result = state.results[place].items[Int(id.index)]
    let text = year.rubric[id]
    let mark = state.marks[place][Int(id.index)].map { year.marks[$0] }
    return ItemValues(
      id: text.id, name: text.name, points: year.rubric.scoring[id].points, state: result.state,
      earned: result.earned, computed: result.computed.map { ($0.start, $0.score) },
      lines: (result.computed?.trace ?? []).map { line($0, of: id) },
      reason: allowance.reasons ? mark?.reason.nonEmpty : nil,
      authority: allowance.reasons ? mark?.authority.nonEmpty : nil,
      assessor: allowance.registers ? mark?.assessor.nonEmpty : nil,
      open: allowance.evidenceDetails ? open(result, id) : nil,
      remedies: remedies)
  }

  private func line(_ line: TraceLine, of item: ItemID) -> ItemValues.LineValues {
    let text: String
    var count: Int64?
    var limit: Limit?
    var sum: String?
    switch line.cause {
    case .rule(let index):
      text = year.rubric[item].rules[index] ?? labels(.sumRule, "\(index + 1)")
      if case .each = year.rubric.scoring[item].rules[index].trigger { count = line.count }
      limit = year.rubric.scoring[item].rules[index].trigger.filter?.timing?.limit
      sum = self.sum(behind: year.rubric.scoring[item].rules[index])
    case .floor: text = labels[.sumFloor]
    case .ceiling: text = labels[.sumCeiling]
    }
    return ItemValues.LineValues(
      text: text, count: count, sum: sum, cause: line.cause, counted: line.count, delta: line.delta,
      records: line.rows.compactMap { record($0, limit) })
  }

  /// A row behind a line, as far as it may be shown; nil where nothing of it may.
  func record(_ id: RowID, _ limit: Limit? = nil) -> ItemValues.RecordValues? {
    let row = year.rows[id]
    let isOpen = allowance.evidence == .all || (allowance.evidence == .markedPublic && row.isPublic)
    let showsDates = allowance.dates || isOpen
    let record = records[id]
    let values = ItemValues.RecordValues(
      row: allowance.registers ? year.rows.name(id) : nil,
      value: isOpen ? row.value.nonEmpty : nil,
      details: allowance.evidenceDetails ? details(row, record) : nil,
      dates: showsDates ? record.flatMap(dates) : nil, start: showsDates ? record?.start : nil,
      done: showsDates ? record?.done : nil, due: showsDates ? record?.due : nil,
      deadline: showsDates ? record.flatMap { deadline($0, limit) } : nil)
    let isEmpty = values.row == nil && values.value == nil && values.details == nil && values.dates == nil
    return isEmpty ? nil : values
  }

  private func details(_ row: RegisterRow, _ record: Record?) -> String? {
    var words: [String] = []
    if !row.reference.isEmpty { words.append(labels(.recordReference, "\(row.reference)")) }
    if let count = record.flatMap(count) { words.append(count) }
    if !row.document.isEmpty { words.append(labels(.recordDocument, "\(row.document)")) }
    if let received = row.received { words.append(labels(.recordReceived, "\(received.words)")) }
    if allowance.registers, !row.note.isEmpty { words.append(labels(.recordNote, "\(row.note)")) }
    return words.isEmpty ? nil : words.joined(separator: "，")
  }

  /// 数量 in words; nil where it is 1.
  func count(_ record: Record) -> String? {
    record.count == 1 ? nil : labels(.recordCount, "\(record.count)")
  }

  private func dates(_ record: Record) -> String? {
    guard record.start != nil || record.due != nil || record.done != nil else { return nil }
    var words = [record.start.map { labels(.recordStart, $0.words) }, record.due.map { labels(.recordDue, $0.words) }]
      .compactMap(\.self)
    if let done = record.done { words.append(labels(.recordDone, done.words)) }
    return words.joined(separator: "，")
  }

  /// Until when a record had to be finished, and how that was reckoned.
  private func deadline(_ record: Record, _ limit: Limit?) -> String? {
    guard let limit, let start = record.start,
      case .success(let end) = limit.deadline(from: start, due: record.due, calendar: year.terms.calendar)
    else { return nil }
    let reckoned =
      switch (record.due, limit) {
      case (.some, _): labels[.deadlineOwn]
      case (nil, .workdays(let count)): labels(.deadlineAfterWorkdays, "\(count)")
      case (nil, .days(let count)): labels(.deadlineAfterDays, "\(count)")
      case (nil, .hours(let count)): labels(.deadlineAfterHours, "\(count)")
      }
    return labels(.recordDeadline, end.words, reckoned)
  }

  private func open(_ result: ItemResult, _ item: ItemID) -> String? {
    guard result.state == .pending else { return nil }
    if year.rubric.scoring[item].isJudged { return labels[.notMarked] }
    func names(_ facts: [FactID]) -> String { facts.map { "“\(year.rubric[$0].name)”" }.joined(separator: "、") }
    let pending = result.indecision?.pending ?? []
    return pending.isEmpty
      ? labels(.missingFacts, names(result.indecision?.unknown ?? []))
      : labels(.waitingFacts, names(pending))
  }

  private func vetoes() -> [UnitValues.VetoValues] {
    state.vetoes[place].map { year.vetoes[$0] }
      .filter { allowance.vetoes == .all || (allowance.vetoes == .markedPublic && $0.isPublic) }
      .map {
        UnitValues.VetoValues(
          day: $0.veto.day, cause: $0.cause, accountability: $0.accountability, situation: $0.situation.nonEmpty)
      }
  }

  /// The unit's self-check, computed by the rubric like its result.
  private func selfCheck() -> UnitValues.SelfCheckValues? {
    let unit = year.directory.active[place]
    let records = year.selfChecks.of(unit).map(\.record)
    guard !records.isEmpty else { return nil }
    let candidate = Candidate(
      register: Register(records, rubric: year.rubric.scoring), quantities: year.directory[unit].quantities,
      marks: year.rubric.items.map { _ in nil }, isVetoed: false)
    let asOf = year.plan.rounds[state.round].asOf
    let result = year.rubric.scoring.evaluate(candidate, terms: year.terms, asOf: asOf)
    return UnitValues.SelfCheckValues(total: result.total, items: result.items.map(\.earned))
  }

  private func earlier() -> [YearValues.RoundTotal] {
    year.states.prefix { $0.round < state.round }.map { earlier in
      let round = year.plan.rounds[earlier.round]
      let result = earlier.results[place]
      return YearValues.RoundTotal(name: round.name, asOf: round.asOf, total: result.total, verdict: result.verdict)
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension Deadline {
  /// The deadline in words: `2024-05-28` or `2024-05-28 09:30`.
  var words: String {
    switch self {
    case .endOf(let day): day.iso
    case .minute(let minute): Moment(lastDay, minute: Int16(minute - Int64(lastDay.number) * 1440)).words
    }
  }
}

extension Moment {
  /// The moment in words: `2024-05-28` or `2024-05-28 09:30`.
  package var words: String {
    guard let minute else { return day.iso }
    func two(_ number: Int16) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.iso) \(two(minute / 60)):\(two(minute % 60))"
  }
}
