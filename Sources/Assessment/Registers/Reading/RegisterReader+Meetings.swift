package import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let meetingSchema = Schema([
    Column("日期", "date", required: true), Column("会议", "meeting", required: true),
    Column("指标", "item", required: true), Column("事项", "fact", required: true), Column("应到", "expected"),
    Column("实到", "present", required: true), Column("请假", "excused"),
  ])

  /// What makes two rows the same meeting.
  private struct Meeting: Hashable {
    let date: Moment
    let name: String
    let fact: FactID
  }

  /// The rows of a meeting so far.
  private struct MeetingRows {
    /// Who was expected; nil where every unit was.
    var expected: Set<UnitID>?
    /// The last row.
    var line: Int
  }

  /// Reads the round's meetings: who was expected and neither came nor was excused gets an event.
  mutating func readMeetings(_ name: String) {
    guard let table = table(name, RegisterReader.meetingSchema, feeds: .evidence, prose: [1], lists: [4, 5, 6]) else {
      return
    }
    var seen: [Meeting: MeetingRows] = [:]
    for row in table.rows where row.kind == .data { readMeeting(row, table, &seen) }
  }

  private mutating func readMeeting(_ row: Table.Row, _ table: Table, _ seen: inout [Meeting: MeetingRows]) {
    var cells = CellReader(table: table, row: row)
    var item: ItemID?
    var fact: FactID?
    var isUnknown = false
    if cells.key(2, required: true, findings: &findings) != nil, rubric != nil {
      item = self.item(table.bytes(row, 2), fact: table.bytes(row, 3), at: cells.location(2))
      isUnknown = item == nil
    }
    if let key = cells.key(3, required: true, findings: &findings), let item {
      fact = meetingFact(key, of: item, at: cells.location(3))
      isUnknown = fact == nil
    }
    guard !isUnknown else {
      blame(everyUnitOn: item ?? likelyItem(table.bytes(row, 2)))
      return
    }
    let date = cells.moment(0, required: true, findings: &findings)
    let meeting = cells.key(1, required: true, findings: &findings)
    let isForAll = isBlank(table.bytes(row, 4))
    let expected = isForAll ? UnitList() : units(inList: table.bytes(row, 4), at: cells.location(4), isAllIfBlank: true)
    let present = readPresent(&cells)
    let excused =
      isBlank(table.bytes(row, 6)) ? UnitList() : units(inList: table.bytes(row, 6), at: cells.location(6))
    guard cells.isSound, let date, let meeting, let item, let fact, let rubric, let directory, let expected,
      let present, let excused
    else {
      blame(everyUnitOn: item)
      return
    }
    let wanted = directory.active.filter { unit in
      (isForAll || expected.units.contains(unit)) && directory[unit].exists(on: date.day)
    }
    checkMeetingDay(date.day, at: cells.location(0))
    checkAttendance(Set(wanted), present: present, excused: excused, on: date.day, cells)
    checkMeeting(
      Meeting(date: date, name: spaceless(meeting), fact: fact), isForAll ? nil : expected.units, cells, &seen)
    var texts = RegisterRow(file: file, line: row.line, round: round)
    texts.origin = .meetings
    texts.startColumn = cells.location(0).column
    texts.value = trimmed(cells.text(1))
    let id = rows.add(texts)
    let value = rubric.value(meeting, of: fact) ?? .none
    for unit in wanted {
      let isAbsent = !present.units.contains(unit) && !excused.units.contains(unit)
      // That a unit was there is known as well.
      guard isAbsent || rubric.scoring[fact].isOpenEvent else { continue }
      add(Record(fact, isAbsent ? value : .never, start: date, row: id), to: .unit(unit), item)
    }
  }

  /// The event fact that absences are registered as; a finding where there is none, or one that a meeting cannot tell
  /// enough of.
  private mutating func meetingFact(_ key: String, of item: ItemID, at place: Location) -> FactID? {
    guard let rubric, let fact = fact(key, of: item, at: place, kinds: [.event]) else { return nil }
    let options = rubric[fact].options
    guard !options.isEmpty || !rubric.limits(of: fact).isEmpty else { return fact }
    let cause = options.isEmpty ? "每一件要按完成日期算期限" : "每一件要写明内容（\(options.joined(separator: "、"))）"
    findings.add(.notOfMeetings(place, key, item, rubric, because: cause))
    return nil
  }

  /// Who came; 无 says that nobody did.
  private mutating func readPresent(_ cells: inout CellReader) -> UnitList? {
    guard let key = cells.key(5, findings: &findings), key.contains(where: { !UnitList.separators.contains($0) }) else {
      cells.fault(.missingPresent(cells.location(5)), &findings)
      return nil
    }
    return key == "无" ? UnitList() : units(inList: cells.table.bytes(cells.row, 5), at: cells.location(5))
  }

  /// Says that a meeting is left out, whether or not anybody was absent.
  private mutating func checkMeetingDay(_ day: Day, at place: Location) {
    let round = plan.rounds[round]
    if !plan.window.contains(day) {
      findings.add(.outOfWindow(place, plan.window))
    } else if day > round.asOf {
      findings.add(.afterAsOf(place, round.asOf, round.name))
    }
  }

  /// Notes who came and was excused as well, and who did either without being expected.
  private mutating func checkAttendance(
    _ wanted: Set<UnitID>, present: UnitList, excused: UnitList, on day: Day, _ cells: CellReader
  ) {
    guard let directory else { return }
    let twice = excused.units.intersection(present.units).intersection(wanted).sorted { $0.index < $1.index }
    if !twice.isEmpty {
      findings.add(.presentAndExcused(cells.location(6), twice.map { directory[$0].name }))
    }
    for (column, list) in [(5, present), (6, excused)] {
      let others = list.named.filter { !wanted.contains($0) }
      guard !others.isEmpty else { continue }
      findings.add(
        .unexpected(cells.location(column), cells.table.name(column), others.map { directory[$0].name }))
    }
  }

  /// Warns of a meeting that stands twice for the same units, each absence of whom would count twice.
  private mutating func checkMeeting(
    _ meeting: Meeting, _ expected: Set<UnitID>?, _ cells: CellReader, _ seen: inout [Meeting: MeetingRows]
  ) {
    let line = cells.row.line
    guard var rows = seen.removeValue(forKey: meeting) else {
      seen[meeting] = MeetingRows(expected: expected, line: line)
      return
    }
    let isApart = if let expected, let earlier = rows.expected { earlier.isDisjoint(with: expected) } else { false }
    if !isApart {
      findings.add(.meetingTwice(Location(cells.table.path, line: line), earlier: name(place(rows.line))))
    }
    if let expected { rows.expected?.formUnion(expected) } else { rows.expected = nil }
    rows.line = line
    seen[meeting] = rows
  }
}

extension DiagnosticCode {
  /// A unit stands in a meeting's lists without effect.
  package static let presentTwice = DiagnosticCode("present-twice", .note)
}

extension Diagnostic {
  static func notOfMeetings(
    _ place: Location, _ text: String, _ item: ItemID, _ rubric: RubricBook, because cause: String
  ) -> Diagnostic {
    Diagnostic(
      .unknownFact, at: place,
      "指标\(quoted(rubric[item].id))的事项\(quoted(text))不能由会议的缺席登记：\(cause)；请在 evidence.csv 中登记")
  }

  static func missingPresent(_ place: Location) -> Diagnostic {
    Diagnostic(.missingValue, at: place, "“实到”不能为空，请列出到会的单位；一个单位也没有到的填“无”，还没有核实的先不要登记这次会议")
  }

  static func meetingTwice(_ place: Location, earlier: String) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: place, "此行与 \(earlier)是同一次会议，应到的单位有相同的，缺席会重复计算；请只保留一行")
  }

  static func presentAndExcused(_ place: Location, _ units: [String]) -> Diagnostic {
    Diagnostic(.presentTwice, at: place, "\(names(units))既在实到又在请假之列，按到会计算；请核对")
  }

  static func unexpected(_ place: Location, _ column: String, _ units: [String]) -> Diagnostic {
    Diagnostic(.presentTwice, at: place, "\(names(units))不是这次会议应到的单位，写在“\(column)”里不起作用；请核对应到")
  }
}
