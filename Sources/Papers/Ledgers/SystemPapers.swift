import Editions
import PaperTexts
import Sentences
import SiteContent
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
        (labels[.paperSerial], false), (labels[.unit], false), (labels[.systemName], false),
        (labels[.systemLevel], false), (labels[.paperFiling], false), (labels[.paperTested], false),
        (labels[.paperNeeds], false),
      ],
      rows: used.enumerated().map { row($0 + 1, of: $1) })
    return [
      desk.paper(
        .systems, on: desk.today,
        [
          .count: .words("\(used.count)"), .overdueCount: desk.count(used.count { !$0.dues.isEmpty }),
          .deadline: .words(desk.words.day(ledgers.systemsDue)), .table: table.markdown,
        ])
    ]
  }

  private func row(_ number: Int, of system: LedgerValues.System) -> [String] {
    let tested = system.tested.map { desk.words.day($0) } ?? ""
    let needs = system.dues.map { labels.words($0) }
    return [
      "\(number)", system.unit.name, system.name, system.level, system.filing, tested, needs.joined(separator: "、"),
    ]
  }
}
