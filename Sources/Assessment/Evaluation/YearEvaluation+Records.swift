package import Diagnostics
import Registers
import Rubric
import RubricBooks

extension YearEvaluation {
  /// Checks the records in force after the last round, once for each row, with findings at the rows' cells.
  mutating func checkRecords(_ state: RoundState, _ reader: RegisterReader) {
    let last = plan.rounds[state.round]
    var isSeen = [Bool](repeating: false, count: reader.rows.count)
    for register in state.registers {
      for record in register.records where !isSeen[Int(record.row.index)] {
        isSeen[Int(record.row.index)] = true
        check(record, reader.rows[record.row], reader, last)
      }
      // A row that only sets a deadline is not a record.
      for deadline in register.statements
      where rubric.kind(of: deadline.fact) == .date && !isSeen[Int(deadline.row.index)] {
        isSeen[Int(deadline.row.index)] = true
        check(deadline, reader.rows[deadline.row], reader, last)
      }
    }
  }

  /// Checks a record in force after the last round.
  private mutating func check(
    _ record: Record, _ row: RegisterRow, _ reader: RegisterReader, _ last: AssessmentPlan.Round
  ) {
    checkDays(record, row, reader, last)
    guard !rubric.kind(of: record.fact).isSingle else { return }
    if row.origin != .checklist, let (number, cap) = excess(of: record) {
      findings.add(.capped(reader.location(row, row.valueColumn), number, cap))
    }
    guard let start = record.start, row.origin != .meetings else { return }
    guard plan.window.contains(start.day) else {
      findings.add(.outOfWindow(reader.location(row, row.startColumn), plan.window))
      return
    }
    checkWithin(record, start.day, row, reader)
    if start.day > plan.rounds[row.round].asOf {
      let round = plan.rounds[row.round]
      findings.add(.afterAsOf(reader.location(row, row.startColumn), round.asOf, round.name))
    }
    if start.day <= last.asOf, record.done.map({ $0.day > last.asOf }) ?? true {
      checkOpenLimit(record, row, reader, last)
    }
  }

  /// Warns of a record's days that are not likely to be meant.
  private mutating func checkDays(
    _ record: Record, _ row: RegisterRow, _ reader: RegisterReader, _ last: AssessmentPlan.Round
  ) {
    let days = plan.window.lowerBound...max(plan.window.upperBound, last.asOf)
    if case .day(let day) = record.value, !days.contains(day) {
      findings.add(.oddDay(reader.location(row, row.valueColumn), day, days))
    }
    let latest = last.asOf.adding(days: Diagnostic.mostDaysAfter)
    if let due = record.due {
      let start = record.start?.day ?? plan.window.lowerBound
      if due.day > latest {
        findings.add(.lateDay(reader.location(row, row.dueColumn), "限期", due.day, last: last.asOf))
      } else if due.day < start {
        findings.add(.earlyDue(reader.location(row, row.dueColumn), due.day, start: start))
      }
    }
    if let done = record.done {
      if done.day > latest {
        findings.add(.lateDay(reader.location(row, row.doneColumn), "完成", done.day, last: last.asOf))
      } else if let start = record.start, done.day > start.day.adding(days: Diagnostic.mostDaysOpen) {
        findings.add(.longTime(reader.location(row, row.doneColumn), start: start.day, done: done.day))
      }
    }
  }

  private mutating func checkOpenLimit(
    _ record: Record, _ row: RegisterRow, _ reader: RegisterReader, _ last: AssessmentPlan.Round
  ) {
    guard let start = record.start else { return }
    let open = rubric.limits(of: record.fact).compactMap { limit -> Deadline? in
      guard case .success(let deadline) = limit.deadline(from: start, due: record.due, calendar: terms.calendar),
        deadline.isOpen(after: last.asOf)
      else { return nil }
      return deadline
    }
    // Of several limits, the one decided first is reported.
    guard let next = open.min(by: { $0.decidingDay < $1.decidingDay }) else { return }
    findings.add(.openLimit(reader.location(row, row.startColumn), next, last))
  }

  /// Checks the sums and parts of number facts after the last round.
  mutating func checkSums(_ state: RoundState, _ reader: RegisterReader) {
    let numbers = rubric.facts.indices.map { FactID($0) }.filter { rubric.scoring[$0].kind == .number }
    let asOf = plan.rounds[state.round].asOf
    let shares = rubric.scoring.items.flatMap(\.rules).map(\.trigger).filter(\.divides).map(\.operands)
      .reduce(into: [[Operand]]()) { if !$0.contains($1) { $0.append($1) } }
    let capped = rubric.facts.indices.contains { rubric.scoring.facts[$0].cap != nil }
    for (place, unit) in directory.active.enumerated() {
      if capped { checkCaps(reader.records[unit], reader) }
      for fact in numbers { checkTwice(fact, unit, state.registers[place], reader, last: asOf) }
      guard !shares.isEmpty else { continue }
      let candidate = Candidate(
        register: state.registers[place], quantities: directory[unit].quantities, marks: [], isVetoed: false)
      for share in shares {
        let sums = share.map { rubric.scoring.amount($0, for: candidate, terms: terms, asOf: asOf) }
        guard let part = sums[0], let whole = sums[1], part > whole else { continue }
        checkExcess(part: share[0], whole: share[1], unit, state.registers[place], reader)
      }
    }
  }

  /// Returns a record's number and the most that one row may give, if the number exceeds it.
  private func excess(of record: Record) -> (number: Int64, cap: Int64)? {
    guard case .number(let number) = record.value, let cap = rubric.scoring[record.fact].cap, number > cap else {
      return nil
    }
    return (number, cap)
  }

  /// Finds numbers in a unit's checklist rows, replaced or not, that exceed what one row may give.
  private mutating func checkCaps(_ records: RecordList, _ reader: RegisterReader) {
    for record in records {
      guard let (number, cap) = excess(of: record) else { continue }
      let row = reader.rows[record.row]
      guard row.origin == .checklist else { continue }
      findings.add(.cappedInChecklist(reader.location(row, row.valueColumn), number, cap))
    }
  }

  /// Warns of a number that both a checklist and rows of evidence give, since they add up.
  private mutating func checkTwice(
    _ fact: FactID, _ unit: UnitID, _ register: Register, _ reader: RegisterReader, last: Day
  ) {
    let range = register.range(of: fact)
    guard range.count > 1 else { return }
    var cell: RegisterRow?
    var other: RowID?
    for record in register.records[range] where record.review != .returned {
      if let start = record.start?.day, !plan.window.contains(start) || start > last { continue }
      if reader.rows[record.row].origin == .checklist { cell = reader.rows[record.row] } else { other = record.row }
    }
    guard let cell, let other else { return }
    findings.add(
      .numberTwice(
        reader.location(cell, cell.valueColumn), directory[unit], rubric[fact].name, other: reader.rows.name(other)))
  }

  /// Warns of a part that exceeds its whole, at the last row that gives it.
  private mutating func checkExcess(
    part: Operand, whole: Operand, _ unit: UnitID, _ register: Register, _ reader: RegisterReader
  ) {
    let row = [part, whole].lazy.compactMap(\.fact).compactMap { register.range(of: $0).last }.first
    // More than a fixed number may be meant.
    guard whole.isCounted, let row = row.map({ reader.rows[register.records[$0].row] }) else { return }
    findings.add(
      .partExceedsWhole(
        reader.location(row, row.valueColumn), directory[unit], part: rubric.name(of: part) ?? "",
        whole: rubric.name(of: whole) ?? ""))
  }
}

extension Deadline {
  /// Returns true if the deadline lies after the end of a day.
  fileprivate func isOpen(after last: Day) -> Bool {
    switch self {
    case .endOf(let day): day > last
    case .minute: !isBefore(endOf: last)
    }
  }

  /// The first day at whose end anything unfinished is late.
  fileprivate var decidingDay: Day {
    switch self {
    case .endOf(let day): day.adding(days: 1)
    case .minute: lastDay
    }
  }
}

extension DiagnosticCode {
  /// A matter is unfinished and not yet late.
  package static let limitOpen = DiagnosticCode("limit-open", .note)
  /// A number exceeds what one row may give.
  package static let capped = DiagnosticCode("capped", .warning)
  /// A number in a checklist exceeds what one row may give, and a checklist has no room for further rows.
  package static let cappedInChecklist = DiagnosticCode("capped", .error)
  /// A number is given in a checklist and in rows of evidence.
  package static let numberTwice = DiagnosticCode("number-twice", .warning)
  /// A part exceeds its whole.
  package static let partExceedsWhole = DiagnosticCode("part-exceeds-whole", .warning)
}

extension Diagnostic {
  fileprivate static func openLimit(
    _ place: Location, _ deadline: Deadline, _ last: AssessmentPlan.Round
  ) -> Diagnostic {
    Diagnostic(
      .limitOpen, at: place,
      "到\(last.name)的截至日 \(last.asOf.iso) 尚未完成，期限到 \(deadline.lastDay.iso)，这一轮不按逾期计算，由截至日在 \(deadline.decidingDay.iso) 或以后的轮次判定；完成后请补登"
    )
  }

  static func capped(_ place: Location, _ number: Int64, _ cap: Int64) -> Diagnostic {
    Diagnostic(.capped, at: place, "“\(decimal(number))”超过每行上限 \(decimal(cap))，按 \(decimal(cap)) 计算；不止一次的请分行登记")
  }

  static func cappedInChecklist(_ place: Location, _ number: Int64, _ cap: Int64) -> Diagnostic {
    Diagnostic(
      .cappedInChecklist, at: place,
      "“\(decimal(number))”超过每次上限 \(decimal(cap))，而核对表一个单位只有一行；请清空这一格，在“登记”表（evidence.csv）或它自己的表中一次一行登记")
  }

  static func numberTwice(_ place: Location, _ unit: Unit, _ fact: String, other: String) -> Diagnostic {
    Diagnostic(
      .numberTwice, at: place,
      "\(quoted(unit.name))的\(quoted(fact))在核对表和登记表（\(other)）中都有，会相加；是同一笔的请删去一处")
  }

  static func partExceedsWhole(_ place: Location, _ unit: Unit, part: String, whole: String) -> Diagnostic {
    Diagnostic(
      .partExceedsWhole, at: place,
      "\(quoted(unit.name))的\(quoted(part))多于\(quoted(whole))，只按全部计算；请核对这两个数，是不是填反了或填错了")
  }
}
