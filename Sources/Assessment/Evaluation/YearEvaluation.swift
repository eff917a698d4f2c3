import ContentFiles
import Diagnostics
import Registers
import Rubric
import RubricBooks

/// The computation of a year's states, and of the findings that only results reveal.
struct YearEvaluation {
  let plan: AssessmentPlan
  let rubric: RubricBook
  let directory: UnitDirectory
  let terms: Terms
  /// The path of the plan, for findings about the year as a whole.
  let planPath: String
  let approval: Location
  var findings = Findings()
  private(set) var states: [RoundState] = []

  /// The computed score of an item at the time of its mark, by unit and item.
  private var scoresAtMark: [UnitItem: Points?] = [:]
  private var current: [[Int?]]
  /// The marks of items of which the mean counts.
  private var panels: [UnitItem: MarkPanel] = [:]
  /// The items that exist for each unit.
  let scope: ItemScope

  init(
    plan: AssessmentPlan, rubric: RubricBook, directory: UnitDirectory, terms: Terms, planPath: String,
    approval: Location
  ) {
    self.plan = plan
    self.rubric = rubric
    self.directory = directory
    self.terms = terms
    self.planPath = planPath
    self.approval = approval
    scope = ItemScope(directory, rubric)
    let none = [Int?](repeating: nil, count: rubric.items.count)
    current = Array(repeating: none, count: directory.active.count)
  }

  /// Computes the state after the round that a reader has just read.
  mutating func addRound(_ reader: RegisterReader) {
    let round = reader.round
    let asOf = plan.rounds[round].asOf
    var places = [Int?](repeating: nil, count: directory.units.count)
    for (place, unit) in directory.active.enumerated() { places[Int(unit.index)] = place }
    var entered: [(place: Int, mark: Int)] = []
    for (index, mark) in reader.marks.enumerated() where mark.round == round {
      guard let place = places[Int(mark.unit.index)] else { continue }
      if case .mean = rubric[mark.item].judging {
        panels[UnitItem(mark.unit, mark.item), default: MarkPanel()].take(mark, at: index)
        current[place][Int(mark.item.index)] = panels[UnitItem(mark.unit, mark.item)]?.latest
      } else {
        current[place][Int(mark.item.index)] = mark.mark == nil ? nil : index
      }
      scoresAtMark[UnitItem(mark.unit, mark.item)] = nil
      if mark.mark != nil { entered.append((place, index)) }
    }
    var vetoes = [[Int]](repeating: [], count: directory.active.count)
    for (index, veto) in reader.vetoes.enumerated() {
      if let place = places[Int(veto.unit.index)] { vetoes[place].append(index) }
    }
    vetoes = vetoes.map { indices in
      guard !indices.isEmpty else { return [] }
      let inForce = Set(
        Veto.inForce(indices.map { reader.vetoes[$0].veto }, window: plan.window, asOf: asOf).map(\.row))
      return indices.filter { inForce.contains(reader.vetoes[$0].veto.row) }
    }

    let units = unitStates(reader, vetoes: vetoes)
    var results = units.map(\.result)
    let (scope, active) = (scope, directory.active)
    rank(&results) { rubric.ranksWithin ? scope.category(of: active[$0]) : 0 }
    states.append(
      RoundState(
        round: round, results: results, registers: units.map(\.register), sentBack: units.map(\.sentBack),
        marks: current, given: units.map(\.marks), panels: panels, vetoes: vetoes))
    checkMarks(entered, results, reader)
    checkObjections(reader, places)
  }

  /// What a round's rows come to for one unit.
  private struct UnitState: Sendable {
    let register: Register
    let sentBack: [Record]
    let marks: [Mark?]
    let result: UnitResult
  }

  /// Returns what the marks in force of a unit come to, item by item.
  private func marks(of place: Int, _ entries: [Mark?]) -> [Mark?] {
    let unit = directory.active[place]
    return rubric.items.indices.map { index in
      let item = ItemID(index)
      guard scope.contains(unit, item) else { return .absent }
      guard case .mean(let drop) = rubric.items[index].judging else {
        return current[place][index].flatMap { entries[$0] }
      }
      return panels[UnitItem(unit, item)]?.mark(dropping: drop) { entries[$0] }
    }
  }

  /// The number of units that are computed one after another, so that none waits for the others.
  private static let unitsAtOnce = 128

  /// Computes the units that take part, many at the same time.
  private func unitStates(_ reader: RegisterReader, vetoes: [[Int]]) -> [UnitState] {
    let (records, earlier, marks) = (reader.records, reader.batch.earlierRecords, reader.marks.map(\.mark))
    let (before, asOf) = (states.last, plan.rounds[reader.round].asOf)
    let (directory, rubric, terms) = (directory, rubric.scoring, terms)
    let count = directory.active.count
    return [[UnitState]](concurrently: (count + YearEvaluation.unitsAtOnce - 1) / YearEvaluation.unitsAtOnce) { part in
      let first = part * YearEvaluation.unitsAtOnce
      return (first..<min(first + YearEvaluation.unitsAtOnce, count)).map { place in
        let unit = directory.active[place]
        let rows = records[unit]
        // Without a new row what the rows come to is as it was.
        let same = before.flatMap { rows.count == earlier[Int(unit.index)] ? $0 : nil }
        let register = same?.registers[place] ?? Register(rows, rubric: rubric)
        let given = self.marks(of: place, marks)
        let candidate = Candidate(
          register: register, quantities: directory[unit].quantities, marks: given, isVetoed: !vetoes[place].isEmpty)
        return UnitState(
          register: register, sentBack: same?.sentBack[place] ?? sentBack(rows, rubric: rubric), marks: given,
          result: rubric.evaluate(candidate, terms: terms, asOf: asOf))
      }
    }.flatMap(\.self)
  }

  private mutating func checkMarks(
    _ entered: [(place: Int, mark: Int)], _ results: [UnitResult], _ reader: RegisterReader
  ) {
    var isSaid: Set<Location> = []
    for (place, index) in entered {
      let mark = reader.marks[index]
      let subject = UnitItem(mark.unit, mark.item)
      if mark.mark == .notApplicable {
        // One row may be about many units.
        if mark.reason.isEmpty, isSaid.insert(mark.reasonPlace).inserted {
          findings.add(.notApplicableWithoutReason(mark.reasonPlace))
        }
        continue
      }
      guard !rubric.scoring[mark.item].isJudged, case .score(let given) = mark.mark,
        !reader.gaps.contains(subject), !reader.gaps.wanting.contains(.evidence)
      else { continue }
      let computed = results[place].items[Int(mark.item.index)].computed?.score
      scoresAtMark[subject] = .some(computed)
      if computed == given {
        findings.add(.scoreOnComputed(mark.place, given))
      } else if mark.reason.isEmpty {
        findings.add(.overrideWithoutReason(mark.reasonPlace, computed: computed))
      }
    }
    for (place, unit) in directory.active.enumerated() {
      for (item, index) in current[place].enumerated() {
        let subject = UnitItem(unit, ItemID(item))
        guard let index, let before = scoresAtMark[subject], reader.marks[index].round < reader.round else { continue }
        let now = results[place].items[item].computed?.score
        guard now != before, !reader.gaps.contains(subject), !reader.gaps.wanting.contains(.evidence) else { continue }
        findings.add(
          .staleMark(reader.marks[index].place, before: before, now: now, round: plan.rounds[reader.round].name))
        scoresAtMark[subject] = nil
      }
    }
  }

  /// Adds the findings about the last state: records, 无, sums, vetoes and undecided items.
  mutating func finish(_ reader: RegisterReader) {
    guard let state = states.last else { return }
    checkRecords(state, reader)
    checkNones(state, reader)
    checkSums(state, reader)
    checkVetoes(reader)
    checkPending(state, reader)
    guard let approved = plan.approvedRound else { return }
    let pending = undecided(states[approved], reader).units.map { directory[$0].name }
    if !pending.isEmpty { findings.add(.pendingPublished(approval, pending)) }
  }

  private mutating func checkVetoes(_ reader: RegisterReader) {
    var last: [VetoKey: Int] = [:]
    for (index, entry) in reader.vetoes.enumerated() {
      if let reference = entry.veto.reference { last[VetoKey(unit: entry.unit, reference: reference)] = index }
    }
    for (index, entry) in reader.vetoes.enumerated() where entry.veto.review == .accepted {
      if let reference = entry.veto.reference, last[VetoKey(unit: entry.unit, reference: reference)] != index {
        continue
      }
      let round = plan.rounds[entry.round]
      if !plan.window.contains(entry.veto.day) {
        findings.add(.outOfWindow(entry.place, plan.window))
      } else if entry.veto.day > round.asOf {
        findings.add(.afterAsOf(entry.place, round.asOf, round.name))
      }
    }
  }
}

/// The key by which rows of vetoes files are the same: the 编号 within a unit.
private struct VetoKey: Hashable {
  let unit: UnitID
  let reference: ReferenceID
}
