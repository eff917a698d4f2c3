import Assessment

/// What an edition may be given of a year's results: the table of formats §12, as data.
///
/// What is not allowed here never reaches a page's values, so no page has to hide anything.
struct Allowance: Sendable {
  /// Which rows of a register may be shown.
  enum Rows: Sendable {
    case none
    case markedPublic
    case all
  }

  /// Totals, verdicts and what is still undecided.
  var total = false
  /// Dimension scores.
  var dimensions = false
  /// Item scores with rule texts, counts and points.
  var items = false
  /// Ranks.
  var rank = false
  /// Dates and deadlines of records.
  var dates = false
  /// 理由 and 依据 of marks.
  var reasons = false
  /// 内容 and dates of evidence.
  var evidence = Rows.none
  /// 事由, 问责文件 and 情形 of vetoes.
  var vetoes = Rows.none
  /// `<file>:<line>`, 编号, 数量, 材料, 备注 and 评分人: what only the office sees.
  var registers = false
  /// Opinions, decisions and replies.
  var feedback = false
  /// What units said of themselves.
  var selfChecks = false
  /// The states after earlier rounds.
  var earlierRounds = false

  /// Everything, for the office.
  static let office = Allowance(
    total: true, dimensions: true, items: true, rank: true, dates: true, reasons: true, evidence: .all, vetoes: .all,
    registers: true, feedback: true, selfChecks: true, earlierRounds: true)

  /// What the publication lists, for everyone; nil while a year is not approved and published.
  static func site(_ plan: AssessmentPlan) -> Allowance? {
    guard plan.isPublished, let show = plan.publication?.show else { return nil }
    var allowance = Allowance()
    allowance.total = show.contains(.total)
    allowance.dimensions = show.contains(.dimensions)
    allowance.items = show.contains(.items)
    allowance.rank = show.contains(.rank)
    allowance.dates = allowance.items && show.contains(.dates)
    allowance.reasons = allowance.items && show.contains(.reasons)
    allowance.evidence = allowance.items ? .markedPublic : .none
    allowance.vetoes = allowance.total ? .markedPublic : .none
    return allowance
  }
}
