package import Diagnostics
import Registers
import RubricBooks
import Tabular

/// A unit that is to be added to a units.csv.
package struct NewUnit: Sendable {
  /// 单位编号.
  package let id: String
  /// 单位名称.
  package let name: String
  /// 类别.
  package let category: String
  /// 别名.
  package let aliases: [String]
  /// True if it takes part (参评).
  package let isActive: Bool
  /// The cells of other columns by their heads, as 在职人数.
  package let others: [(head: String, cell: String)]

  /// Creates a unit.
  package init(
    id: String, name: String, category: String, aliases: [String], isActive: Bool,
    others: [(head: String, cell: String)]
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.aliases = aliases
    self.isActive = isActive
    self.others = others
  }

  /// True if its id may name pages.
  package var hasValidID: Bool { isUnitID(id) }
}

/// A reason for which a unit's row cannot be added to a register.
package enum AppendingFault: Error, Sendable, Hashable {
  /// The register cannot be read.
  case unreadable
  /// There is no column with this head; the known ones are given.
  case noColumn(String, known: [String])
  /// The row cannot be written in the register's encoding.
  case unencodable
}

/// The functions that add rows to registers that already exist.
package enum UnitFile {
  /// Returns the bytes of a units.csv with a unit added after the last.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - bytes: The file.
  ///   - path: Its path, for findings.
  ///   - findings: The findings, to which all faults of the file are added.
  /// - Returns: The bytes.
  /// - Throws: ``AppendingFault`` if the row cannot be added.
  package static func adding(
    _ unit: NewUnit, to bytes: [UInt8], path: String, findings: inout Findings
  ) throws(AppendingFault) -> [UInt8] {
    let schema = UnitColumn.schema.keeping(unit.others.map(\.head))
    guard let table = Table(bytes, path: path, schema: schema, findings: &findings), !table.isCutShort else {
      throw .unreadable
    }
    var cells: [Int: String] = [:]
    func set(_ column: UnitColumn, _ text: String) throws(AppendingFault) {
      guard !text.isEmpty else { return }
      guard table.has(column) else { throw .noColumn(table.name(column), known: heads(of: table)) }
      cells[table.headerLocation(column).column] = text
    }
    try set(.id, unit.id)
    try set(.name, unit.name)
    try set(.category, unit.category)
    try set(.aliases, unit.aliases.joined(separator: "；"))
    if !unit.isActive || table.has(UnitColumn.status) { try set(.status, unit.isActive ? "参评" : "不参评") }
    for (head, cell) in unit.others {
      guard let other = table.others.first(where: { normalised($0.header) == normalised(head) }) else {
        throw .noColumn(head, known: heads(of: table))
      }
      cells[other.column] = cell
    }
    guard let added = table.appending(cells, to: bytes) else { throw .unencodable }
    return added
  }

  /// Returns the bytes of a checklist.csv with a row for a unit and nothing filled in, or nil if the unit has one
  /// already, under this name or another.
  ///
  /// - Throws: ``AppendingFault`` if the row cannot be added.
  package static func adding(
    row name: String, orAs others: [String], toChecklist bytes: [UInt8], path: String, findings: inout Findings
  ) throws(AppendingFault) -> [UInt8]? {
    guard
      let table = Table(bytes, path: path, schema: ChecklistColumn.schema, findings: &findings),
      !table.isCutShort
    else { throw .unreadable }
    let keys = Set(([name] + others).map { spaceless(normalised($0)) })
    guard !table.rows.contains(where: { keys.contains(spaceless(normalised(table.bytes($0, ChecklistColumn.unit)))) })
    else { return nil }
    guard let added = table.appending([table.headerLocation(ChecklistColumn.unit).column: name], to: bytes) else {
      throw .unencodable
    }
    return added
  }

  private static func heads(of table: Table) -> [String] {
    UnitColumn.allCases.filter { table.has($0) }.map { table.name($0) }
      + table.others.map { trimmed($0.header) }
  }
}
