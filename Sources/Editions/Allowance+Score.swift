extension Allowance {
  /// The allowance of `gongshi score`, for the office: results with their calculation and the rows behind it.
  package static let score = Allowance(
    total: true, dimensions: true, items: .all, rank: true, level: true, registers: true)

  /// True if anything of a register row but its location may be shown.
  var showsRecords: Bool { evidence != .none || dates || evidenceDetails }
}
