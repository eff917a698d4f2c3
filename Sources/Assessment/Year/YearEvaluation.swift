import Diagnostics
import Rubric

/// Computes the states of a year, and what can only be found in results.
struct YearEvaluation {
  let plan: AssessmentPlan
  let rubric: RubricBook
  let directory: UnitDirectory
  let terms: Terms
  /// Where findings about the year as a whole belong.
  let planPath: String
  let approval: Location
  var findings = Findings()
  private(set) var states: [RoundState] = []

  /// The computed score of an item when its mark was given, by unit and item.
  private var scoresAtMark: [RegisterReader.Blame: Points?] = [:]
  private var current: [[Int?]]

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
      current[place][Int(mark.item.index)] = mark.mark == nil ? nil : index
      scoresAtMark[RegisterReader.Blame(unit: mark.unit, item: mark.item)] = nil
      if mark.mark != nil { entered.append((place, index)) }
    }
    var vetoes = [[Int]](repeating: [], count: directory.active.count)
    for (index, veto) in reader.vetoes.enumerated() {
      if let place = places[Int(veto.unit.index)] { vetoes[place].append(index) }
    }
    vetoes = vetoes.map { indices in
      let inForce = Set(
        Veto.inForce(indices.map { reader.vetoes[$0].veto }, window: plan.window, asOf: asOf).map(\.row))
      return indices.filter { inForce.contains(reader.vetoes[$0].veto.row) }
    }

    var registers: [Register] = []
    var returned: [[Record]] = []
    var results: [UnitResult] = []
    for (place, unit) in directory.active.enumerated() {
      let register = Register(reader.records[Int(unit.index)], rubric: rubric.scoring)
      let candidate = Candidate(
        register: register, quantities: directory[unit].quantities,
        marks: current[place].map { $0.flatMap { reader.marks[$0].mark } }, isVetoed: !vetoes[place].isEmpty)
      results.append(rubric.scoring.evaluate(candidate, terms: terms, asOf: asOf))
      registers.append(register)
      returned.append(sentBack(reader.records[Int(unit.index)], rubric: rubric.scoring))
    }
    rank(&results)
    states.append(
      RoundState(
        round: round, results: results, registers: registers, sentBack: returned, marks: current, vetoes: vetoes))
    checkMarks(entered, results, reader)
  }

  private mutating func checkMarks(
    _ entered: [(place: Int, mark: Int)], _ results: [UnitResult], _ reader: RegisterReader
  ) {
    for (place, index) in entered {
      let mark = reader.marks[index]
      let subject = RegisterReader.Blame(unit: mark.unit, item: mark.item)
      if mark.mark == .notApplicable {
        if mark.reason.isEmpty { findings.add(.notApplicableWithoutReason(mark.reasonPlace)) }
        continue
      }
      guard !rubric.scoring[mark.item].isJudged, case .score(let given) = mark.mark,
        !reader.blamed.contains(subject), !reader.wanting.contains(.evidence)
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
        let subject = RegisterReader.Blame(unit: unit, item: ItemID(item))
        guard let index, let before = scoresAtMark[subject], reader.marks[index].round < reader.round else { continue }
        let now = results[place].items[item].computed?.score
        guard now != before, !reader.blamed.contains(subject), !reader.wanting.contains(.evidence) else { continue }
        findings.add(
          .staleMark(reader.marks[index].place, before: before, now: now, round: plan.rounds[reader.round].name))
        scoresAtMark[subject] = nil
      }
    }
  }

  /// Finds what is left out, open or undecided in the last state.
  mutating func finish(_ reader: RegisterReader) {
    guard let state = states.last else { return }
    checkRecords(state, reader)
    checkVetoes(reader)
    var pending: [String] = []
    for (place, unit) in directory.active.enumerated() {
      var isUndecided = false
      for (index, result) in state.results[place].items.enumerated() where result.state == .pending {
        let feeds: Set<RegisterReader.Feed> =
          rubric.scoring[ItemID(index)].isJudged ? [.scores] : [.evidence, .scores]
        guard reader.wanting.isDisjoint(with: feeds),
          !reader.blamed.contains(RegisterReader.Blame(unit: unit, item: ItemID(index)))
        else { continue }
        isUndecided = true
        findings.add(.pendingItem(Location(planPath), directory[unit], ItemID(index), result, rubric))
      }
      if isUndecided { pending.append(directory[unit].name) }
    }
    if plan.approval != nil, !pending.isEmpty { findings.add(.pendingPublished(approval, pending)) }
  }

  /// What is said of records that are in force after the last round, at their rows; once for each row.
  private mutating func checkRecords(_ state: RoundState, _ reader: RegisterReader) {
    let last = plan.rounds[state.round].asOf
    var seen: Set<RowID> = []
    for register in state.registers {
      for record in register.records where !rubric.scoring[record.fact].kind.isSingle {
        guard seen.insert(record.row).inserted else { continue }
        let row = reader.rows[record.row]
        let path = "\(reader.yearPath)/\(reader.rows.files[row.file])"
        let place = Location(path, line: row.line, column: row.startColumn)
        let asOf = plan.rounds[row.round].asOf
        if let cap = rubric.scoring[record.fact].cap, case .number(let number) = record.value, number > cap {
          findings.add(.capped(Location(path, line: row.line, column: row.valueColumn), number, cap))
        }
        guard let start = record.start else { continue }
        guard plan.window.contains(start.day) else {
          findings.add(.outOfWindow(place, plan.window))
          continue
        }
        checkWithin(record, start.day, at: place)
        if start.day > asOf { findings.add(.afterAsOf(place, asOf, plan.rounds[row.round].name)) }
        if start.day <= last, record.done.map({ $0.day > last }) ?? true {
          checkOpenLimit(record, place, round: state.round)
        }
      }
    }
  }

  private mutating func checkOpenLimit(_ record: Record, _ place: Location, round: Int) {
    let last = plan.rounds[round].asOf
    let open = rubric.limits(of: record.fact).compactMap { limit -> Day? in
      guard let start = record.start,
        case .success(let deadline) = limit.deadline(from: start, due: record.due, calendar: terms.calendar)
      else { return nil }
      let isOpen =
        switch deadline {
        case .endOf(let day): day > last
        case .minute: !deadline.isBefore(endOf: last)
        }
      return isOpen ? deadline.lastDay : nil
    }
    if let deadline = open.max() { findings.add(.openLimit(place, plan.rounds[round], deadline)) }
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

/// What an 编号 is unique among in vetoes files.
private struct VetoKey: Hashable {
  let unit: UnitID
  let reference: ReferenceID
}
