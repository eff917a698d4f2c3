import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of a round's meetings: a unit that was expected and neither came nor was excused gets an event
/// (formats §5).
struct MeetingReader {
  /// The values that two rows about the same meeting share.
  private struct Meeting: Hashable {
    let date: Moment
    let name: String
    let fact: FactID
  }

  /// The rows of a meeting so far.
  private struct MeetingRows {
    /// The units that were expected; nil if every unit was.
    var expected: Set<UnitID>?
    /// The line of the last row.
    var line: Int
  }

  /// The three lists of a meeting.
  private struct Attendance {
    /// The units that were expected; nil if every unit was.
    let expected: Set<UnitID>?
    let present: UnitList
    let excused: UnitList
  }

  private var seen: [Meeting: MeetingRows] = [:]

  /// Reads a register.
  ///
  /// - Parameters:
  ///   - source: The place it is read from.
  ///   - reader: The reader of the registers, to which the entries are added.
  static func read(_ source: RegisterSource, _ reader: inout RegisterReader) {
    guard let table = reader.table(source, MeetingColumn.self, feeds: .evidence) else { return }
    var meetings = MeetingReader()
    for row in table.rows where row.kind == .data { meetings.read(CellReader(table, row), &reader) }
  }

  private mutating func read(_ row: CellReader<MeetingColumn>, _ reader: inout RegisterReader) {
    var cells = row
    var item: ItemID?
    var fact: FactID?
    var isUnknown = false
    if cells.key(.item, required: true, findings: &reader.findings) != nil, reader.rubric != nil {
      item = reader.names.item(
        cells.bytes(.item), fact: cells.bytes(.fact), at: cells.location(.item), &reader.findings)
      isUnknown = item == nil
    }
    if let key = cells.key(.fact, required: true, findings: &reader.findings), let item {
      fact = readFact(key, of: item, at: cells.location(.fact), &reader)
      isUnknown = fact == nil
    }
    guard !isUnknown else {
      reader.gaps.blame(reader.names.active, item ?? reader.names.likelyItem(cells.bytes(.item)))
      return
    }
    let date = cells.moment(.date, required: true, findings: &reader.findings)
    let meeting = cells.key(.meeting, required: true, findings: &reader.findings)
    let attendance = readAttendance(&cells, &reader)
    guard cells.isSound, let date, let meeting, let fact, let attendance, let directory = reader.directory
    else {
      reader.gaps.blame(reader.names.active, item)
      return
    }
    let asked = directory.active.filter { unit in
      (attendance.expected?.contains(unit) ?? true) && directory[unit].exists(on: date.day)
    }
    let subject = reader.rubric?[fact].subject ?? ItemID(0)
    let wanted = reader.names.holders(asked, of: subject, at: cells.location(.item), &reader.findings)
    checkDay(date.day, at: cells.location(.date), &reader)
    check(Set(wanted), attendance, cells, &reader)
    check(Meeting(date: date, name: spaceless(meeting), fact: fact), attendance.expected, cells, &reader)
    var texts = reader.row(cells.row)
    texts.origin = .meetings
    texts.columns.start = Int32(clamping: cells.location(.date).column)
    texts.cells.value = CellText(trimmed(cells.bytes(.meeting)))
    let id = reader.rows.add(texts)
    let value = reader.rubric?.value(cells.bytes(.meeting), of: fact) ?? .none
    let isOpen = reader.rubric?.scoring[fact].isOpenEvent ?? false
    let came = attendance.present.units.union(attendance.excused.units)
    reader.batch.add(Record(fact, value, start: date, row: id), to: wanted.filter { !came.contains($0) })
    let (here, said) = (attendance.present.units, Set(wanted))
    reader.meetings.append(
      MeetingEntry(
        row: id, fact: fact, round: reader.round, date: date, expected: wanted, present: here.intersection(said),
        excused: attendance.excused.units.subtracting(here).intersection(said)))
    // Attendance is recorded as well for an event that is unknown without records.
    if isOpen { reader.batch.add(Record(fact, .never, start: date, row: id), to: wanted.filter(came.contains)) }
  }

  /// Finds the event fact that absences are registered as; no such fact, or one that a meeting cannot tell enough
  /// of, is a finding.
  private func readFact(
    _ key: String, of item: ItemID, at place: Location, _ reader: inout RegisterReader
  ) -> FactID? {
    guard let rubric = reader.rubric,
      let fact = reader.names.fact(key, of: item, at: place, kinds: [.event], &reader.findings)
    else { return nil }
    let options = rubric[fact].options
    guard !options.isEmpty || !rubric.limits(of: fact).isEmpty else { return fact }
    let cause = options.isEmpty ? "每一件要按完成日期算期限" : "每一件要写明内容（\(options.joined(separator: "、"))）"
    reader.findings.add(.notOfMeetings(place, key, item, rubric, because: cause))
    return nil
  }

  /// Reads who was expected, came and was excused, or returns nil if one of the lists cannot be used.
  private func readAttendance(
    _ cells: inout CellReader<MeetingColumn>, _ reader: inout RegisterReader
  ) -> Attendance? {
    let isForAll = cells.isEmpty(.expected)
    let expected = readList(.expected, cells, isAllIfBlank: true, &reader)
    let present = readPresent(&cells, &reader)
    let excused = readList(.excused, cells, &reader)
    guard let expected, let present, let excused else { return nil }
    return Attendance(expected: isForAll ? nil : expected.units, present: present, excused: excused)
  }

  /// Reads the units of a list, none if it is blank, or returns nil if there was a finding.
  private func readList(
    _ column: MeetingColumn, _ cells: CellReader<MeetingColumn>, isAllIfBlank: Bool = false,
    _ reader: inout RegisterReader
  ) -> UnitList? {
    guard !cells.isEmpty(column) else { return UnitList() }
    return reader.names.units(
      inList: cells.bytes(column), at: cells.location(column), isAllIfBlank: isAllIfBlank, &reader.findings)
  }

  /// Reads the units that came; 无 says that none did.
  private func readPresent(_ cells: inout CellReader<MeetingColumn>, _ reader: inout RegisterReader) -> UnitList? {
    guard let key = cells.key(.present, findings: &reader.findings),
      key.contains(where: { !UnitList.separators.contains($0) })
    else {
      cells.fault(.missingPresent(cells.location(.present)), &reader.findings)
      return nil
    }
    return key == "无"
      ? UnitList()
      : reader.names.units(inList: cells.bytes(.present), at: cells.location(.present), &reader.findings)
  }

  /// Reports a meeting that is left out because of its day, whether or not a unit was absent.
  private func checkDay(_ day: Day, at place: Location, _ reader: inout RegisterReader) {
    let round = reader.plan.rounds[reader.round]
    if !reader.plan.window.contains(day) {
      reader.findings.add(.outOfWindow(place, reader.plan.window))
    } else if day > round.asOf {
      reader.findings.add(.afterAsOf(place, round.asOf, round.name))
    }
  }

  /// Reports units that came and were excused as well, and units that are listed without being expected.
  private func check(
    _ wanted: Set<UnitID>, _ attendance: Attendance, _ cells: CellReader<MeetingColumn>,
    _ reader: inout RegisterReader
  ) {
    guard let directory = reader.directory else { return }
    let (present, excused) = (attendance.present, attendance.excused)
    let twice = excused.units.intersection(present.units).intersection(wanted).sorted { $0.index < $1.index }
    if !twice.isEmpty {
      reader.findings.add(.presentAndExcused(cells.location(.excused), twice.map { directory[$0].name }))
    }
    for (column, list) in [(MeetingColumn.present, present), (.excused, excused)] {
      let others = list.named.filter { !wanted.contains($0) }
      guard !others.isEmpty else { continue }
      reader.findings.add(
        .unexpected(cells.location(column), cells.table.name(column), others.map { directory[$0].name }))
    }
  }

  /// Warns of a meeting that is entered twice for the same units, whose absences would count twice.
  private mutating func check(
    _ meeting: Meeting, _ expected: Set<UnitID>?, _ cells: CellReader<MeetingColumn>, _ reader: inout RegisterReader
  ) {
    let line = cells.row.line
    guard var rows = seen.removeValue(forKey: meeting) else {
      seen[meeting] = MeetingRows(expected: expected, line: line)
      return
    }
    let isApart = if let expected, let earlier = rows.expected { earlier.isDisjoint(with: expected) } else { false }
    if !isApart {
      reader.findings.add(
        .meetingTwice(Location(cells.table.path, line: line), earlier: reader.name(reader.place(rows.line))))
    }
    if let expected { rows.expected?.formUnion(expected) } else { rows.expected = nil }
    rows.line = line
    seen[meeting] = rows
  }
}

extension DiagnosticCode {
  /// A unit is in a meeting's lists without effect.
  package static let presentTwice = DiagnosticCode("present-twice", .note)
}

extension Diagnostic {
  fileprivate static func notOfMeetings(
    _ place: Location, _ text: String, _ item: ItemID, _ rubric: RubricBook, because cause: String
  ) -> Diagnostic {
    Diagnostic(
      .unknownFact, at: place,
      "指标\(quoted(rubric[item].id))的事项\(quoted(text))不能由会议的缺席登记：\(cause)；请在“登记”表（evidence.csv）或它自己的表中登记")
  }

  fileprivate static func missingPresent(_ place: Location) -> Diagnostic {
    Diagnostic(.missingValue, at: place, "“实到”不能为空，请列出到会的单位；一个单位也没有到的填“无”，还没有核实的先不要登记这次会议")
  }

  fileprivate static func meetingTwice(_ place: Location, earlier: String) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: place, "此行与 \(earlier)是同一次会议，应到的单位有相同的，缺席会重复计算；请只保留一行")
  }

  fileprivate static func presentAndExcused(_ place: Location, _ units: [String]) -> Diagnostic {
    Diagnostic(.presentTwice, at: place, "\(names(units))既在实到又在请假之列，按到会计算；请核对")
  }

  fileprivate static func unexpected(_ place: Location, _ column: String, _ units: [String]) -> Diagnostic {
    Diagnostic(.presentTwice, at: place, "\(names(units))不是这次会议应到的单位，写在“\(column)”里不起作用；请核对应到")
  }
}
