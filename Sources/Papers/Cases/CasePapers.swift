import PaperTexts
import Rubric
import SiteContent
import Wording

/// The papers about open cases: the list of all, a notice for each with a deadline, and a reminder for each overdue one.
struct CasePapers {
  let desk: Desk
  let cases: [OpenCase]
  /// The working days.
  let calendar: WorkCalendar

  private var words: CaseWords { CaseWords(words: desk.words, calendar: calendar, today: desk.today) }

  /// The papers.
  var papers: [Paper] {
    let names = CasePapers.names(of: cases)
    let noted = cases.indices.filter { cases[$0].deadline != nil }
    return [list]
      + noted.map { paper(.rectification, cases[$0], names[$0], on: cases[$0].start?.day ?? desk.today) }
      + noted.filter { cases[$0].isOverdue }.map { paper(.overdue, cases[$0], names[$0], on: desk.today) }
  }

  private var list: Paper {
    let labels = desk.labels
    let table = PaperTable(
      columns: [
        (labels[.paperSerial], false), (labels[.unit], false), (labels[.paperReference], false),
        (labels[.paperMatter], false), (labels[.paperStart], false), (labels[.paperUntil], false),
        (labels[.paperOverdue], false),
      ],
      rows: cases.enumerated().map { index, open in
        [
          "\(index + 1)", open.unit, open.reference,
          open.item + " " + open.fact + (open.content.isEmpty ? "" : "：" + open.content),
          open.start.map { words.short($0) } ?? "", words.short(open), words.overdue(open),
        ]
      })
    return desk.paper(
      .cases, on: desk.today,
      [
        .count: .words(cases.isEmpty ? "" : "\(cases.count)"), .overdueCount: desk.count(cases.count { $0.isOverdue }),
        .table: table.markdown,
      ])
  }

  private func paper(_ kind: PaperKind, _ open: OpenCase, _ name: String, on day: Day) -> Paper {
    let subject = [open.unit, open.reference, open.reference.isEmpty ? open.fact : ""].filter { !$0.isEmpty }
    let times = EventTimes(started: open.startName, finished: open.finishName, labels: desk.labels)
    return desk.paper(
      kind, name: name, subject: subject.joined(separator: " "), on: day,
      [
        .unit: .words(open.unit), .reference: .words(open.reference), .item: .words(open.item),
        .itemName: .words(open.itemName), .fact: .words(open.fact), .content: .words(open.content),
        .document: .words(open.document), .deed: .words(times.request ?? desk.labels[.paperSettle]),
        .startName: .words(open.startName ?? desk.labels[.paperStart]),
        .start: .words(open.start.map { desk.words.moment($0) } ?? ""), .deadline: .words(words.deadline(open)),
        .reckoning: .words(words.reckoning(open)), .overdueBy: .words(words.overdue(open)),
      ])
  }

  /// Returns a name for each case that is fit for a file: the unit's id, the item's, and 编号 if that is fit too; of
  /// several alike the later ones are counted.
  static func names(of cases: [OpenCase]) -> [String] {
    var counts: [String: Int] = [:]
    return cases.map { open in
      let isFit =
        !open.reference.isEmpty && open.reference.utf8.count <= 40
        && open.reference.utf8.allSatisfy { byte in
          byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
      let name = "\(open.unitID)-\(open.item)" + (isFit ? "-\(open.reference.lowercased())" : "")
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name)_\(count)"
    }
  }
}
