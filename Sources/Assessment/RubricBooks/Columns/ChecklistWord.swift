/// The last word of the head of a checklist's column that says what the column holds (formats §5).
package enum ChecklistWord: String {
  /// How often a number counts.
  case count = "数量"
  /// A judged item's mark.
  case score = "得分"
  /// A mark's reason.
  case reason = "理由"

  /// True of a name that no fact may have, because a column's head says something else by it.
  package static func isReserved(_ name: String) -> Bool {
    if name == score.rawValue || name == reason.rawValue { return true }
    let stem = name.dropLast(count.rawValue.count)
    return name.hasSuffix(count.rawValue) && (stem.last?.isWhitespace ?? false)
  }
}
