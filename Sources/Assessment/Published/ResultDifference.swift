import Rubric

/// The difference between two results of a unit, such as the published one and the present one.
package struct ResultDifference: Sendable, Hashable {
  /// The unit's id.
  package let unit: String
  /// The earlier result, such as the published one, nil if the unit had none.
  package let before: PublishedResults.Unit?
  /// The later result, nil if the unit has none.
  package let after: PublishedResults.Unit?

  /// The largest number of items that are named one by one.
  private static let mostItems = 5

  /// Compares two results and returns a difference for each unit that has any: units that take part in file order,
  /// then those that no longer do.
  ///
  /// - Complexity: O(*n*) in the number of units and items.
  package static func all(from before: PublishedResults, to after: PublishedResults) -> [ResultDifference] {
    let former = Dictionary(before.units.map { ($0.id, $0) }) { first, _ in first }
    let remaining = Set(after.units.map(\.id))
    let changed = after.units.compactMap { unit in
      former[unit.id] == unit ? nil : ResultDifference(unit: unit.id, before: former[unit.id], after: unit)
    }
    let gone = before.units.filter { !remaining.contains($0.id) }
    return changed + gone.map { ResultDifference(unit: $0.id, before: $0, after: nil) }
  }

  /// An item whose score or state differs.
  package struct Item: Sendable, Hashable {
    /// The item's id.
    package let id: String
    /// The item's earlier result, nil if the unit had no such item.
    package let before: PublishedResults.Item?
    /// The item's later result, nil if the unit has no such item.
    package let after: PublishedResults.Item?
  }

  /// The items that differ, in rubric order, with those that no longer exist last; empty if the unit came or went.
  package var items: [Item] {
    guard let before, let after else { return [] }
    let former = Dictionary(before.items.map { ($0.id, $0) }) { first, _ in first }
    let remaining = Set(after.items.map(\.id))
    let changed = after.items.compactMap { item in
      former[item.id] == item ? nil : Item(id: item.id, before: former[item.id], after: item)
    }
    return changed + before.items.filter { !remaining.contains($0.id) }.map { Item(id: $0.id, before: $0, after: nil) }
  }

  /// True if only the rank differs, which is decided by other units' results.
  package var isOfRankOnly: Bool {
    guard let before, let after else { return false }
    return before.verdict == after.verdict && before.total == after.total && before.items == after.items
  }

  /// The difference from the published result in Chinese, old → new.
  package var words: String { words(then: "公布时") }

  /// The difference of the rank, such as `1 → 2`.
  var rankWords: String { "\(rank(before)) → \(rank(after))" }

  /// Describes the difference in Chinese, old → new.
  ///
  /// - Parameters:
  ///   - then: The time of the earlier result, in Chinese.
  ///   - rows: Names the rows behind an item, or with nil those behind a verdict, in words that follow it.
  /// - Returns: The words.
  package func words(then: String = "公布时", rows: (String?) -> String = { _ in "" }) -> String {
    guard let before else { return "\(then)没有这个单位的结果，现在总分 \(after?.total.decimal ?? "")" }
    guard let after else { return "\(then)总分 \(before.total.decimal)，现在没有这个单位的结果" }
    var parts = [
      before.total == after.total
        ? "总分仍为 \(after.total.decimal)" : "总分 \(before.total.decimal) → \(after.total.decimal)"
    ]
    if before.verdict != after.verdict { parts.append("结论 \(before.verdict.word) → \(after.verdict.word)\(rows(nil))") }
    if before.rank != after.rank { parts.append("名次 \(rankWords)") }
    let items = items
    parts += items.prefix(ResultDifference.mostItems).map { item in
      "指标 \(item.id)：\(item.words.before) → \(item.words.after)\(rows(item.id))"
    }
    return parts.joined(separator: "，")
      + (items.count > ResultDifference.mostItems ? " 等 \(items.count) 项指标" : "")
  }

  private func rank(_ unit: PublishedResults.Unit?) -> String { unit?.rank.map { "\($0)" } ?? "无" }
}

extension ResultDifference.Item {
  /// The item's score before and after, with its state if that differs.
  package var words: (before: String, after: String) { (words(before, beside: after), words(after, beside: before)) }

  private func words(_ item: PublishedResults.Item?, beside other: PublishedResults.Item?) -> String {
    guard let item else { return "无" }
    guard let earned = item.earned else { return item.state.word }
    return other.map { $0.state != item.state && $0.earned != nil } ?? false
      ? "\(earned.decimal)（\(item.state.word)）" : earned.decimal
  }
}

extension PublishedResults.Verdict {
  /// The verdict in Chinese.
  package var word: String {
    switch self {
    case .scored: "已评定"
    case .pending: "待核定"
    case .vetoed: "一票否决"
    }
  }
}

extension PublishedResults.State {
  /// The state in Chinese.
  package var word: String {
    switch self {
    case .scored: "得分"
    case .judged: "评判"
    case .overridden: "改判"
    case .notApplicable: "不适用"
    case .pending: "待核定"
    }
  }
}
