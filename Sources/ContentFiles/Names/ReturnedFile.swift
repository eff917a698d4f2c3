/// The kinds of files that belong to single units and are named by their ids (formats §1, §6).
package enum ReturnedFile {
  /// The feedback that a unit returned.
  case feedback
  /// The self-check of a unit.
  case selfcheck

  /// The words that may precede the id, as a packet saves the file.
  private static let feedbackPrefix = "反馈-"

  /// Returns the name of the file of the unit with an id: that of a CSV file, or of a workbook in its place.
  package func name(_ id: String, asWorkbook isWorkbook: Bool = false) -> String {
    let ending = isWorkbook ? "xlsx" : "csv"
    return switch self {
    case .feedback: "\(ReturnedFile.feedbackPrefix)\(id).\(ending)"
    case .selfcheck: "\(id).\(ending)"
    }
  }

  /// Returns the name of the unit in the name, without ending, under which the page of a year's self-check saves a file;
  /// nil for another name.
  package static func savedUnit(_ stem: String, year: Int) -> String? {
    let prefix = "自查-\(year)-"
    return stem.hasPrefix(prefix) ? String(stem.dropFirst(prefix.count)) : nil
  }

  /// Returns the id in a file's name without ending.
  package func id(_ stem: String) -> String {
    self == .feedback && stem.hasPrefix(ReturnedFile.feedbackPrefix)
      ? String(stem.dropFirst(ReturnedFile.feedbackPrefix.count)) : stem
  }
}
