/// A rubric as the evaluator needs it: numbers only, in rubric order.
///
/// This module computes scores by rules over registered facts, natively and in the browser. It must not know files,
/// text formats, names or Foundation.
package struct ScoringRubric: Hashable, Sendable {
  /// The score of an item that does not apply to a unit.
  package enum NotApplicablePolicy: UInt8, Hashable, Sendable, CaseIterable {
    /// The item's points.
    case full
    /// The item is left out and the rest is scaled up to the rubric's total.
    case rescale
    /// Nothing.
    case zero

    /// Returns true if an item of this state is left out, with its points.
    package func leavesOut(_ state: ItemResult.State) -> Bool { self == .rescale && state == .notApplicable }
  }

  /// A group of consecutive items.
  package struct Dimension: Hashable, Sendable {
    /// The indices of its items.
    package let items: Range<Int>

    /// Creates a dimension of the items in a range.
    package init(items: Range<Int>) { self.items = items }
  }

  /// An item of the rubric.
  package struct Item: Hashable, Sendable {
    /// The points that it is worth.
    package let points: Points
    /// True if the computation begins with the item's points rather than with 0.
    package let startsFull: Bool
    /// True if an assessor marks it, without rules.
    package let isJudged: Bool
    /// The indices of its facts.
    package let facts: Range<Int>
    /// Its rules in the order written.
    package let rules: [Rule]

    /// Creates an item.
    package init(points: Points, startsFull: Bool = true, isJudged: Bool = false, facts: Range<Int>, rules: [Rule]) {
      self.points = points
      self.startsFull = startsFull
      self.isJudged = isJudged
      self.facts = facts
      self.rules = rules
    }

    /// The score that the computation begins with.
    package var start: Points { startsFull ? points : .zero }
  }

  /// The points of all items together.
  package let total: Points
  /// The score of items that do not apply.
  package let notApplicable: NotApplicablePolicy
  /// The dimensions; their ranges follow one another and cover all items.
  package let dimensions: [Dimension]
  /// The items in rubric order.
  package let items: [Item]
  /// The facts of all items, item by item.
  package let facts: [Fact]

  /// Creates a rubric.
  ///
  /// - Precondition: The dimensions' ranges follow one another and cover `items`, the items' fact ranges cover `facts`,
  ///   and rules name only facts of their own item, of the kind their trigger reads.
  package init(
    total: Points, notApplicable: NotApplicablePolicy, dimensions: [Dimension], items: [Item], facts: [Fact]
  ) {
    self.total = total
    self.notApplicable = notApplicable
    self.dimensions = dimensions
    self.items = items
    self.facts = facts
  }

  /// The item with an identifier.
  package subscript(_ item: ItemID) -> Item { items[Int(item.index)] }

  /// The fact with an identifier.
  package subscript(_ fact: FactID) -> Fact { facts[Int(fact.index)] }
}
