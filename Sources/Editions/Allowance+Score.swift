extension Allowance {
  /// What `gongshi score` prints for the office: results with their calculation and the rows behind it.
  package static let score = Allowance(total: true, dimensions: true, items: .all, rank: true, registers: true)

  /// True where anything of a register row but its place may be shown.
  var showsRecords: Bool { evidence != .none || dates || evidenceDetails }
}
