package import Assessment
import Editions
import Rubric
import RubricBooks
import Wording

/// The table for the overall evaluation of units, of which the assessment's result is a part (50 号第十条（三）).
///
/// It holds what was approved, by whom and on which ground, and nothing about how it came about: no item, reason,
/// record or incident. Its values are those of the briefing, by which results are approved; ranks and levels are included if
/// they are published.
package struct EvaluationTable: Sendable {
  private let plan: AssessmentPlan
  private let approved: YearValues
  private let ranks: [Int?]?
  private let levels: [String?]?
  private let basis: [String]

  /// Takes the approved results, or returns nil if there are none to take.
  ///
  /// - Parameters:
  ///   - year: The year, whose approved round is taken, or else its last.
  ///   - basis: The clauses by which the result counts, in words.
  package init?(_ year: AssessmentYear, basis: [String]) {
    guard let approved = YearValues(year, among: [year], for: .briefing, round: year.plan.resultRound)
    else { return nil }
    self.approved = approved
    self.basis = basis
    plan = year.plan
    let published = YearValues(year, among: [year], for: .site)
    ranks = published.flatMap { $0.showsRanks ? $0.units.map(\.rank) : nil }
    levels = published.flatMap { $0.showsLevels ? $0.units.map(\.level) : nil }
  }

  /// True if the results are approved; others must not go into an evaluation.
  package var isApproved: Bool { plan.approval != nil }

  private var standing: String { isApproved ? "已审定" : "草稿（尚未审定，不作综合考核依据）" }

  /// The sheet of the table, with a row per unit.
  package var sheet: Sheet {
    let units = approved.units
    let (plan, full, basis, standing) = (plan, approved.total, basis, standing)
    let approval = plan.approval
    var fields: [SheetField<Int>] = [
      .init(SheetColumn("单位编号", fitting: units.lazy.map(\.id))) { .text(units[$0].id) },
      .init(SheetColumn("单位名称", fitting: units.lazy.map(\.name))) { .text(units[$0].name) },
      .init(SheetColumn("类别", fitting: units.lazy.map(\.category))) { .text(units[$0].category) },
      .init(SheetColumn("年度", .number)) { _ in .count(Int64(plan.year)) },
      .init(SheetColumn("满分", .number)) { _ in .points(full) },
      .init(SheetColumn("考核总分", .number)) { .points(units[$0].total?.points) },
      .init(SheetColumn("结论", .text, width: 10)) { .words(units[$0].total?.verdict.word) },
      .init(SheetColumn("是否一票否决", .text, width: 10)) { .text(units[$0].total?.verdict == .vetoed ? "是" : "否") },
    ]
    if approved.shape.hasBonus {
      fields.append(.init(SheetColumn("其中加分", .number)) { .points(units[$0].bonus) })
    }
    if let levels {
      fields.append(
        .init(SheetColumn("等级", .text, width: 9)) { levels.indices.contains($0) ? .words(levels[$0]) : .none })
    }
    if let ranks {
      fields.append(
        .init(SheetColumn("名次", .number)) { unitIndex in
          ranks.indices.contains(unitIndex) ? ranks[unitIndex].map { .count(Int64($0)) } ?? .none : .none
        })
    }
    if let approval {
      fields.append(.init(SheetColumn("审定机构", fitting: [approval.by])) { _ in .text(approval.by) })
      fields.append(.init(SheetColumn("审定日期", .moment)) { _ in .day(approval.date) })
      if let document = approval.document {
        fields.append(.init(SheetColumn("审定文件", .prose, width: 24)) { _ in .text(document) })
      }
    }
    if !approved.corrections.isEmpty {
      // Whose rank alone moved was not corrected.
      let counts = approved.corrections.lazy.flatMap(\.units).reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
      fields.append(.init(SheetColumn("公布后更正次数", .number)) { .count(Int64(counts[units[$0].id, default: 0])) })
    }
    if !basis.isEmpty {
      let words = basis.joined(separator: "；")
      fields.append(.init(SheetColumn("依据", .prose, width: 30)) { _ in .text(words) })
    }
    fields.append(.init(SheetColumn("状态", .prose, width: 14)) { _ in .text(standing) })
    return Sheet("综合考核用表", fields, fixed: 2, of: Array(units.indices))
  }

  /// The table as a workbook.
  package var workbook: Workbook {
    Workbook(title: plan.title, mark: isApproved ? nil : standing, day: approved.asOf, sheets: [sheet])
  }
}
