import Editions
import PaperTexts
import Wording

/// The register of information systems, with what each still needs.
struct SystemPapers {
  let desk: Desk
  let ledgers: LedgerValues

  private var labels: Labels { desk.labels }

  /// The paper; none if no system is in use.
  var papers: [Paper] {
    let used = ledgers.systems.filter { $0.retired.map { $0 > desk.today } ?? true }
    guard !used.isEmpty else { return [] }
    let table = PaperTable(
      columns: [
        (labels[.paperSerial], false), (labels[.unit], false), (labels[.paperSystem], false),
        (labels[.paperLevel], false), (labels[.paperFiling], false), (labels[.paperTested], false),
        (labels[.paperNeeds], false),
      ],
      rows: used.enumerated().map { index, system in
        [
          "\(index + 1)", system.unit.name, system.name, system.level, system.filing,
          system.tested.map { desk.words.day($0) } ?? "",
          system.dues.map { labels[$0 == .filing ? .paperFile : .paperTest] }.joined(separator: "、"),
        ]
      })
    return [
      desk.paper(
        .systems, on: desk.today,
        [
          .count: .words("\(used.count)"), .overdueCount: desk.count(used.count { !$0.dues.isEmpty }),
          .deadline: .words(desk.words.day(ledgers.systemsDue)), .table: table.markdown,
        ])
    ]
  }
}
