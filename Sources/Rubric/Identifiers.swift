// Identifiers are small integers: names and texts stay with the loader of a rubric, which keeps this module free of
// Unicode tables and its comparisons to one machine instruction.

/// A unit, by its index among the units of an assessment.
package struct UnitID: Hashable, Sendable {
  /// The index into the assessment's units.
  package let index: Int32

  /// Creates the identifier of the unit at an index.
  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// An item of a rubric, by its index among all items in rubric order.
public struct ItemID: Hashable, Sendable {
  /// The index into ``ScoringRubric/items``.
  public let index: Int32

  /// Creates the identifier of the item at an index.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A fact that a rubric declares, by its index among all facts in rubric order.
public struct FactID: Hashable, Sendable {
  /// The index into ``ScoringRubric/facts``.
  public let index: Int32

  /// Creates the identifier of the fact at an index.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A word that a choice or an event's tag may be, interned by the loader.
public struct TagID: Hashable, Sendable {
  /// The number that the loader gave the word.
  public let index: Int32

  /// Creates the identifier of the word with a number.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// The 编号 of a record, interned by the loader.
public struct ReferenceID: Hashable, Sendable {
  /// The number that the loader gave the 编号.
  public let index: Int32

  /// Creates the identifier of the 编号 with a number.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A date that an assessment names, by its index in ``Terms/dates``.
public struct NamedDateID: Hashable, Sendable {
  /// The index into ``Terms/dates``.
  public let index: Int32

  /// Creates the identifier of the date at an index.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A quantity of the units (在职人数 …) that a rubric divides by, by its index in ``Candidate/quantities``.
public struct QuantityID: Hashable, Sendable {
  /// The index into ``Candidate/quantities``.
  public let index: Int32

  /// Creates the identifier of the quantity at an index.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// The register row that a record was read from, opaque to this module.
public struct RowID: Hashable, Sendable {
  /// The number that the loader gave the row.
  public let index: Int32

  /// Creates the identifier of the row with a number.
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}
