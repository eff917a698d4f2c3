import ContentFiles
import Diagnostics
package import Registers
import Rubric
import RubricBooks
import Tabular

/// The reader of the cases that were still open when a year began (formats §6a).
package struct CarriedReader {
  /// What tells one case from another.
  private struct Key: Hashable {
    let unit: UnitID
    let fact: FactID
    let words: [String]
  }

  /// The lines of the rows so far: by 编号, or by all cells where there is none.
  private var lines: [Key: Int] = [:]

  /// Reads the file.
  ///
  /// - Parameter reader: The reader of the registers, to whose findings faults are added.
  /// - Returns: The cases in the order of their rows.
  package static func read(_ reader: inout RegisterReader) -> [CarriedEntry] {
    guard let name = reader.folder.entries(reader.yearPath, of: .year(rounds: [])).names["carried.csv"],
      let table = reader.table(RegisterSource(name), CarriedColumn.self)
    else { return [] }
    var cases = CarriedReader()
    return table.rows.filter { $0.kind == .data }.compactMap { cases.read(CellReader(table, $0), &reader) }
  }

  private mutating func read(_ row: CellReader<CarriedColumn>, _ reader: inout RegisterReader) -> CarriedEntry? {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, &reader.findings)
    guard isChecked else { return nil }
    var item: ItemID?
    var fact: FactID?
    if cells.key(.item, required: true, findings: &reader.findings) != nil {
      item = reader.names.item(
        cells.bytes(.item), fact: cells.bytes(.fact), at: cells.location(.item), &reader.findings)
      if item == nil, reader.rubric != nil { return nil }
    }
    if let key = cells.key(.fact, required: true, findings: &reader.findings), let item {
      fact = reader.names.fact(key, of: item, at: cells.location(.fact), kinds: [.event], &reader.findings)
      if fact == nil, reader.rubric != nil { return nil }
    }
    if let unit, let item,
      !reader.names.isHeld(item, by: .unit(unit), at: cells.location(.item), &reader.findings)
    {
      return nil
    }
    let start = cells.moment(.start, findings: &reader.findings)
    let due = cells.moment(.due, findings: &reader.findings)
    let done = cells.moment(.done, findings: &reader.findings)
    if let unit, let fact { checkRepetition(unit, fact, &cells, &reader) }
    checkDays(start: start, done: done, &cells, &reader)
    guard cells.isSound, let unit, let item, let fact else { return nil }
    return CarriedEntry(
      unit: unit, item: item, fact: fact, reference: cells.trimmed(.reference), start: start, due: due, done: done,
      note: cells.trimmed(.note), place: Location(cells.table.path, line: cells.row.line))
  }

  /// Checks the 编号 of a row, or that no earlier row without one is alike.
  private mutating func checkRepetition(
    _ unit: UnitID, _ fact: FactID, _ cells: inout CellReader<CarriedColumn>, _ reader: inout RegisterReader
  ) {
    let line = cells.row.line
    guard !cells.isEmpty(.reference) else {
      let words = CarriedColumn.allCases.filter { ![.unit, .item, .fact].contains($0) }.map { cells.trimmed($0) }
      if let earlier = lines.updateValue(line, forKey: Key(unit: unit, fact: fact, words: words)) {
        reader.findings.add(.carriedTwice(Location(cells.table.path, line: line), earlier))
      }
      return
    }
    let (place, key) = (cells.location(.reference), normalised(cells.bytes(.reference)))
    let rewritten = RewrittenReference(key)
    if let rewritten, rewritten.isLost {
      cells.fault(.lostReference(place, key), &reader.findings)
    } else if let earlier = lines[Key(unit: unit, fact: fact, words: [key])] {
      cells.fault(.carriedReference(place, cells.text(.reference), earlier), &reader.findings)
    } else {
      if let rewritten { reader.findings.add(.rewrittenReference(place, key, rewritten)) }
      lines[Key(unit: unit, fact: fact, words: [key])] = line
    }
  }

  /// Checks that a case began before the year and was not finished before it began.
  private func checkDays(
    start: Moment?, done: Moment?, _ cells: inout CellReader<CarriedColumn>, _ reader: inout RegisterReader
  ) {
    let plan = reader.plan
    if let start, start.day >= plan.window.lowerBound {
      reader.findings.add(.carriedFromThisYear(cells.location(.start), start.day, plan.window.lowerBound))
    }
    guard let done else { return }
    if let start, done.precedes(start) { cells.fault(.doneBeforeStart(cells.location(.done)), &reader.findings) }
    if let last = plan.rounds.last?.asOf, done.day > last.adding(days: Diagnostic.mostDaysAfter) {
      reader.findings.add(.lateDay(cells.location(.done), "完成", done.day, last: last))
    }
  }
}

extension Diagnostic {
  fileprivate static func carriedReference(_ place: Location, _ text: String, _ earlier: Int) -> Diagnostic {
    Diagnostic(
      .duplicateRef, at: place, "编号\(quoted(text))与第 \(earlier) 行的重复（同一单位、指标和事项）；同一件请只留一行，两件不同的事请换一个编号")
  }

  fileprivate static func carriedTwice(_ place: Location, _ earlier: Int) -> Diagnostic {
    Diagnostic(.duplicateRow, at: place, "此行与第 \(earlier) 行完全相同，会当作两件；若是两件事请各加编号，否则请删除一行")
  }

  fileprivate static func carriedFromThisYear(_ place: Location, _ day: Day, _ first: Day) -> Diagnostic {
    Diagnostic(
      .oddDate, at: place,
      "“开始”\(day.iso) 不早于考核时间的第一天 \(first.iso)，这里只登记上年没有办结的事，不影响得分；今年的事请登记在轮次的 evidence.csv 里")
  }
}
