package import Assessment
import Registers
package import Rubric
import RubricBooks
import Wording

/// The meetings of some days that count in a round, with those that were absent.
package struct MeetingRecord: Sendable {
  /// A meeting.
  package struct Meeting: Sendable {
    /// The day.
    package let day: Day
    /// The name.
    package let name: String
    /// The number of units that were expected.
    package let expected: Int
    /// The number of units that came.
    package let present: Int
    /// The names of the units that were excused.
    package let excused: [String]
    /// The names of the units that were absent without an excuse.
    package let absent: [String]
  }

  /// The meetings by day.
  package let meetings: [Meeting]

  /// Takes the meetings of a year.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - round: The index of the round.
  ///   - days: The days, or nil for all of the window.
  package init(_ year: AssessmentYear, round: Int, in days: ClosedRange<Day>?) {
    let asOf = year.plan.rounds[round].asOf
    let counted = year.meetings.filter { meeting in
      let day = meeting.date.day
      return meeting.round <= round && day <= asOf && year.plan.window.contains(day) && (days?.contains(day) ?? true)
    }
    let order = counted.indices.sorted { (counted[$0].date.day, $0) < (counted[$1].date.day, $1) }
    meetings = order.map { index in
      let meeting = counted[index]
      func names(_ isWanted: (UnitID) -> Bool) -> [String] {
        meeting.expected.filter(isWanted).map { year.directory[$0].name }
      }
      return Meeting(
        day: meeting.date.day, name: year.rows[meeting.row].cells.value, expected: meeting.expected.count,
        present: meeting.present.count, excused: names { meeting.excused.contains($0) },
        absent: names { !meeting.present.contains($0) && !meeting.excused.contains($0) })
    }
  }

  /// The absences by unit, those with most first.
  package var absences: [(unit: String, meetings: [Meeting])] {
    var units: [String] = []
    var missed: [String: [Meeting]] = [:]
    for meeting in meetings {
      for unit in meeting.absent {
        if missed[unit] == nil { units.append(unit) }
        missed[unit, default: []].append(meeting)
      }
    }
    let counts = units.map { missed[$0]?.count ?? 0 }
    return units.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.map { (units[$0], missed[units[$0]] ?? []) }
  }

  /// Returns the meetings as a table.
  func table(_ desk: Desk) -> PaperTable {
    let labels = desk.labels
    return PaperTable(
      columns: [
        (labels[.paperMeetingDay], false), (labels[.paperMeetings], false), (labels[.paperExpected], true),
        (labels[.paperPresent], true), (labels[.paperExcused], true), (labels[.paperAbsent], true),
      ],
      rows: meetings.map { meeting in
        [
          desk.words.runs([meeting.day], in: desk.year), meeting.name, "\(meeting.expected)", "\(meeting.present)",
          "\(meeting.excused.count)", "\(meeting.absent.count)",
        ]
      })
  }
}
