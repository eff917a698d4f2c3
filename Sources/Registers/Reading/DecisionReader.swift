import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of the office's decisions in a round, and of feedback that came on paper (formats §6).
struct DecisionReader {
  /// The confirmations of many units at once.
  private var confirmations: [(units: [UnitID], isOfAll: Bool, date: Moment?)] = []

  /// Reads a register.
  ///
  /// - Parameters:
  ///   - source: The place it is read from.
  ///   - reader: The reader of the registers, to which the entries are added.
  static func read(_ source: RegisterSource, _ reader: inout RegisterReader) {
    guard let table = reader.table(source, DecisionColumn.self) else { return }
    var decisions = DecisionReader()
    for row in table.rows where row.kind == .data { decisions.read(CellReader(table, row), &reader) }
    decisions.confirm(&reader)
  }

  private mutating func read(_ row: CellReader<DecisionColumn>, _ reader: inout RegisterReader) {
    var cells = row
    var target = UnitTarget.none
    if cells.key(.unit, required: true, findings: &reader.findings) != nil, reader.directory != nil {
      target = reader.names.target(
        cells.bytes(.unit), at: cells.location(.unit), allowsBulk: true, &reader.findings)
      if case .none = target { return }
    }
    let item = reader.names.item(.item, orWholeResultOf: cells, &reader.findings)
    let kinds = DecisionEntry.Decision.allCases
    let decision = cells.choice(.decision, DecisionEntry.decisionWords, findings: &reader.findings).map { kinds[$0] }
    let date = cells.moment(.date, findings: &reader.findings)
    let isConfirmed = cells.yesNo(.confirmed, findings: &reader.findings)
    let opinion = cells.trimmed(.opinion)
    guard case .unit(let unit) = target else {
      guard reader.directory != nil, cells.isSound, item.isSound else { return }
      if item.item == nil, isConfirmed == true, decision == nil, opinion.isEmpty {
        noteConfirmation(target, date, reader)
      } else {
        reader.findings.add(.bulkFeedback(cells.location(.unit), cells.text(.unit)))
      }
      return
    }
    reader.batch.answered.insert(unit)
    guard cells.isSound, item.isSound else { return }
    if let item = item.item, !reader.names.isHeld(item, by: target, at: cells.location(.item), &reader.findings) {
      return
    }
    if let decision, decision != .rejected {
      checkAccepted(.init(unit: unit, item: item.item, decision: decision, place: cells.location(.decision)), &reader)
    }
    if isConfirmed != nil || !opinion.isEmpty {
      reader.feedback.append(
        FeedbackEntry(
          unit: unit, item: item.item, round: reader.round, isConfirmed: isConfirmed, opinion: opinion, date: date,
          agent: ""))
    }
    reader.decisions.append(
      DecisionEntry(
        unit: unit, item: item.item, round: reader.round, decision: decision, reply: cells.trimmed(.reply),
        date: date))
  }

  /// Notes that many units confirm their results.
  private mutating func noteConfirmation(_ target: UnitTarget, _ date: Moment?, _ reader: RegisterReader) {
    switch target {
    case .all: confirmations.append((reader.names.active, true, date))
    case .category(let units):
      confirmations.append((units.filter { reader.names.unit($0)?.isActive ?? false }, false, date))
    case .unit, .none: break
    }
  }

  /// Adds the bulk confirmations of units that did not answer themselves: 类别 before 全部.
  private func confirm(_ reader: inout RegisterReader) {
    for (units, _, date) in confirmations.filter({ !$0.isOfAll }) + confirmations.filter(\.isOfAll) {
      for unit in units where reader.batch.answered.insert(unit).inserted {
        reader.feedback.append(
          FeedbackEntry(
            unit: unit, item: nil, round: reader.round, isConfirmed: true, opinion: "", date: date, agent: ""))
      }
    }
  }

  /// Warns of an accepted objection about which the round has no row; results show whether a row changes anything.
  private func checkAccepted(_ objection: RoundBatch.AcceptedObjection, _ reader: inout RegisterReader) {
    let (unit, item) = (objection.unit, objection.item)
    // Without a rubric no row can be assigned to an item.
    guard let rubric = reader.rubric, reader.gaps.wanting.isEmpty,
      !(item.map { reader.gaps.contains(UnitItem(unit, $0)) } ?? reader.gaps.units.contains(unit))
    else { return }
    guard reader.batch.isTouched(unit, item, rubric) else {
      return reader.findings.add(.acceptedWithoutChange(objection, reader.names.unit(unit), item.map { rubric[$0] }))
    }
    reader.batch.accepted.append(objection)
  }
}
