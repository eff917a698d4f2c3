/// The files that units have of their own, called by their ids (formats §1, §6).
enum ReturnedFile {
  /// What a unit returned.
  case feedback
  /// What a unit says of itself.
  case selfcheck

  /// What may stand before the id, as a packet saves it.
  static let feedbackPrefix = "反馈-"

  /// What a unit's file is to be called.
  func name(_ id: String) -> String {
    switch self {
    case .feedback: "\(ReturnedFile.feedbackPrefix)\(id).csv"
    case .selfcheck: "\(id).csv"
    }
  }

  /// The id in a file's name without ending.
  func id(_ stem: String) -> String {
    self == .feedback && stem.hasPrefix(ReturnedFile.feedbackPrefix)
      ? String(stem.dropFirst(ReturnedFile.feedbackPrefix.count)) : stem
  }
}
