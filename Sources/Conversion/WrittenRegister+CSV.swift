import RegisterForms
import Rubric
import RubricBooks
import Tabular

extension WrittenRegister {
  /// The columns, by the names that registers know them by, whose cells are days.
  private static let days: Set<String> = Set(
    [EvidenceColumn.start, .done, .due, .received].map(\.column.name)
      + [
        MaterialColumn.received.column.name, MaterialColumn.returned.column.name, MeetingColumn.date.column.name,
        ScoreColumn.date.column.name, VetoColumn.date.column.name,
        DecisionColumn.date.column.name,
      ])

  /// Writes the register as a CSV file, days as people write them; the remarks gain what is not kept as it was.
  func csv(_ remarks: inout [String]) -> [UInt8] {
    var text = CSVText()
    text.row(heads.map { .text($0) })
    for row in rows {
      let cells = zip(heads, row).map { head, cell in holdsDay(head, row) ? written(cell) : cell }
      for cell in cells where CSVText.beginsFormula(cell.utf8) {
        remarks.append("\(words)里的“\(cell.prefix(20))”会被 Excel 当作公式，前面加了一个撇号")
      }
      text.row(cells.map { .text($0) })
    }
    return text.bytes
  }

  /// Returns true if a cell below a head holds a day.
  private func holdsDay(_ head: String, _ row: [String]) -> Bool {
    if WrittenRegister.days.contains(head) { return true }
    switch subject {
    case .named(.checklist): return isDate(head)
    case .fact(let fact, _): return head == EvidenceColumn.value.column.name && rubric.kind(of: fact) == .date
    case .named(.evidence), .other:
      guard head == EvidenceColumn.value.column.name,
        let item = heads.firstIndex(of: EvidenceColumn.item.column.name),
        let fact = heads.firstIndex(of: EvidenceColumn.fact.column.name)
      else { return false }
      return isDate(row[item].split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "", row[fact])
    case .named: return false
    }
  }

  /// Returns true if a checklist's column holds a date fact.
  private func isDate(_ head: String) -> Bool {
    let known = rubric.checklistHeads.first { $0.text == head && $0.word == nil }
    return known?.fact.map { rubric.kind(of: $0) } == .date
  }

  /// Returns true if an item's fact is a date.
  private func isDate(_ item: String, _ fact: String) -> Bool {
    let facts = rubric.items(named: normalised(item)).compactMap { rubric.fact(normalised(fact), of: $0) }
    return facts.contains { rubric.kind(of: $0) == .date }
  }

  /// Returns a day that a spreadsheet counts as people write it, and any other text as it is.
  private func written(_ cell: String) -> String {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    guard areDigits, parts.count <= 2, parts[0].count == 5, let moment = parseMoment(cell) else { return cell }
    guard let minute = moment.minute else { return moment.day.iso }
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(moment.day.iso) \(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
