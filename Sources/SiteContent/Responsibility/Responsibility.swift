package import Diagnostics
package import RubricBooks
import Tabular

/// The duties of roles, and the accountability where they are neglected: `responsibility.yaml`, which may be
/// missing.
///
/// The file is an extension of the content format (formats §1). Its keys:
///
/// - `title`: the title of the duty matrix (required).
/// - `letter`: the id of the policy that is the responsibility letter; needed where duties name its clauses.
/// - `signing`: how it is to be signed, in words; `signers`: the roles of roster.csv that sign it.
/// - `roles`: each with `id` (fit for an anchor), `name` and, where the document names it, `basis`; `units: true` for
///   those that units or their people have.
/// - `duties`: each with `role`, `text`, `basis`, `items` (of any rubric) and `letter` (numbers of its clauses). A
///   duty without items carries no points. `when` puts it in the calendar: `yearly`, `quarterly`, `12-20` or
///   `12-01..12-31`, one or a list; `named` is the date of the year's assessment that replaces it, if there is one;
///   `title` is what the calendar calls it.
/// - `accountability`: `lead` (the statements ahead of the situations), `situations` (each with `id`, which vetoes
///   name as 情形), `measures`, `veto` (with `note`, the office's reading) and `audit`.
///
/// A `basis` is `{policy: id, article: 5, clause: 2}`; clause without article is a clause 二、 of a letter.
package struct Responsibility: Sendable, Hashable {
  /// The number of a letter's clause, with the place that cites it.
  package struct LetterClause: Sendable, Hashable {
    /// The number, from 1.
    package let number: Int
    /// The place in the file that cites it, for findings.
    package let place: Location
  }

  /// A person or body that has duties.
  package struct Role: Sendable, Hashable {
    /// The id, fit for an anchor.
    package let id: String
    /// The name.
    package let name: String
    /// The provision that sets up the role, if any.
    package let basis: RubricBook.Citation?
    /// True if units or their people have the role, so that its duties concern them.
    package let isOfUnits: Bool
  }

  /// A time of the year at which a duty falls due.
  package enum Timing: Sendable, Hashable {
    /// Once in the year.
    case yearly
    /// Once in every quarter.
    case quarterly
    /// From one day to another, or on a single day.
    case span(from: MonthDay, to: MonthDay)
  }

  /// A duty of a role.
  package struct Duty: Sendable, Hashable {
    /// The role's id.
    package let role: String
    /// The duty in the document's words.
    package let text: String
    /// The provision that lays it down.
    package let basis: RubricBook.Citation
    /// The ids of the rubric items that assess it; empty if it carries no points.
    package let items: [String]
    /// The clauses of the letter that promise it.
    package let letter: [LetterClause]
    /// The title in the calendar; nil for the duty's text.
    package let title: String?
    /// The times at which it falls due; empty if it has no time of the year.
    package let timings: [Timing]
    /// The assessment's date that replaces the timings, normalised.
    package let named: String?
  }

  /// A sentence about accountability.
  package struct Statement: Sendable, Hashable {
    /// The id that vetoes name; nil for a statement that is no situation.
    package let id: String?
    /// The document's words.
    package let text: String
    /// The provision that has them.
    package let basis: RubricBook.Citation
    /// The ids of the rubric items that assess the same matter.
    package let items: [String]
    /// The office's reading of it.
    package let note: String?
  }

  /// The path of the file.
  package static let path = "responsibility.yaml"

  /// The title of the duty matrix.
  package internal(set) var title = ""
  /// The policy that is the responsibility letter, cited as a whole.
  package internal(set) var letter: RubricBook.Citation?
  /// The way in which the letter is to be signed, in the content's words.
  package internal(set) var signing: String?
  /// The roles of the roster that sign the letter, normalised; nil if the roles' names decide.
  package internal(set) var signers: Set<String>?
  /// The roles, in the order written.
  package internal(set) var roles: [Role] = []
  /// The duties, in the order written.
  package internal(set) var duties: [Duty] = []
  /// The statements ahead of the situations.
  package internal(set) var lead: [Statement] = []
  /// The situations in which somebody is held accountable.
  package internal(set) var situations: [Statement] = []
  /// The measures by which somebody is held accountable.
  package internal(set) var measures: [Statement] = []
  /// The statements on the relation to the veto.
  package internal(set) var veto: [Statement] = []
  /// The statements on inspections and audits.
  package internal(set) var audit: [Statement] = []

  /// Returns true if the holder of a role of the roster signs the letter: one of ``signers``, or without these the
  /// head and the party's secretary.
  package func signs(_ role: String) -> Bool {
    if let signers { return signers.contains(normalised(role)) }
    return role.contains("书记") || role.contains("负责人") && !role.contains("分管")
  }

  /// The statements about accountability, in the order of the page.
  package var statements: [Statement] { lead + situations + measures + veto + audit }

  /// All citations.
  package var citations: [RubricBook.Citation] {
    roles.compactMap(\.basis) + duties.map(\.basis) + statements.map(\.basis) + [letter].compactMap(\.self)
  }

  /// Returns the situation with an id.
  package func situation(_ id: String) -> Statement? { situations.first { $0.id == id } }
}
