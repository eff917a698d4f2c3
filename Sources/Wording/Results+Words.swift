package import Rubric

extension UnitResult.Verdict {
  /// The verdict's label.
  package var label: Label {
    switch self {
    case .scored: .verdictScored
    case .pending: .verdictPending
    case .vetoed: .verdictVetoed
    }
  }

  /// The verdict in tables, independent of the labels.
  package var word: String {
    switch self {
    case .scored: "已评定"
    case .pending: "待核定"
    case .vetoed: "一票否决"
    }
  }
}

extension ItemResult.State {
  /// The state's label.
  package var label: Label {
    switch self {
    case .scored: .stateScored
    case .judged: .stateJudged
    case .overridden: .stateOverridden
    case .notApplicable: .stateNotApplicable
    case .pending: .statePending
    case .absent: .stateAbsent
    }
  }

  /// The state in tables, independent of the labels.
  package var word: String {
    switch self {
    case .scored: "得分"
    case .judged: "评判"
    case .overridden: "改判"
    case .notApplicable: "不适用"
    case .pending: "待核定"
    case .absent: "无此项"
    }
  }
}
