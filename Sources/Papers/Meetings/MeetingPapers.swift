import Assessment
import PaperTexts
import Registers
import Rubric
import RubricBooks
import Wording

/// The papers about meetings: notices and sheets to sign for each quarter, and the absences of each quarter and the year.
struct MeetingPapers {
  let desk: Desk
  let year: AssessmentYear
  /// The index of the round.
  let round: Int

  private var labels: Labels { desk.labels }

  var papers: [Paper] {
    guard hasMeetings else { return [] }
    let quarters = Quarter.all(of: year.plan.window, year: year.plan.year)
    return quarters.flatMap { [notice($0), sheet($0)] }
      + (quarters.filter { $0.days.lowerBound <= desk.today } + [nil]).map { absences($0) }
  }

  /// True if a meeting is registered, or the rubric has an event that is an absence.
  private var hasMeetings: Bool {
    !year.meetings.isEmpty || year.rubric.facts.indices.contains { year.rubric.isAbsence(FactID($0)) }
  }

  private func meeting(_ quarter: Quarter) -> String {
    labels(.paperMeeting, "\(desk.year)", desk.words.period(quarter.number))
  }

  /// Returns the units that exist at the end of a quarter.
  private func units(_ quarter: Quarter) -> [Unit] {
    year.directory.active.map { year.directory[$0] }.filter { $0.exists(on: quarter.days.upperBound) }
  }

  private func notice(_ quarter: Quarter) -> Paper {
    let units = units(quarter)
    return desk.paper(
      .meeting, name: quarter.name, subject: meeting(quarter), on: nil,
      [
        .meeting: .words(meeting(quarter)), .period: .words(desk.words.period(quarter.number)),
        .unitCount: .words("\(units.count)"), .categories: .words(desk.categories(units.map(\.category))),
      ])
  }

  private func sheet(_ quarter: Quarter) -> Paper {
    let units = units(quarter)
    let contacts = UnitContacts(year, on: quarter.days.upperBound)
    let table = PaperTable(
      columns: [
        (labels[.paperSerial], false), (labels[.unit], false), (labels[.paperExpected], false),
        (labels[.paperSigned], false), (labels[.paperPhone], false),
      ],
      rows: units.enumerated().map { index, unit in
        ["\(index + 1)", unit.name, contacts.people(of: unit.id).map(\.name).joined(separator: "、"), "", ""]
      })
    return desk.paper(
      .attendance, name: quarter.name, subject: meeting(quarter), on: desk.today,
      [
        .meeting: .words(meeting(quarter)), .period: .words(desk.words.period(quarter.number)),
        .unitCount: .words("\(units.count)"), .table: table.markdown,
      ])
  }

  private func absences(_ quarter: Quarter?) -> Paper {
    let record = MeetingRecord(year, round: round, in: quarter?.days)
    let period = desk.words.period(quarter?.number)
    let table = PaperTable(
      columns: [(labels[.unit], false), (labels[.paperAbsences], true), (labels[.paperMeetings], false)],
      rows: record.absences.map { unit, meetings in
        [
          unit, "\(meetings.count)",
          meetings.map { desk.words.runs([$0.day], in: desk.year) + " " + $0.name }.joined(separator: "、"),
        ]
      })
    return desk.paper(
      .absences, name: quarter?.name ?? "year", subject: labels(.paperPeriod, "\(desk.year)", period), on: desk.today,
      [
        .period: .words(period), .meetingCount: desk.count(record.meetings.count),
        .meetings: record.table(desk).markdown,
        .count: desk.count(record.absences.reduce(0) { $0 + $1.meetings.count }),
        .table: table.markdown,
      ])
  }
}
