import Diagnostics
package import Rubric
import Tabular

/// A line of roster.csv: a leader or contact of a unit, for the office alone.
package struct RosterEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// 角色, as written.
  package let role: String
  /// 姓名, as written.
  package let name: String
  /// 联系方式, as written.
  package let contact: String
  /// 自: since when.
  package let from: Moment?
  /// 至: until when.
  package let to: Moment?

  /// Whether somebody has the role on a day.
  package func isInOffice(on day: Day) -> Bool {
    (from.map { $0.day <= day } ?? true) && (to.map { $0.day >= day } ?? true)
  }
}

/// A line of a unit's self-check: what it says of a fact of its own, compared with the result and never scored.
package struct SelfCheckEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The item.
  package let item: ItemID
  /// What it says.
  package let record: Record
}

extension RegisterReader {
  static let rosterSchema = Schema(
    [
      Column("单位", "unit", required: true), Column("角色", "role", required: true),
      Column("姓名", "name", required: true), Column("联系方式", "contact"), Column("自", "from"), Column("至", "to"),
    ], unitColumns: [0])

  /// Reads the year's roster.
  mutating func readRoster() -> [RosterEntry] {
    guard let name = folder.entries(yearPath, of: .year(rounds: [])).names["roster.csv"],
      let table = table(name, RegisterReader.rosterSchema, prose: [1, 3], persons: [2])
    else { return [] }
    var entries: [RosterEntry] = []
    for row in table.rows where row.kind == .data {
      var cells = CellReader(table: table, row: row)
      let (unit, isChecked) = unit(of: &cells)
      guard isChecked else { continue }
      _ = cells.key(1, required: true, findings: &findings)
      _ = cells.key(2, required: true, findings: &findings)
      let from = cells.moment(4, findings: &findings)
      let to = cells.moment(5, findings: &findings)
      guard cells.isSound, let unit else { continue }
      entries.append(
        RosterEntry(
          unit: unit, role: trimmed(cells.text(1)), name: trimmed(cells.text(2)), contact: trimmed(cells.text(3)),
          from: from, to: to))
    }
    return entries
  }

  /// Reads the units' self-checks: the columns of evidence, rows about the file's own unit only.
  mutating func readSelfChecks() -> [SelfCheckEntry] {
    var entries: [SelfCheckEntry] = []
    let place = folder.entries(yearPath, of: .year(rounds: [])).names["selfcheck"] ?? "selfcheck"
    var owners: [UnitID: String] = [:]
    for file in folder.entries("\(yearPath)/\(place)", of: .selfcheck, findings: &findings).series {
      let name = "\(place)/\(file.name)"
      let owner = ownerOfFile(name, stem: file.key, of: .selfcheck)
      guard isFirst(name, of: owner, among: &owners) else { continue }
      guard owner != nil || directory == nil,
        let table = table(name, EvidenceColumn.schema, prose: EvidenceColumn.prose)
      else { continue }
      for row in table.rows where row.kind == .data {
        if let entry = readSelfCheck(row, table, owner: owner) { entries.append(entry) }
      }
    }
    return entries
  }

  private mutating func readSelfCheck(_ row: Table.Row, _ table: Table, owner: UnitID?) -> SelfCheckEntry? {
    var cells = CellReader(table: table, row: row)
    let (unit, isChecked) = unit(of: &cells, owner: owner)
    guard isChecked else { return nil }
    var item: ItemID?
    if cells.key(EvidenceColumn.item, required: true, findings: &findings) != nil {
      item = self.item(
        table.bytes(row, EvidenceColumn.item), fact: table.bytes(row, EvidenceColumn.fact),
        at: cells.location(EvidenceColumn.item))
    }
    var fact: FactID?
    if let key = cells.key(EvidenceColumn.fact, required: true, findings: &findings), let item {
      fact = self.fact(key, of: item, at: cells.location(EvidenceColumn.fact))
    }
    let count = cells.count(EvidenceColumn.count, findings: &findings)
    let start = cells.moment(EvidenceColumn.start, findings: &findings)
    let done = cells.moment(EvidenceColumn.done, findings: &findings)
    let due = cells.moment(EvidenceColumn.due, findings: &findings)
    guard let item, let fact, let rubric else { return nil }
    let review = cells.review(EvidenceColumn.review, findings: &findings)
    let isVoid = review == .returned || count == 0
    let kind = rubric.scoring[fact].kind
    let isNone = kind == .event && saysNone(cells, review, count)
    let value =
      isNone ? .never : isVoid ? .none : value(of: fact, EvidenceColumn.value, required: kind != .event, &cells)
    if !isVoid, !isNone, kind == .event, start == nil, isBlank(table.bytes(row, EvidenceColumn.start)) {
      cells.fault(.missingValue(cells.location(EvidenceColumn.start), "开始"), &findings)
    }
    guard cells.isSound, let unit else { return nil }
    let id = rows.add(RegisterRow(file: file, line: row.line, round: round))
    return SelfCheckEntry(
      unit: unit, item: item,
      record: Record(fact, value, count: count ?? 1, start: start, done: done, due: due, review: review, row: id))
  }
}
