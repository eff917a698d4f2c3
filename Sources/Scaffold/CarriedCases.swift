import Assessment
import Ledgers
import RegisterForms
import Registers
import Rubric
import RubricBooks
import SiteContent
import Tabular

/// The cases of a year that are still open when the next begins, as the rows of its carried.csv (formats §6a).
///
/// Cases that the old year had itself carried over, and that are still open, come first.
struct CarriedCases {
  /// The number of rows.
  private(set) var count = 0
  /// What could not be carried over, in Chinese.
  private(set) var gaps: [String] = []
  private var text = CSVText()
  private let new: AssessmentYear

  /// The file; nil if there is no case.
  var bytes: [UInt8]? { count == 0 ? nil : text.bytes }

  /// Collects the cases of a year.
  ///
  /// - Parameters:
  ///   - old: The year.
  ///   - new: The next one, whose rubric and units name the cases.
  init(of old: AssessmentYear, into new: AssessmentYear) {
    self.new = new
    text.row(RegisterKind.carried.heads.map { .text($0) })
    guard let asOf = old.plan.rounds.last?.asOf else { return }
    var lost: [String] = []
    for entry in old.carried where entry.isOpen(on: asOf) {
      add(
        old.directory[entry.unit].id, old.rubric[entry.item], old.rubric[entry.fact].name, entry.reference,
        start: entry.start, due: entry.due, entry.note, &lost)
    }
    for open in old.openCases() {
      let cells = old.rows[open.record.row].cells
      let fact = old.rubric[open.fact]
      add(
        old.directory[open.unit].id, old.rubric[fact.subject], fact.name, cells.reference, start: open.record.start,
        due: open.record.due ?? open.deadline?.moment,
        [cells.value, cells.note].filter { !$0.isEmpty }.joined(separator: "；"), &lost)
    }
    guard !lost.isEmpty else { return }
    gaps.append(
      "\(old.plan.year) 年没有办结的有 \(lost.count) 件没有带过来，\(new.plan.year) 年的单位、细则里没有它们的单位、指标或事项，请另行登记："
        + lost.joined(separator: "、"))
  }

  private mutating func add(
    _ unit: String, _ item: RubricBook.ItemText, _ fact: String, _ reference: String, start: Moment?, due: Moment?,
    _ note: String, _ lost: inout [String]
  ) {
    let (directory, rubric) = (new.directory, new.rubric)
    let known = rubric.items(named: normalised(item.id)).filter { subject in
      rubric.fact(normalised(fact), of: subject).map { rubric.scoring[$0].kind == .event } ?? false
    }
    guard let holder = directory.unit(unit), known.count == 1, ItemScope(directory, rubric).contains(holder, known[0])
    else {
      lost.append("\(unit) \(item.id) \(fact)" + (reference.isEmpty ? "" : "（\(reference)）"))
      return
    }
    count += 1
    text.row(
      CarriedColumn.allCases.map { column in
        switch column {
        case .unit: .text(directory.writtenName(of: directory[holder]))
        case .item: .text(item.id)
        case .fact: .text(fact)
        case .reference: .text(reference)
        case .start: .text(start.map(written) ?? "")
        case .due: .text(due.map(written) ?? "")
        case .done: .text("")
        case .note: .text(note)
        }
      })
  }

  /// Returns a moment as people write it.
  private func written(_ moment: Moment) -> String {
    guard let minute = moment.minute else { return moment.day.iso }
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(moment.day.iso) \(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
