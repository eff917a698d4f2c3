/// The form in which the registers of a round are kept.
package enum RegisterForm: String, Sendable, CaseIterable {
  /// A CSV file for each register.
  case csv
  /// One workbook with a sheet for each register.
  case xlsx

  /// Returns true if a file in a round's folder, named in any letter case, is the round's workbook.
  package static func isWorkbook(_ name: String) -> Bool { ["登记.xlsx", "registers.xlsx"].contains(name.lowercased()) }
}
