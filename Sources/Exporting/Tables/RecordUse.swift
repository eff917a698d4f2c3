/// The use of a record after a round.
enum RecordUse: Hashable, Sendable {
  /// The unit does not take part.
  case notAssessed
  /// It was sent back.
  case returned
  /// It was withdrawn by a row of amount 0.
  case withdrawn
  /// A later row replaced it.
  case replaced
  /// It is waiting for review.
  case waiting
  /// It happened outside the days that the assessment covers.
  case outsideWindow
  /// It happened after the day of the round.
  case afterRound
  /// Its item does not apply to the unit.
  case notApplicable
  /// Its item has no score yet.
  case undecided
  /// Rules cannot decide its item, and an assessor did.
  case judgedInstead
  /// It is in force, whether or not a rule counted it and an assessor overrode its item.
  case inForce(counted: Bool, overridden: Bool)
}

extension RecordUse {
  /// The use in words.
  var words: String {
    switch self {
    case .notAssessed: EvidenceTable.notAssessed
    case .returned: "退回"
    case .withdrawn: "撤回（数量为 0）"
    case .replaced: "已被后来的登记替换"
    case .waiting: "待审，未计入"
    case .outsideWindow: "不在考核时间内，未计入"
    case .afterRound: "晚于本轮截至日，未计入"
    case .notApplicable: "指标不适用，未计入"
    case .undecided: "指标待核定，尚未计入"
    case .judgedInstead: "规则尚不能核算，得分由评分决定"
    case .inForce(counted: false, overridden: false): "有效，没有触发规则"
    case .inForce(counted: false, overridden: true): "有效，没有触发规则；指标已改判"
    case .inForce(counted: true, overridden: false): "计入"
    case .inForce(counted: true, overridden: true): "计入核算；指标已改判"
    }
  }
}
