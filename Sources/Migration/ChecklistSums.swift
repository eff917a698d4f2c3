import ContentFiles
import Diagnostics
import Registers
import Rubric
import RubricBooks
import Tabular

/// The numbers in checklists of later rounds: version 1 added those of all rounds, version 2 takes the last.
struct ChecklistSums {
  private struct Key: Hashable {
    let unit: UnitID
    let fact: FactID
  }

  private let rubric: RubricBook
  private let units: UnitDirectory
  /// The sums of the rounds so far, in hundredths.
  private var sums: [Key: Int64] = [:]
  private var changes: [FileChange] = []
  private var findings = Findings()

  /// Makes the numbers of later rounds sums.
  static func changes(_ registers: YearRegisters, findings: inout Findings) -> [FileChange] {
    guard let rubric = registers.rubric, let units = registers.units else { return [] }
    var sums = ChecklistSums(rubric: rubric, units: units)
    let schema = ChecklistColumn.schema.keeping(rubric.facts.map(\.name))
    for tables in registers.tables(.checklist, schema: schema) {
      for (table, bytes) in tables { sums.add(table, bytes) }
    }
    findings.add(sums.findings)
    return sums.changes
  }

  private init(rubric: RubricBook, units: UnitDirectory) { (self.rubric, self.units) = (rubric, units) }

  private mutating func add(_ table: Table, _ bytes: [UInt8]) {
    let columns = table.others.compactMap { other in number(headed: other.header).map { (other.column, $0) } }
    guard !columns.isEmpty else { return }
    var cells: [Table.NewCell] = []
    var reasons: [FileChange.Reason] = []
    var seen: Set<Key> = []
    for row in table.rows where row.kind == .data {
      guard let unit = units.unit(normalised(table.bytes(row, ChecklistColumn.unit))) else { continue }
      for (column, fact) in columns {
        let key = Key(unit: unit, fact: fact)
        let text = normalised(table.bytes(row, at: column))
        // A second row of a unit is an error in both versions.
        guard let written = parseNumber(text), seen.insert(key).inserted else { continue }
        let value = min(written, rubric.scoring[fact].cap ?? .max)
        guard let earlier = sums[key] else {
          sums[key] = value
          continue
        }
        let sum = earlier + value
        sums[key] = sum
        guard earlier > 0, sum != written else { continue }
        let place = Location(table.path, line: row.line, column: column)
        let words = "\(quoted(units[unit].name))的\(quoted(rubric[fact].name))"
        guard sum <= rubric.scoring[fact].cap ?? .max, parseNumber(decimal(sum)) != nil else {
          findings.add(.sumTooLarge(place, words, sum: decimal(sum)))
          continue
        }
        cells.append(Table.NewCell(row: row, number: column, text: decimal(sum)))
        reasons.append(
          FileChange.Reason(
            place: place,
            words: "\(words)版本 1 与前几轮相加（\(decimal(earlier)) + \(decimal(value))），版本 2 以后一轮的为准，所以写成 \(decimal(sum))"))
      }
    }
    guard !cells.isEmpty else { return }
    guard let edits = table.rewriting(cells, in: bytes) else {
      for reason in reasons { findings.add(.notRewritten(reason)) }
      return
    }
    changes.append(FileChange(table.path, bytes, edits.map { ByteEdit($0.range, $0.bytes) }, reasons))
  }

  /// Returns the number fact that a column is headed by, `<指标> <事项>`.
  private func number(headed header: String) -> FactID? {
    let key = normalised(header)
    for space in key.indices where key[space].isWhitespace {
      let name = trimmed(String(key[space...]))
      let facts = rubric.items(named: String(key[..<space])).compactMap { rubric.fact(name, of: $0) }
      if let fact = facts.first { return rubric.kind(of: fact) == .number ? fact : nil }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func sumTooLarge(_ place: Location, _ words: String, sum: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: place,
      "\(words)版本 1 与前几轮的数相加，合计 \(sum)，版本 2 以后一轮的为准，只算这一格；合计超过一格可以写的数，没有改，请把前几轮的数改到 evidence.csv 里登记，那里各行相加")
  }

  /// Says that a cell has to be written by hand.
  static func notRewritten(_ reason: FileChange.Reason) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: reason.place,
      "\(reason.words)；这个文件不能只改这一格（UTF-16 编码，或单元格里有双引号），请在 Excel 里改，或另存为“CSV UTF-8”以后再运行一次")
  }
}
