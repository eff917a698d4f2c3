package import RubricBooks

/// A sheet of a round's workbook that is named by its register rather than by a fact (formats §2a).
package enum RegisterSheet: Sendable, CaseIterable {
  case checklist, meetings, evidence, materials, scores, vetoes, decisions

  /// The name of the sheet.
  package var name: String {
    switch self {
    case .checklist: "核对表"
    case .meetings: "会议"
    case .evidence: "登记"
    case .materials: "材料"
    case .scores: "评分"
    case .vetoes: "一票否决"
    case .decisions: "反馈处理"
    }
  }

  /// The kind of register that it holds.
  package var kind: RegisterKind {
    switch self {
    case .checklist: .checklist
    case .meetings: .meetings
    case .evidence: .evidence
    case .materials: .materials
    case .scores: .scores
    case .vetoes: .vetoes
    case .decisions: .decisions
    }
  }
}
