/// A kind of paper that an office sends; the raw value is the name of the file that words it, without its ending.
///
/// The module `PaperTexts` answers how an office words its papers: the kinds, the names that their texts may hold, and the
/// texts that the program brings along. It must not know what fills the names in, nor how a paper looks.
package enum PaperKind: String, Sendable, CaseIterable {
  /// The list of open cases, by day.
  case cases
  /// The notice of a case to a unit, with the form for its answer.
  case rectification
  /// The reminder of an overdue case.
  case overdue
  /// The form on which a unit reports an incident.
  case incident
  /// The notice of a meeting.
  case meeting
  /// The sheet that those who are expected at a meeting sign.
  case attendance
  /// The list of absences of a quarter.
  case absences
  /// What a unit still owes, to be sent to it.
  case reminder
  /// The report on a quarter, or on the year.
  case quarter
  /// The answer to an objection.
  case objection
  /// The notice of the results.
  case results
  /// The proposal to hold a unit to account after an incident.
  case accountability
  /// The list of materials by unit.
  case materials
  /// The register of information systems.
  case systems
  /// The list of what is filed.
  case archive

  /// The path of its text in the content folder.
  package var path: String { "papers/\(rawValue).md" }

  /// The names of all files of texts.
  package static var files: [String] { allCases.map { "\($0.rawValue).md" } }
}
