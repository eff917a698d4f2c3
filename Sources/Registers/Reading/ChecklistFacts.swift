import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The facts and marks that the columns of a checklist hold, besides 单位 and 备注.
struct ChecklistFacts {
  /// A column with a fact's values, headed as `6.1 应急演练备案`.
  struct FactColumn {
    let item: ItemID
    let fact: FactID
    /// The number of the column, counted from 1.
    let column: Int
    /// The number of the column with 数量, headed as `9.1 培训学时 数量`; number facts only.
    var countColumn: Int?
  }

  /// A column with a judged item's marks, headed as `3.1 得分`.
  struct MarkColumn {
    let item: ItemID
    /// The number of the column, counted from 1.
    let column: Int
    /// The number of the column with the marks' reasons, headed as `3.1 理由`.
    var reasonColumn: Int?
  }

  var facts: [FactColumn] = []
  var marks: [MarkColumn] = []

  /// The items that a row of the checklist is about.
  var items: [ItemID] { facts.map(\.item) + marks.map(\.item) }
}

extension RegisterReader {
  /// Finds the facts and marks that the columns of a checklist hold, by their heads, or returns nil if a head
  /// occurs twice.
  mutating func columns(of table: Table) -> ChecklistFacts? {
    guard rubric != nil else { return ChecklistFacts() }
    var columns = ChecklistFacts()
    var counts: [FactID: Table.OtherColumn] = [:]
    var reasons: [ItemID: Table.OtherColumn] = [:]
    for other in table.others {
      let place = Location(table.path, line: table.headerLine, column: other.column)
      let key = normalised(other.header)
      guard !key.isEmpty else {
        findings.add(
          Diagnostic(
            .csvUnknownColumn, at: place, "此列有内容但没有列名，内容不会被读取；请删去这些内容，要读的请补上指标和事项作列名，自己的话写在“备注”列"))
        continue
      }
      guard let (item, name) = readHead(key, other.header, at: place) else { continue }
      var isTwice = false
      switch ChecklistWord(rawValue: name) {
      case .score:
        isTwice = columns.marks.contains { $0.item == item }
        columns.marks.append(ChecklistFacts.MarkColumn(item: item, column: other.column))
      case .reason: isTwice = reasons.updateValue(other, forKey: item) != nil
      case .count, nil:
        if let fact = counted(name, of: item) {
          isTwice = counts.updateValue(other, forKey: fact) != nil
        } else if let fact = names.fact(name, of: item, at: place, &findings) {
          isTwice = columns.facts.contains { $0.fact == fact }
          columns.facts.append(ChecklistFacts.FactColumn(item: item, fact: fact, column: other.column))
        } else {
          gaps.blame(names.active, item)
        }
      }
      if isTwice {
        findings.add(
          Diagnostic(.csvHeader, at: Location(table.path), "表头中\(quoted(other.header))列出现了两次，请只保留一列"))
        return nil
      }
    }
    for index in columns.facts.indices {
      columns.facts[index].countColumn = counts.removeValue(forKey: columns.facts[index].fact)?.column
    }
    for index in columns.marks.indices {
      columns.marks[index].reasonColumn = reasons.removeValue(forKey: columns.marks[index].item)?.column
    }
    for other in Array(counts.values) + Array(reasons.values) {
      findings.add(.loneColumn(Location(table.path, line: table.headerLine, column: other.column), other.header))
    }
    return columns
  }

  /// Reads a column's head: the item that it names, and the words after it; a head that names no item is a finding.
  ///
  /// The item is the shortest run of words that leaves one of its facts, a number fact with 数量, 得分 or 理由 (formats
  /// §5).
  private mutating func readHead(_ key: String, _ header: String, at place: Location) -> (item: ItemID, name: String)? {
    guard let rubric else { return nil }
    var first: (item: ItemID, name: String)?
    for space in key.indices where key[space].isWhitespace {
      let items = rubric.items(named: String(key[..<space]))
      guard let anyItem = items.first else { continue }
      let name = trimmed(String(key[space...]))
      let word = ChecklistWord(rawValue: name)
      let meant = items.filter { item in
        word == .score || word == .reason || rubric.fact(name, of: item) != nil || counted(name, of: item) != nil
      }
      if first == nil { first = (anyItem, name) }
      guard let item = meant.first else { continue }
      guard meant.count == 1 else {
        findings.add(.ambiguousItem(place, meant.map { rubric[$0] }))
        for item in meant { gaps.blame(names.active, item) }
        return nil
      }
      if word == .score || word == .reason, rubric[item].judging != .mark {
        findings.add(.notMarkedHere(place, header, rubric[item]))
        return nil
      }
      return (item, name)
    }
    if let first { return first }
    if let item = rubric.items(named: key).first { return (item, "") }
    findings.add(.unknownItem(place, header, rubric, isHeader: true))
    return nil
  }

  /// Returns the number fact whose 数量 a head's words after the item name, unless they are a fact's name themselves.
  private func counted(_ name: String, of item: ItemID) -> FactID? {
    guard let rubric, rubric.fact(name, of: item) == nil, name.hasSuffix(ChecklistWord.count.rawValue) else {
      return nil
    }
    let stem = name.dropLast(ChecklistWord.count.rawValue.count)
    guard stem.last?.isWhitespace ?? false, let fact = rubric.fact(trimmed(String(stem)), of: item) else { return nil }
    return rubric.scoring[fact].kind == .number ? fact : nil
  }
}
