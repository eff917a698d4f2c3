package import Tabular

/// The columns of systems.csv (formats §6a).
package enum SystemColumn: Int, RegisterColumn {
  case unit, system, level, filing, filed, tested, retired, note

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .system: Column("系统", "system", required: true)
    case .level: Column("等级", "level")
    case .filing: Column("备案号", "filing")
    case .filed: Column("备案日期", "filed")
    case .tested: Column("测评日期", "tested")
    case .retired: Column("停用", "retired")
    case .note: Column("备注", "note")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .system, .filing: .words
    case .note: .office
    case .unit, .level, .filed, .tested, .retired: .meaning
    }
  }
}
