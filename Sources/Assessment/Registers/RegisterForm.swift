import Tabular

/// A register that the office fills in, with the columns of its file.
package enum RegisterForm: String, Sendable, CaseIterable {
  /// What happened, row by row.
  case evidence
  /// Meetings and who came.
  case meetings
  /// Assessors' marks.
  case scores
  /// Incidents that trigger the veto.
  case vetoes
  /// The office's decisions on feedback.
  case feedback
  /// The units' leaders and contacts.
  case roster
  /// Days off and make-up working days.
  case calendar
  /// The assessed units.
  case units

  /// The heads of the columns, in the order in which the register is written.
  package var heads: [String] {
    switch self {
    case .evidence: EvidenceColumn.schema.heads
    case .meetings: RegisterReader.meetingSchema.heads
    case .scores: RegisterReader.scoreSchema.heads
    case .vetoes: RegisterReader.vetoSchema.heads
    case .feedback: RegisterReader.officeSchema.heads
    case .roster: RegisterReader.rosterSchema.heads
    case .calendar: CalendarReader.schema.heads
    case .units: UnitReader.schema.heads
    }
  }
}

extension Schema {
  /// The Chinese names of the columns that a file may be offered with.
  fileprivate var heads: [String] { columns.filter(\.isOffered).map(\.name) }
}
