import Editions
import PaperTexts
import Rubric
import RubricBooks
import SiteContent
import Wording

/// The list of what is to be filed: the year's papers, the materials of units, and what units answered.
struct ArchivePapers {
  let desk: Desk
  let values: YearValues
  /// The other papers of the year.
  let papers: [Paper]

  private var labels: Labels { desk.labels }

  /// What is filed under one number.
  private struct Entry {
    let title: String
    let days: ClosedRange<Day>?
    let count: Int
  }

  /// The list.
  var paper: Paper {
    let entries = filed + materials + answers + sources
    let table = PaperTable(
      columns: [
        (labels[.paperSerial], false), (labels[.paperTitle], false), (labels[.paperMeetingDay], false),
        (labels[.paperCopies], true), (labels[.paperPages], false), (labels[.paperRemark], false),
      ],
      rows: entries.enumerated().map { index, entry in
        ["\(index + 1)", entry.title, entry.days.map(words) ?? "", "\(entry.count)", "", ""]
      })
    return desk.paper(
      .archive, on: desk.today, [.count: .words("\(entries.count)"), .table: table.markdown])
  }

  private func words(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (desk.words.day(days.lowerBound), desk.words.day(days.upperBound))
    return days.count == 1 ? first : labels(.paperSpan, first, last)
  }

  /// The papers by kind; forms to be filled in are filed when they come back.
  private var filed: [Entry] {
    Dictionary(grouping: papers) { $0.kind }.sorted { $0.key.order < $1.key.order }.compactMap { kind, papers in
      guard kind.isFiled else { return nil }
      let title = papers.count == 1 ? papers[0].title : "\(desk.year)年\(kind.title)"
      let days = papers.compactMap(\.day)
      return Entry(
        title: title, days: days.min().flatMap { first in days.max().map { first...$0 } }, count: papers.count)
    }
  }

  /// The materials that were received, each with the days on which the first and the last came.
  private var materials: [Entry] {
    guard let ledgers = values.ledgers else { return [] }
    return ledgers.materials.enumerated().compactMap { place, material in
      let received = ledgers.units.compactMap { $0.states[place] }.filter { $0.isReceived(by: desk.today) }
      guard !received.isEmpty else { return nil }
      let days = received.compactMap(\.received)
      return Entry(
        title: labels(.paperMaterialOf, material.item, material.itemName, material.name),
        days: days.min().flatMap { first in days.max().map { first...$0 } },
        count: received.reduce(0) { $0 + Int($1.copies ?? 1) })
    }
  }

  /// What the results were made from and approved by, and what units were sent to check.
  private var sources: [Entry] {
    let rounds = values.rounds.flatMap { round in
      [
        Entry(title: labels(.paperFiledRegisters, round.name), days: nil, count: 1),
        Entry(title: labels(.paperFiledPackets, round.name), days: nil, count: round.units.count),
      ]
    }
    let briefing = values.approved.map { Entry(title: labels[.paperFiledBriefing], days: $0.date...$0.date, count: 1) }
    return [Entry(title: labels[.paperFiledRubric], days: nil, count: 1)] + rounds + [briefing].compactMap(\.self)
  }

  /// What units answered to each round's result.
  private var answers: [Entry] {
    var rounds: [(name: String, count: Int)] = []
    for unit in values.units {
      for name in Set(unit.feedback.map(\.round)).sorted() {
        if let place = rounds.firstIndex(where: { $0.name == name }) {
          rounds[place].count += 1
        } else {
          rounds.append((name, 1))
        }
      }
    }
    return rounds.map { Entry(title: labels(.paperAnswersTo, $0.name), days: nil, count: $0.count) }
  }
}

extension PaperKind {
  /// The place among the kinds.
  fileprivate var order: Int { PaperKind.allCases.firstIndex(of: self) ?? 0 }

  /// True for papers that are filed as they are; false for blank forms, messages and lists to work with.
  fileprivate var isFiled: Bool {
    switch self {
    case .rectification, .overdue, .meeting, .absences, .quarter, .objection, .results, .accountability, .materials,
      .systems:
      true
    case .cases, .incident, .attendance, .reminder, .archive: false
    }
  }
}
