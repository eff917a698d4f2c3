/// A rubric as the evaluator needs it: numbers only, in rubric order.
///
/// This module computes scores by rules over registered facts, natively and in the browser. It must not know files,
/// text formats, names or Foundation.
public struct ScoringRubric: Hashable, Sendable {
  /// The score of an item that does not apply to a unit.
  public enum NotApplicablePolicy: UInt8, Hashable, Sendable, CaseIterable {
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
  public struct Dimension: Hashable, Sendable {
    /// The indices of its items.
    public let items: Range<Int>
    /// The indices of the facts that the rules of all its items may read.
    public let facts: Range<Int>
    /// The part of its points that enters the total, in hundredths of a percent.
    public let weight: Int64
    /// The most that its items earn together, nil for no bound.
    public let cap: Points?
    /// True if its points are added to the total rather than being part of it.
    public let isBonus: Bool
    /// The weight of a dimension that enters the total as it is.
    public static let fullWeight: Int64 = 10_000
    /// The largest weight: a hundred times the points.
    public static let largestWeight: Int64 = 1_000_000

    /// Creates a dimension.
    public init(
      items: Range<Int>, facts: Range<Int> = 0..<0, weight: Int64 = fullWeight, cap: Points? = nil,
      isBonus: Bool = false
    ) {
      self.items = items
      self.facts = facts
      self.weight = weight
      self.cap = cap
      self.isBonus = isBonus
    }

    /// Returns what some points of the dimension add to the total, rounded half up to 0.01.
    package func weighted(_ points: Points) -> Points {
      points.scaled(by: Int128(weight), over: Int128(Dimension.fullWeight))
    }
  }

  /// An item of the rubric.
  public struct Item: Hashable, Sendable {
    /// The points that it is worth.
    public let points: Points
    /// True if the computation begins with the item's points rather than with 0.
    public let startsFull: Bool
    /// True if an assessor marks it, without rules.
    public let isJudged: Bool
    /// True if it belongs to a bonus dimension, so that nothing is lost without it.
    public let isBonus: Bool
    /// The indices of its own facts.
    public let facts: Range<Int>
    /// The indices of its dimension's facts, which its rules may read as well.
    public let sharedFacts: Range<Int>
    /// Its rules in the order written.
    public let rules: [Rule]

    /// Creates an item.
    public init(
      points: Points, startsFull: Bool = true, isJudged: Bool = false, isBonus: Bool = false, facts: Range<Int>,
      sharedFacts: Range<Int> = 0..<0, rules: [Rule]
    ) {
      self.points = points
      self.startsFull = startsFull
      self.isJudged = isJudged
      self.isBonus = isBonus
      self.facts = facts
      self.sharedFacts = sharedFacts
      self.rules = rules
    }

    /// The item's own facts and those of its dimension that its rules read, in their order.
    package var readFacts: [FactID] {
      let shared = sharedFacts.count
      return Array(atMost: shared + facts.count) { place in
        guard place < shared else { return FactID(facts.lowerBound + place - shared) }
        let fact = FactID(sharedFacts.lowerBound + place)
        return rules.contains { $0.trigger.reads(fact) } ? fact : nil
      }
    }

    /// The score that the computation begins with.
    package var start: Points { startsFull ? points : .zero }
  }

  /// The points of all items together, without bonus items.
  public let total: Points
  /// True if no unit's total exceeds ``total``, bonus included.
  public let hasCeiling: Bool
  /// The score of items that do not apply.
  public let notApplicable: NotApplicablePolicy
  /// The dimensions; their ranges follow one another and cover all items.
  public let dimensions: [Dimension]
  /// The items in rubric order.
  public let items: [Item]
  /// The facts: those of dimensions, dimension by dimension, then those of items, item by item.
  public let facts: [Fact]

  /// Creates a rubric.
  ///
  /// - Precondition: The dimensions' ranges follow one another and cover `items`, the fact ranges of dimensions and items
  ///   cover `facts`, and rules name only facts of their own item or dimension, of the kind their trigger reads.
  public init(
    total: Points, hasCeiling: Bool = false, notApplicable: NotApplicablePolicy, dimensions: [Dimension],
    items: [Item], facts: [Fact]
  ) {
    self.total = total
    self.hasCeiling = hasCeiling
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
