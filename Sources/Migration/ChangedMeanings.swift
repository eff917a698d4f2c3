import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The search for what version 2 reads otherwise than version 1 did, without an error that would say so.
enum ChangedMeanings {
  /// Adds what people have to look at.
  static func find(in registers: YearRegisters, findings: inout Findings) {
    for file in registers.own + registers.rounds.joined() {
      if xlsxStem(file.path) != nil { findings.add(.workbook(file.path)) }
      if let table = registers.read(file)?.table { findHeads(table, file.kind, findings: &findings) }
    }
    for (table, _) in registers.tables(.evidence).joined() {
      findDeadlines(table, registers.rubric, findings: &findings)
    }
  }

  /// Finds columns by whose heads version 1 did not know them, or took them for something else.
  private static func findHeads(_ table: Table, _ kind: RegisterKind, findings: inout Findings) {
    let schema = kind.schema
    for column in schema.columns.indices {
      guard let head = table.headText(column) else { continue }
      if kind == .units, [UnitColumn.from, .until].map(\.rawValue).contains(column) {
        findings.add(.datesOfUnits(table.headerLocation(column), head))
      } else if schema.column(named: normalised(head)) == nil {
        findings.add(.headReadNow(table.headerLocation(column), head, schema.columns[column].name))
      }
    }
  }

  /// Finds deadlines in rows of dates, which version 1 did not read.
  private static func findDeadlines(_ table: Table, _ rubric: RubricBook?, findings: inout Findings) {
    guard let rubric, table.has(EvidenceColumn.due) else { return }
    var item: ArraySlice<UInt8> = []
    for row in table.rows {
      let own = table.bytes(row, EvidenceColumn.item)
      if row.kind == .summary || !isBlank(own) { item = row.kind == .summary ? [] : own }
      guard row.kind == .data, !table.isBlank(row, EvidenceColumn.due.rawValue) else { continue }
      let name = normalised(table.bytes(row, EvidenceColumn.fact))
      let facts = rubric.items(named: normalised(item)).compactMap { rubric.fact(name, of: $0) }
      guard let fact = facts.first, rubric.kind(of: fact) == .date else { continue }
      let isRead = rubric.rules(reading: fact).contains { rule in
        if case .after = rule.trigger { true } else { false }
      }
      if isRead { findings.add(.deadlineReadNow(table.location(row, EvidenceColumn.due), rubric[fact].name)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func workbook(_ path: String) -> Diagnostic {
    Diagnostic(.changedMeaning, at: Location(path), "版本 1 不读工作簿，现在这个文件当作登记表读；不是登记表的，请移出内容文件夹")
  }

  fileprivate static func datesOfUnits(_ place: Location, _ head: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: place,
      "\(quoted(head))一列版本 1 不看，现在是单位存在的起止日期，只在这段时间里应到会、有待办；不是这个意思的，请换一个列名")
  }

  fileprivate static func headReadNow(_ place: Location, _ head: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: place,
      "列名\(quoted(head))版本 1 不认识，没有读，现在当作\(quoted(name))读；不该读的，请换一个列名")
  }

  fileprivate static func deadlineReadNow(_ place: Location, _ fact: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: place,
      "\(quoted(fact))的“限期”版本 1 不读，现在代替细则里的截止日，分数可能因此不同；不该代替的，请把这一格清空，写到备注里")
  }
}
