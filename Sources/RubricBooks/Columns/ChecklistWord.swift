/// The word at the end of the head of a checklist's column that tells what the column holds (formats §5).
package enum ChecklistWord: String {
  /// The number of persons or times that a number counts for.
  case count = "数量"
  /// The mark of a judged item.
  case score = "得分"
  /// The reason for a mark.
  case reason = "理由"

  /// Returns true if a fact may not have a name, because it means something else in a column's head.
  package static func isReserved(_ name: String) -> Bool {
    if name == score.rawValue || name == reason.rawValue { return true }
    let stem = name.dropLast(count.rawValue.count)
    return name.hasSuffix(count.rawValue) && (stem.last?.isWhitespace ?? false)
  }
}
