package import Tabular

/// A kind of CSV file that an office or a unit fills in.
package enum RegisterKind: String, Sendable, CaseIterable {
  /// The statutory days off and make-up working days of a year (formats §9).
  case calendar
  /// The assessed units (formats §4).
  case units
  /// The leaders and contacts of the units.
  case roster
  /// The units' information systems (formats §6a).
  case systems
  /// The cases still open when the year began (formats §6a).
  case carried
  /// A unit's self-check.
  case selfcheck
  /// One row per unit, one column per fact (formats §5).
  case checklist
  /// One row per meeting (formats §5).
  case meetings
  /// Records of facts, one row each (formats §5).
  case evidence
  /// What was handed in and what was sent back (formats §6a).
  case materials
  /// Assessors' marks (formats §6).
  case scores
  /// Incidents that trigger the veto (formats §6).
  case vetoes
  /// The confirmations and opinions that a unit returned (formats §6).
  case feedback
  /// The office's decisions on what units returned (formats §6).
  case decisions

  /// The path of its files in a content folder; `<>` holds a word that differs from file to file.
  package var place: String {
    let year = "assessments/<年份>/"
    let round = year + "<轮次>/"
    return switch self {
    case .calendar: "calendar/<年份>.csv"
    case .units: year + "units.csv"
    case .roster: year + "roster.csv"
    case .systems: year + "systems.csv"
    case .carried: year + "carried.csv"
    case .selfcheck: year + "selfcheck/<单位编号>.csv"
    case .checklist: round + "checklist.csv"
    case .meetings: round + "meetings.csv"
    case .evidence: round + "evidence.csv"
    case .materials: round + "materials.csv"
    case .scores: round + "scores.csv"
    case .vetoes: round + "vetoes.csv"
    case .feedback: round + "feedback/<单位编号>.csv"
    case .decisions: round + "feedback.csv"
    }
  }

  /// The last component of the path: the file's name, if it is the same in every folder.
  package var fileName: String { String(place.split(separator: "/").last ?? "") }

  /// The heads of the columns that a new file is offered with, in the order written.
  package var heads: [String] { schema.columns.filter(\.isOffered).map(\.name) }

  /// The schema of its columns.
  package var schema: Schema {
    switch self {
    case .calendar: CalendarColumn.schema
    case .units: UnitColumn.schema
    case .roster: RosterColumn.schema
    case .systems: SystemColumn.schema
    case .carried: CarriedColumn.schema
    case .selfcheck, .evidence: EvidenceColumn.schema
    case .checklist: ChecklistColumn.schema
    case .meetings: MeetingColumn.schema
    case .materials: MaterialColumn.schema
    case .scores: ScoreColumn.schema
    case .vetoes: VetoColumn.schema
    case .feedback: FeedbackColumn.schema
    case .decisions: DecisionColumn.schema
    }
  }
}
