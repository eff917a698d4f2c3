import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let unitSchema = Schema(
    [
      Column("单位", "unit", required: true), Column("指标", "item"), Column("确认", "confirmed"), Column("意见", "opinion"),
      Column("日期", "date"), Column("经办人", "by"), Column("处理", "decision", offered: false),
      Column("答复", "reply", offered: false), Column("得分", "score", offered: false),
      Column("评分人", "assessor", offered: false), Column("审核", "review", offered: false),
      Column("密级", "visibility", offered: false), Column("收到", "received", offered: false),
    ], unitColumns: [0])
  /// The columns of a unit's file that only the office may fill.
  private static let officeColumns = 6...12

  /// Reads what a unit returned.
  ///
  /// - Parameters:
  ///   - name: The file's path relative to the year's folder.
  ///   - stem: Its name without ending.
  ///   - owners: The units that have returned something in this round, with the names of their files.
  mutating func readUnitFeedback(_ name: String, stem: String, owners: inout [UnitID: String]) {
    let owner = ownerOfFile(name, stem: stem, of: .feedback)
    guard isFirst(name, of: owner, among: &owners) else { return }
    if let owner { batch.answered.insert(owner) }
    guard owner != nil || directory == nil, let table = table(name, RegisterReader.unitSchema, prose: [3], persons: [5])
    else { return }
    for column in RegisterReader.officeColumns where table.has(column) {
      findings.add(.officeColumn(table.headerLocation(column), table.name(column)))
    }
    for row in table.rows where row.kind == .data {
      var cells = CellReader(table: table, row: row)
      let (unit, isChecked) = unit(of: &cells, owner: owner)
      guard isChecked else { continue }
      let item = readItem(row, table, column: 1)
      let isConfirmed = cells.yesNo(2, findings: &findings)
      let date = cells.moment(4, findings: &findings)
      guard cells.isSound, item.isSound, let unit else { continue }
      feedback.append(
        FeedbackEntry(
          unit: unit, item: item.item, round: round, isConfirmed: isConfirmed, opinion: typed(cells.text(3)),
          date: date, agent: typed(cells.text(5))))
    }
  }

  /// What was typed into a packet: the apostrophe that its file puts before what a spreadsheet would take for a formula
  /// is no part of it.
  private func typed(_ text: String) -> String {
    let text = trimmed(text)
    guard text.hasPrefix("'"), let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return text }
    return "=+-@\t".utf8.contains(first) ? String(text.dropFirst()) : text
  }

  /// The item of a row that may be about the whole result.
  private mutating func readItem(
    _ row: Table.Row, _ table: Table, column: Int
  ) -> (item: ItemID?, isSound: Bool) {
    guard !isBlank(table.bytes(row, column)), rubric != nil else { return (nil, true) }
    let item = item(table.bytes(row, column), at: table.location(row, column))
    return (item, item != nil)
  }

  static let officeSchema = Schema(
    [
      Column("单位", "unit", required: true), Column("指标", "item"), Column("处理", "decision"), Column("答复", "reply"),
      Column("日期", "date"), Column("确认", "confirmed"), Column("意见", "opinion"),
    ], unitColumns: [0])

  /// Reads the office's decisions, and feedback that came on paper.
  mutating func readOfficeFeedback(_ name: String) {
    guard let table = table(name, RegisterReader.officeSchema, prose: [3, 6]) else { return }
    var confirmations: [(units: [UnitID], isOfAll: Bool, date: Moment?)] = []
    for row in table.rows where row.kind == .data {
      var cells = CellReader(table: table, row: row)
      var target = Target.none
      if cells.key(0, required: true, findings: &findings) != nil, directory != nil {
        target = self.target(table.bytes(row, 0), at: cells.location(0), allowsBulk: true)
        if case .none = target { continue }
      }
      let item = readItem(row, table, column: 1)
      let decision = cells.choice(
        2,
        [
          "采纳": DecisionEntry.Decision.accepted, "accepted": .accepted, "部分采纳": .partly, "partly": .partly,
          "不采纳": .rejected, "rejected": .rejected,
        ], shown: ["采纳", "部分采纳", "不采纳"], findings: &findings)
      let date = cells.moment(4, findings: &findings)
      let isConfirmed = cells.yesNo(5, findings: &findings)
      let opinion = trimmed(cells.text(6))
      guard case .unit(let unit) = target else {
        guard let directory, cells.isSound, item.isSound else { continue }
        guard item.item == nil, isConfirmed == true, decision == nil, opinion.isEmpty else {
          findings.add(.bulkFeedback(cells.location(0), cells.text(0)))
          continue
        }
        switch target {
        case .all: confirmations.append((directory.active, true, date))
        case .category(let units): confirmations.append((units.filter { directory[$0].isActive }, false, date))
        case .unit, .none: break
        }
        continue
      }
      batch.answered.insert(unit)
      guard cells.isSound, item.isSound else { continue }
      if decision == .accepted || decision == .partly { checkAccepted(unit, item.item, at: cells.location(2)) }
      if isConfirmed != nil || !opinion.isEmpty {
        feedback.append(
          FeedbackEntry(
            unit: unit, item: item.item, round: round, isConfirmed: isConfirmed, opinion: opinion, date: date,
            agent: ""))
      }
      decisions.append(
        DecisionEntry(
          unit: unit, item: item.item, round: round, decision: decision, reply: trimmed(cells.text(3)), date: date))
    }
    for (units, _, date) in confirmations.filter({ !$0.isOfAll }) + confirmations.filter(\.isOfAll) {
      for unit in units where batch.answered.insert(unit).inserted {
        feedback.append(
          FeedbackEntry(unit: unit, item: nil, round: round, isConfirmed: true, opinion: "", date: date, agent: ""))
      }
    }
  }

  /// Warns of an accepted objection about which the round has no row; whether a row changes anything is seen in results.
  private mutating func checkAccepted(_ unit: UnitID, _ item: ItemID?, at place: Location) {
    // Without a rubric no row is about an item yet.
    guard rubric != nil else { return }
    if let item {
      guard wanting.isEmpty, !blamed.contains(Blame(unit: unit, item: item)) else { return }
    } else {
      guard wanting.isEmpty, !blamedUnits.contains(unit) else { return }
    }
    if isTouched(unit, item) {
      batch.accepted.append(AcceptedObjection(unit: unit, item: item, place: place))
    } else {
      findings.add(.acceptedWithoutChange(place, directory?[unit], item.flatMap { rubric?[$0] }))
    }
  }

  /// Whether a row of the round's scores or evidence is about a unit's item, or its whole result.
  private func isTouched(_ unit: UnitID, _ item: ItemID?) -> Bool {
    guard let item else { return !batch.touchedByAll.isEmpty || batch.touchedUnits.contains(unit) }
    return batch.touchedByAll.contains(item) || batch.touched.contains(Blame(unit: unit, item: item))
  }
}

/// An objection that the office accepted.
struct AcceptedObjection {
  let unit: UnitID
  /// The item, nil for the whole result.
  let item: ItemID?
  /// The 处理 cell.
  let place: Location
}
