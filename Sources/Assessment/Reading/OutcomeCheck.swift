package import Diagnostics
import Rubric
import RubricBooks

/// The check of a year's approval and publication against its rounds and its record.
struct OutcomeCheck {
  private let plan: AssessmentPlan
  private let reading: AssessmentPlanReader.Reading

  /// The number of days after an approval from which on a publication is late.
  private static let mostDays = 366

  init(_ reading: AssessmentPlanReader.Reading) {
    plan = reading.plan
    self.reading = reading
  }

  /// Adds what is wrong with them.
  func check(_ record: PublishedRecordReader.Reading, findings: inout Findings) {
    if plan.isPublished, case .absent = record { findings.add(.notPinned(reading.publication, plan.year)) }
    if !plan.isPublished, record.record != nil, !reading.isOutcomeFaulty {
      findings.add(.pinnedUnapproved(reading.approval, plan))
    }
    if let show = plan.publication?.show, show.contains(.rank), !show.contains(.total) {
      findings.add(.rankWithoutTotal(reading.show))
    }
    guard let approval = plan.approval, let index = plan.approvedRound, plan.rounds.indices.contains(index) else {
      return
    }
    let round = plan.rounds[index]
    if approval.date < round.asOf { findings.add(.approvalBeforeRound(reading.approval, plan, approval, round)) }
    if let day = plan.publication?.date, day > approval.date.adding(days: OutcomeCheck.mostDays) {
      findings.add(.latePublication(reading.publication, day, approved: approval.date))
    }
  }
}

extension DiagnosticCode {
  /// An approval was given before the day at whose end the approved round's state is taken.
  package static let approvalBeforeRound = DiagnosticCode("approval-before-round", .error)
  /// Results are recorded as published, and their approval or publication is gone.
  package static let pinnedUnapproved = DiagnosticCode("pinned-unapproved", .error)
  /// A publication lies long after the approval.
  package static let publicationLate = DiagnosticCode("publication-late", .note)
  /// What is published lets readers reckon what is not.
  package static let showReveals = DiagnosticCode("show-reveals", .warning)
}

extension Diagnostic {
  static func approvalBeforeRound(
    _ place: Location, _ plan: AssessmentPlan, _ approval: AssessmentPlan.Approval, _ round: AssessmentPlan.Round
  ) -> Diagnostic {
    let earlier = plan.rounds.last { $0.asOf <= approval.date }
    let former = earlier.map { "；审定的是\(quoted($0.name))的，请在 approval 中写明 round: \($0.id)，公开版便仍显示那一轮" } ?? ""
    return Diagnostic(
      .approvalBeforeRound, at: place,
      "审定日期 \(approval.date.iso) 早于\(quoted(round.name))的截至日 \(round.asOf.iso)，审定的不可能是这一轮的结果；"
        + "这一轮另行审定以后，请把 by、date、document 改为新的审定\(former)")
  }

  static func pinnedUnapproved(_ place: Location, _ plan: AssessmentPlan) -> Diagnostic {
    let missing = [plan.approval == nil ? "approval" : nil, plan.publication == nil ? "publication" : nil]
      .compactMap(\.self).joined(separator: " 和 ")
    return Diagnostic(
      .pinnedUnapproved, at: place,
      "\(plan.year) 年的结果已公布并留存，assessment.yaml 中却没有 \(missing)；误删的请照 published.json 中留存的恢复，"
        + "确要撤回公布的，把 \(PublishedRecord.path(plan.year)) 也移出内容文件夹，另行存档")
  }

  static func latePublication(_ place: Location, _ day: Day, approved: Day) -> Diagnostic {
    Diagnostic(.publicationLate, at: place, "公布日期 \(day.iso) 比审定日期 \(approved.iso) 晚了一年以上，请核对年份，确实如此的可以不改")
  }

  static func rankWithoutTotal(_ place: Location) -> Diagnostic {
    Diagnostic(
      .showReveals, at: place,
      "show 中有 rank 而没有 total：只有一票否决的单位没有名次，谁被否决一看便知；请一并写上 total，或去掉 rank")
  }
}
