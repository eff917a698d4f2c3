import ContentFiles
package import Diagnostics
import Registers
import Rubric
import RubricBooks

extension YearEvaluation {
  /// The cause for which an item is undecided for a unit.
  struct PendingCause: Hashable {
    /// The facts with a record under review; if there are any, nothing else is given.
    var reviewed: [FactID] = []
    /// The facts of which nothing is known.
    var missing: [FactID] = []
    /// The numbers that are 0 although something is to be divided by them.
    var zero: [Operand] = []
  }

  /// The units for which an item is undecided, by cause, the causes in order of first occurrence.
  struct PendingGroups {
    private(set) var causes: [PendingCause] = []
    private var units: [PendingCause: [UnitID]] = [:]
    /// The rows under review.
    fileprivate private(set) var rows: [PendingCause: [RowID]] = [:]

    /// The number of units.
    var count: Int { causes.reduce(0) { $0 + of($1).count } }

    mutating func add(_ unit: UnitID, _ cause: PendingCause, rows waiting: [RowID]) {
      if units[cause] == nil { causes.append(cause) }
      units[cause, default: []].append(unit)
      rows[cause, default: []] += waiting
    }

    /// Returns the units with a cause.
    func of(_ cause: PendingCause) -> [UnitID] { units[cause] ?? [] }
  }

  /// Warns of each item that is undecided for some unit in the last state.
  mutating func checkPending(_ state: RoundState, _ reader: RegisterReader) {
    // What is missing is entered in the round that is being filled in: the last with entries, at the beginning the first.
    let filled = reader.places.last(where: \.hasEntries) ?? reader.places.first
    guard let filled else { return }
    for (index, groups) in undecided(state, reader).items.enumerated() where !groups.causes.isEmpty {
      findings.add(.pendingItem(Location(planPath), ItemID(index), groups, directory, rubric, filled, reader.rows))
    }
  }

  /// Finds the units for which each item is undecided in a state, and those for which any is.
  func undecided(_ state: RoundState, _ reader: RegisterReader) -> (items: [PendingGroups], units: [UnitID]) {
    var groups = [PendingGroups](repeating: PendingGroups(), count: rubric.items.count)
    var units: [UnitID] = []
    for (place, unit) in directory.active.enumerated() {
      var isUndecided = false
      for (index, result) in state.results[place].items.enumerated() where result.state == .pending {
        let feeds: Set<RegisterGaps.Feed> =
          rubric.scoring[ItemID(index)].isJudged ? [.scores] : [.evidence, .scores]
        guard reader.gaps.wanting.isDisjoint(with: feeds),
          !reader.gaps.contains(UnitItem(unit, ItemID(index)))
        else { continue }
        isUndecided = true
        let cause = cause(of: result, ItemID(index), place, state)
        let register = state.registers[place]
        let waiting = cause.reviewed.flatMap { fact in
          register.records[register.range(of: fact)].filter { $0.review == .pending }.map(\.row)
        }
        groups[index].add(unit, cause, rows: waiting)
      }
      if isUndecided { units.append(unit) }
    }
    return (groups, units)
  }

  private func cause(of result: ItemResult, _ item: ItemID, _ place: Int, _ state: RoundState) -> PendingCause {
    guard let indecision = result.indecision else { return PendingCause() }
    guard indecision.pending.isEmpty else { return PendingCause(reviewed: indecision.pending) }
    let zero = ZeroWholes(
      item, of: rubric.scoring, register: state.registers[place],
      quantities: directory[directory.active[place]].quantities, terms: terms, asOf: plan.rounds[state.round].asOf)
    return PendingCause(missing: indecision.unknown.filter { !zero.known.contains($0) }, zero: zero.wholes)
  }
}

extension DiagnosticCode {
  /// An item is undecided for some units.
  package static let pendingItem = DiagnosticCode("pending-item", .warning)
  /// Results were approved although items are undecided.
  package static let pendingPublished = DiagnosticCode("pending-published", .error)
}

extension Diagnostic {
  /// The largest number of causes that are named.
  private static let mostCauses = 5

  fileprivate static func pendingItem(
    _ place: Location, _ item: ItemID, _ groups: YearEvaluation.PendingGroups, _ directory: UnitDirectory,
    _ rubric: RubricBook, _ places: RoundPlaces, _ rows: RegisterRows
  ) -> Diagnostic {
    var parts = groups.causes.prefix(mostCauses).map { cause in
      let units = names(groups.of(cause).map { directory[$0].name })
      return "\(words(of: cause, item, rubric, places, groups.rows[cause] ?? [], rows))（\(units)）"
    }
    let others = groups.causes.dropFirst(mostCauses).reduce(0) { $0 + groups.of($1).count }
    if others > 0 { parts.append("另有 \(others) 个单位因其他缘由") }
    return Diagnostic(
      .pendingItem, at: place,
      "指标 \(rubric[item].id) \(quoted(rubric[item].name))有 \(groups.count) 个单位待核定：\(parts.joined(separator: "；"))")
  }

  /// Returns a cause in words, with the place where it is to be dealt with: the cell of each row, of which the first are
  /// named, or the column of the round's files.
  private static func words(
    of cause: YearEvaluation.PendingCause, _ item: ItemID, _ rubric: RubricBook, _ places: RoundPlaces,
    _ waiting: [RowID], _ rows: RegisterRows
  ) -> String {
    func names(_ facts: [FactID]) -> String { facts.map { "“\(rubric[$0].name)”" }.joined(separator: "、") }
    /// Returns the names of columns and sheets.
    func heads(_ facts: [FactID]) -> String {
      facts.map { "“\(rubric[rubric[$0].subject].id) \(rubric[$0].name)”" }.joined(separator: "、")
    }
    if rubric.scoring[item].isJudged {
      let scores = places.place("scores", sheet: "评分")
      if case .mean(let drop) = rubric[item].judging {
        let lack = drop == 0 ? "尚未评分" : "评分不足，去掉 \(drop) 个最高分和 \(drop) 个最低分后要有余"
        return "\(lack)，请在 \(scores)中一位评分人一行填写得分"
      }
      let checklist = "\(places.place("checklist", sheet: "核对表"))的“\(rubric[item].id) 得分”列或 "
      return "尚未评分，请在 \(places.hasMarks(of: item) ? checklist : "")\(scores)中填写得分"
    }
    guard cause.reviewed.isEmpty else {
      let places = waiting.prefix(mostCauses).map {
        "\(RegisterPath(rows.files[rows[$0].file]).words) 第 \(rows[$0].line) 行"
      }
      let rest = waiting.count > mostCauses ? "等 \(waiting.count) 行" : ""
      return "\(names(cause.reviewed))有待审的记录，请把 \(places.joined(separator: "、"))\(rest)的“审核”改为“通过”或“退回”"
    }
    let events = cause.missing.filter { rubric.scoring[$0].kind == .event }
    let others = cause.missing.filter { rubric.scoring[$0].kind != .event }
    var parts: [String] = []
    if !others.isEmpty {
      let lacking = places.lacking(others)
      let remark = lacking.isEmpty ? "" : "（表里没有\(heads(lacking))列，请先加上）"
      parts.append(
        "缺少\(names(others))的登记，请在 \(places.place("checklist", sheet: "核对表"))的\(heads(others))列补登\(remark)")
    }
    if !events.isEmpty {
      let areAbsences = events.allSatisfy { rubric.isAbsence($0) }
      let meetings = areAbsences ? "开过会的请在 \(places.place("meetings", sheet: "会议"))登记会议；缺席不经会议登记的，" : ""
      parts.append(
        "没有\(names(events))的登记，也没有写明“无”，\(meetings)请在 \(places.place(of: events, rubric))"
          + "；确实没有的，内容填“无”登记一行")
    }
    if !cause.zero.isEmpty {
      let zeros = cause.zero.compactMap { rubric.name(of: $0) }
      parts.append(
        "\(zeros.map { "“\($0)”" }.joined(separator: "、"))为 0，算不出比例；没有这项工作的请在“评分”表（scores.csv）中评为“不适用”并写明理由，填错的请改正")
    }
    return parts.joined(separator: "，")
  }

  static func pendingPublished(_ place: Location, _ units: [String]) -> Diagnostic {
    Diagnostic(
      .pendingPublished, at: place, "结果已写明审定，但\(names(units))还有待核定的指标；请先核定，或删去 approval")
  }
}
