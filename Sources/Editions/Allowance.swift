package import RubricBooks

/// What an edition may be given of a year's results: a column of formats §12, as data.
///
/// What is not allowed here never reaches a page's values, so no page has to hide anything.
package struct Allowance: Sendable {
  /// Which items may be shown with their scores, rule texts, counts and points.
  package enum Items: Sendable {
    case none
    /// Those that an assessor marked against what the rules give.
    case overridden
    case all
  }

  /// Opinions, decisions and replies.
  package enum Feedback: Sendable {
    case none
    /// What was decided on items, without what was said.
    case decisions
    case all
  }

  /// Which rows of a register may be shown.
  package enum Rows: Sendable {
    case none
    case markedPublic
    case all
  }

  /// Totals, verdicts and what is still undecided.
  package var total = false
  /// Dimension scores.
  package var dimensions = false
  /// Items with their calculation.
  package var items = Items.none
  /// Ranks.
  package var rank = false
  /// Dates and deadlines of records.
  package var dates = false
  /// 理由 and 依据 of marks on those items.
  package var reasons = false
  /// 内容 and dates of evidence.
  package var evidence = Rows.none
  /// 事由, 问责文件 and 情形 of vetoes.
  package var vetoes = Rows.none
  /// 编号, 数量, 材料, 审核 and 收到 of evidence: what the office and the unit itself see.
  package var evidenceDetails = false
  /// `<file>:<line>`, 备注 and 评分人: what only the office sees.
  package var registers = false
  /// Opinions, decisions and replies.
  package var feedback = Feedback.none
  /// What units said of themselves.
  package var selfChecks = false
  /// The states after earlier rounds.
  package var earlierRounds = false
  /// What all units came to round by round, and what they said of it.
  package var rounds = false
  /// What can still be done for points.
  package var remedies = false
  /// How many units must stand behind a median; nil where none is shown.
  package var unitsBehindMedian: Int?

  /// Everything, for the office.
  package static let office = Allowance(
    total: true, dimensions: true, items: .all, rank: true, dates: true, reasons: true, evidence: .all, vetoes: .all,
    evidenceDetails: true, registers: true, feedback: .all, selfChecks: true, earlierRounds: true, rounds: true,
    remedies: true, unitsBehindMedian: 1)

  /// A unit's own results, for itself.
  package static let packet = Allowance(
    total: true, dimensions: true, items: .all, rank: true, dates: true, reasons: true, evidence: .all, vetoes: .all,
    evidenceDetails: true, feedback: .all, earlierRounds: true, remedies: true, unitsBehindMedian: 5)

  /// What the leading group approves by.
  package static let briefing = Allowance(
    total: true, dimensions: true, items: .overridden, reasons: true, vetoes: .all, feedback: .decisions,
    earlierRounds: true, unitsBehindMedian: 1)

  /// What the publication lists, for everyone; nil while a year is not approved and published.
  package static func site(_ plan: AssessmentPlan) -> Allowance? {
    guard plan.isPublished, let show = plan.publication?.show else { return nil }
    var allowance = Allowance()
    allowance.total = show.contains(.total)
    allowance.dimensions = show.contains(.dimensions)
    allowance.items = show.contains(.items) ? .all : .none
    allowance.rank = show.contains(.rank)
    allowance.dates = show.contains(.items) && show.contains(.dates)
    allowance.reasons = show.contains(.items) && show.contains(.reasons)
    allowance.evidence = show.contains(.items) ? .markedPublic : .none
    allowance.vetoes = allowance.total ? .markedPublic : .none
    allowance.unitsBehindMedian = 1
    return allowance
  }
}
