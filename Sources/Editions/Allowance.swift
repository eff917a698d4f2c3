package import RubricBooks

/// The values of a year's results that an edition may be given: a column of formats §12, as data.
///
/// A value that is not allowed here never reaches a page's values, so no page has to hide anything.
package struct Allowance: Sendable {
  /// The items that may be shown with their scores, rule texts, counts and points.
  package enum Items: Sendable {
    /// No item.
    case none
    /// The items that an assessor marked against the result of the rules.
    case overridden
    /// Every item.
    case all
  }

  /// The opinions, decisions and replies that may be shown.
  package enum Feedback: Sendable {
    /// None of them.
    case none
    /// The decisions on items, without opinions and replies.
    case decisions
    /// All of them.
    case all
  }

  /// The rows of a register that may be shown.
  package enum Rows: Sendable {
    /// No row.
    case none
    /// The rows marked 公开.
    case markedPublic
    /// Every row.
    case all
  }

  /// The systems, materials and cases of the year before that may be shown.
  package enum Ledgers: Sendable {
    /// None of them.
    case none
    /// The unit's own systems and materials, without 备注.
    case own
    /// All of them.
    case all
  }

  /// True if totals, verdicts and the points still undecided may be shown.
  package var total = false
  /// True if dimension scores may be shown.
  package var dimensions = false
  /// The items that may be shown with their calculation.
  package var items = Items.none
  /// True if ranks may be shown.
  package var rank = false
  /// True if levels may be shown.
  package var level = false
  /// True if dates and deadlines of records may be shown.
  package var dates = false
  /// True if 理由 and 依据 of the marks on those items may be shown.
  package var reasons = false
  /// The rows of evidence whose 内容 and dates may be shown.
  package var evidence = Rows.none
  /// The vetoes whose 事由, 问责文件 and 情形 may be shown.
  package var vetoes = Rows.none
  /// True if 编号, 数量, 材料, 审核 and 收到 of evidence may be shown, as to the office and the unit itself, with the reasons
  /// why items are undecided.
  package var evidenceDetails = false
  /// True if the unit's quantities that rules read may be shown, as to the office and the unit itself, with the sums
  /// that rules ask for.
  package var quantities = false
  /// True if `<file>:<line>`, 备注 and 评分人 may be shown, as to the office alone.
  package var registers = false
  /// The opinions, decisions and replies that may be shown.
  package var feedback = Feedback.none
  /// True if the units' self-checks may be shown.
  package var selfChecks = false
  /// The systems, materials and cases of the year before that may be shown.
  package var ledgers = Ledgers.none
  /// True if the states after earlier rounds may be shown, with the changes since, which name the facts of rows that came
  /// or went.
  package var earlierRounds = false
  /// True if the results and answers of all units may be shown, round by round.
  package var rounds = false
  /// True if the number of units that gave each answer to the shown round's result may be shown.
  package var answers = false
  /// True if the steps that can still earn points may be shown.
  package var remedies = false
  /// True if the losses of each item may be shown over all units, though not unit by unit.
  package var itemSpreads = false
  /// The smallest number of units behind a median, or nil if no median is shown.
  package var unitsBehindMedian: Int?

  /// The allowance of the office: everything.
  package static let office = Allowance(
    total: true, dimensions: true, items: .all, rank: true, level: true, dates: true, reasons: true, evidence: .all,
    vetoes: .all, evidenceDetails: true, quantities: true, registers: true, feedback: .all, selfChecks: true,
    ledgers: .all, earlierRounds: true,
    rounds: true, answers: true, remedies: true, itemSpreads: true, unitsBehindMedian: 1)

  /// The allowance of a unit's packet: its own results.
  package static let packet = Allowance(
    total: true, dimensions: true, items: .all, rank: true, level: true, dates: true, reasons: true, evidence: .all,
    vetoes: .all, evidenceDetails: true, quantities: true, feedback: .all, ledgers: .own,
    earlierRounds: true, remedies: true, unitsBehindMedian: 5)

  /// The allowance of the briefing: the basis of the leading group's approval.
  package static let briefing = Allowance(
    total: true, dimensions: true, items: .overridden, reasons: true, vetoes: .all, feedback: .decisions,
    earlierRounds: true, answers: true, itemSpreads: true, unitsBehindMedian: 1)

  /// Returns the allowance of the site, as the publication lists it, or nil while a year is not approved and published.
  package static func site(_ plan: AssessmentPlan) -> Allowance? {
    guard plan.isPublished, let show = plan.publication?.show else { return nil }
    var allowance = Allowance()
    allowance.total = show.contains(.total)
    allowance.dimensions = show.contains(.dimensions)
    allowance.items = show.contains(.items) ? .all : .none
    allowance.itemSpreads = show.contains(.items)
    allowance.rank = show.contains(.rank)
    allowance.level = show.contains(.level)
    allowance.dates = show.contains(.items) && show.contains(.dates)
    allowance.reasons = show.contains(.items) && show.contains(.reasons)
    allowance.evidence = show.contains(.items) ? .markedPublic : .none
    allowance.vetoes = allowance.total ? .markedPublic : .none
    allowance.unitsBehindMedian = 1
    return allowance
  }
}
