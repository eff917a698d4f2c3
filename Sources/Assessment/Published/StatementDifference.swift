import Diagnostics
package import Rubric

/// The difference between two statements about a unit beside its results, such as the published one and the present one.
package struct StatementDifference: Sendable, Hashable {
  /// A kind of words or figures of an item.
  package enum Part: Sendable, Hashable, CaseIterable {
    /// The score by rules behind an override.
    case computed
    /// The calculation.
    case lines
    /// The words and dates of records.
    case records
    /// 理由 and 依据 of the mark.
    case reason
  }

  /// The earlier and the later name, nil if they are the same.
  package let name: (before: String, after: String)?
  /// The earlier and the later category, nil if they are the same.
  package let category: (before: String, after: String)?
  /// True if the vetoes that are shown differ.
  package let isOfVetoes: Bool
  /// The items that differ, by their ids, with what differs of them.
  package let items: [(id: String, parts: Set<Part>, computed: (before: Points?, after: Points?))]
  /// True if something that is shown of the unit differs, whatever it is.
  package let isAny: Bool

  /// Compares what is stated of a unit with what was; returns nil if nothing differs.
  ///
  /// - Parameters:
  ///   - before: What was stated.
  ///   - former: The ids of the unit's items then.
  ///   - after: What is stated.
  ///   - ids: The ids of its items now.
  ///   - skipped: The ids of items whose differences are known already.
  package init?(
    from before: PublishedStatement.Unit, _ former: [String], to after: PublishedStatement.Unit, _ ids: [String],
    skipping skipped: Set<String> = []
  ) {
    guard before != after else { return nil }
    name = before.name == after.name ? nil : (before.name, after.name)
    category = before.category == after.category ? nil : (before.category, after.category)
    isOfVetoes = before.vetoes != after.vetoes
    let known = Dictionary(zip(former, before.items)) { first, _ in first }
    items = zip(ids, after.items).compactMap { id, item in
      guard !skipped.contains(id), let before = known[id], before != item else { return nil }
      return (id, StatementDifference.parts(before, item), (before.computed, item.computed))
    }
    isAny = before.all != after.all
  }

  private init(_ other: StatementDifference, parts: Set<Part>, vetoes: Bool) {
    (name, category, isAny) = (other.name, other.category, other.isAny)
    isOfVetoes = vetoes && other.isOfVetoes
    items = other.items.compactMap { item in
      let kept = item.parts.intersection(parts)
      return kept.isEmpty ? nil : (item.id, kept, item.computed)
    }
  }

  /// Returns the difference with only some kinds of an item's words and figures, and with or without vetoes.
  package func limited(to parts: Set<Part>, vetoes: Bool) -> StatementDifference {
    StatementDifference(self, parts: parts, vetoes: vetoes)
  }

  private static func parts(_ before: PublishedStatement.Item, _ after: PublishedStatement.Item) -> Set<Part> {
    var parts: Set<Part> = []
    if before.computed != after.computed { parts.insert(.computed) }
    if before.lines != after.lines { parts.insert(.lines) }
    if before.records != after.records { parts.insert(.records) }
    if before.reason != after.reason { parts.insert(.reason) }
    return parts
  }

  /// True if any of its own kinds differs.
  package var isOfWords: Bool { name != nil || category != nil || isOfVetoes || !items.isEmpty }

  package static func == (left: StatementDifference, right: StatementDifference) -> Bool {
    left.words() == right.words() && left.isAny == right.isAny
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words()) }

  /// The largest number of items that are named one by one.
  private static let mostItems = 5

  /// Describes the difference in Chinese.
  ///
  /// - Parameter rows: Names the rows behind an item, or with nil those behind vetoes, in words that follow it.
  /// - Returns: What differs, one after the other.
  package func words(rows: (String?) -> String = { _ in "" }) -> [String] {
    var parts: [String] = []
    if let name { parts.append("名称 \(quoted(name.before)) → \(quoted(name.after))") }
    if let category { parts.append("类别 \(quoted(category.before)) → \(quoted(category.after))") }
    if isOfVetoes { parts.append("公开的一票否决\(rows(nil))有改动") }
    for item in items.prefix(StatementDifference.mostItems) { parts.append(words(item) + rows(item.id)) }
    if items.count > StatementDifference.mostItems {
      parts.append("另有 \(items.count - StatementDifference.mostItems) 项指标有改动")
    }
    return parts
  }

  private func words(
    _ item: (id: String, parts: Set<Part>, computed: (before: Points?, after: Points?))
  ) -> String {
    var words: [String] = []
    if item.parts.contains(.computed) {
      words.append(
        "改判前的得分 \(item.computed.before?.decimal ?? "无") → \(item.computed.after?.decimal ?? "无")")
    } else if item.parts.contains(.lines) {
      words.append("计算过程有改动")
    }
    if item.parts.contains(.records) { words.append("公开的登记有改动") }
    if item.parts.contains(.reason) { words.append("理由或依据有改动") }
    return "指标 \(item.id) " + words.joined(separator: "、")
  }
}
