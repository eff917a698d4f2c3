import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let meetingSchema = Schema([
    Column("日期", "date", required: true), Column("会议", "meeting", required: true),
    Column("指标", "item", required: true), Column("事项", "fact", required: true), Column("应到", "expected"),
    Column("实到", "present"), Column("请假", "excused"),
  ])

  /// Reads the round's meetings: who was expected and neither came nor was excused gets an event.
  mutating func readMeetings(_ name: String) {
    guard let table = table(name, RegisterReader.meetingSchema, feeds: .evidence, prose: [1], lists: [4, 5, 6]) else {
      return
    }
    var seen: Set<[UInt8]> = []
    for row in table.rows where row.kind == .data {
      readMeeting(row, table)
      let key = (0..<RegisterReader.meetingSchema.columns.count).flatMap { [0] + table.bytes(row, $0) }
      if !seen.insert(key).inserted { findings.add(.duplicateRow(Location(table.path, line: row.line))) }
    }
  }

  private mutating func readMeeting(_ row: Table.Row, _ table: Table) {
    var cells = CellReader(table: table, row: row)
    var item: ItemID?
    var fact: FactID?
    var isUnknown = false
    if cells.key(2, required: true, findings: &findings) != nil, rubric != nil {
      item = self.item(table.bytes(row, 2), fact: table.bytes(row, 3), at: cells.location(2))
      isUnknown = item == nil
    }
    if let key = cells.key(3, required: true, findings: &findings), let item {
      fact = self.fact(key, of: item, at: cells.location(3), kinds: [.event])
      isUnknown = fact == nil
    }
    guard !isUnknown else {
      blame(everyUnitOn: item ?? likelyItem(table.bytes(row, 2)))
      return
    }
    let date = cells.moment(0, required: true, findings: &findings)
    let meeting = cells.key(1, required: true, findings: &findings)
    if let fact, let date, isByTheHour(fact), date.minute == nil {
      cells.fault(.timeRequired(cells.location(0), "日期"), &findings)
    }
    let lists = (4...6).map { column in
      isBlank(table.bytes(row, column))
        ? []
        : units(
          inList: table.bytes(row, column), at: cells.location(column), isAllIfBlank: column == 4)
    }
    guard cells.isSound, let date, let meeting, let item, let fact, let rubric, let directory,
      let expected = lists[0], let present = lists[1], let excused = lists[2]
    else {
      blame(everyUnitOn: item)
      return
    }
    var texts = RegisterRow(file: file, line: row.line, round: round)
    texts.startColumn = cells.location(0).column
    texts.value = trimmed(cells.text(1))
    let id = rows.add(texts)
    let value = rubric.value(meeting, of: fact) ?? .none
    let isForAll = isBlank(table.bytes(row, 4))
    var keys = FillDown.Keys()
    (keys.target, keys.likelyItem) = (.all, item)
    checkCalendar(fact, start: date, at: cells.location(0), keys)
    for unit in directory.active where isForAll || expected.contains(unit) {
      let isAbsent = !present.contains(unit) && !excused.contains(unit)
      // That a unit was there is known as well.
      guard isAbsent || rubric.scoring[fact].isOpenEvent else { continue }
      add(Record(fact, isAbsent ? value : .never, start: date, row: id), to: .unit(unit), item)
    }
  }
}
