package import Diagnostics
package import Rubric
import Tabular

/// A rubric with its words: the numbers by which units are scored, and the texts beside them.
///
/// This module holds what a year is assessed by: rubrics, plans, calendars, and the columns of registers. It must
/// not know units or rows.
///
/// A class, because every row that is read asks it and it never changes.
package final class RubricBook: Sendable {
  /// The part of a policy on which something is based.
  package struct Basis: Sendable, Hashable {
    /// The policy's id.
    package let policy: String
    /// The number of the article, nil for the whole document.
    package let article: Int?
    /// The number of the sub-item （一） in the article, nil for the whole article.
    package let clause: Int?

    /// Creates a basis from its parts.
    package init(policy: String, article: Int?, clause: Int?) {
      self.policy = policy
      self.article = article
      self.clause = clause
    }
  }

  /// A basis with the place that states it.
  package struct Citation: Sendable, Hashable {
    /// The policy, article and clause.
    package let basis: Basis
    /// The place in the file that states it, for findings.
    package let place: Location

    /// Creates a citation from its parts.
    package init(basis: Basis, place: Location) {
      self.basis = basis
      self.place = place
    }
  }

  /// The words of a dimension.
  package struct DimensionText: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The categories, normalised, whose units have it; nil if all have it.
    package let categories: [String]?
  }

  /// A level that results reach.
  package struct Level: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The least total that reaches it.
    package let least: Points
  }

  /// The way in which an item's score comes about.
  package enum Judging: Sendable, Hashable {
    /// Computed by rules.
    case rules
    /// Marked by an assessor.
    case mark
    /// The mean of the assessors' marks, of which the highest and the lowest `drop` are left out.
    case mean(drop: Int)
  }

  /// The words of an item.
  package struct ItemText: Sendable, Hashable {
    /// The id, fit for a file name.
    package let id: String
    /// The name.
    package let name: String
    /// The index of the item's dimension.
    package let dimension: Int
    /// The categories, normalised, whose units have it; nil if all have it.
    package let categories: [String]?
    /// The way in which its score comes about.
    package let judging: Judging
    /// The requirement on units (工作要求).
    package let requirement: String?
    /// The rule of scoring in the document's words (评分细则).
    package let criterion: String?
    /// The parts of policies on which the item is based, with the places that state them.
    package let citations: [Citation]
    /// The materials to hand in.
    package let materials: [String]
    /// The office's interpretations of what the text leaves open.
    package let readings: [String]
    /// The text of each rule, nil for a rule without one.
    package let rules: [String?]

    /// The parts of policies on which the item is based.
    package var basis: [Basis] { citations.map(\.basis) }

    /// Returns true if the item asks for a letter, because it is based on the whole of it.
    package func asks(for letter: String) -> Bool {
      basis.contains { $0.policy == letter && $0.article == nil && $0.clause == nil }
    }
  }

  /// The words of a fact.
  package struct FactText: Sendable, Hashable {
    /// The name, normalised.
    package let name: String
    /// The question to a unit, nil if there is none.
    package let ask: String?
    /// The fact's word for 开始, such as 通报日期, nil if it has none.
    package let started: String?
    /// The fact's word for 完成, such as 处置日期, nil if it has none.
    package let finished: String?
    /// The words that a choice or the tag of an event may be, normalised; empty for an event whose tag is free.
    package let options: [String]
    /// The indices of the options in ``RubricBook/tags``.
    package let optionTags: [TagID]
    /// The names of the plan's dates in whose ranges an event's occurrences lie; empty if nothing is said.
    package let within: [String]
    /// True if the office says what is to be registered, and nobody asks a unit for it.
    package let isOffices: Bool
    /// The item, or the dimension counted behind all items, that the fact belongs to: an index of
    /// ``RubricBook/subjects``.
    package let subject: ItemID
  }

  /// The id, which is the file's name.
  package let id: String
  /// The title.
  package let title: String
  /// The office's interpretations of what the text leaves open, for the rubric as a whole.
  package let readings: [String]
  /// The provisions by which results enter the units' general evaluation, with the places that state them.
  package let evaluation: [Citation]
  /// The numbers by which units are scored.
  package let scoring: ScoringRubric
  /// The levels, in falling order; empty if there are none.
  package let levels: [Level]
  /// The level of a vetoed unit, nil if it has none.
  package let vetoedLevel: String?
  /// True if units are ranked within their categories.
  package let ranksWithin: Bool
  /// True if some dimension states a weight, so that every one says what enters the total.
  package let hasWeights: Bool
  /// The dimensions' words, by index.
  package let dimensions: [DimensionText]
  /// The items' words, by ``ItemID``.
  package let items: [ItemText]
  /// The subjects that registers name in their column 指标: the items, by ``ItemID``, and behind them the dimensions, of
  /// which those with facts of their own are named.
  package let subjects: [ItemText]
  /// The facts' words, by ``FactID``.
  package let facts: [FactText]
  /// The words that choices and tags of events may be, normalised, by ``TagID``.
  package let tags: [String]
  /// The names of the dates that rules compare with, by ``NamedDateID``.
  package let dateNames: [String]
  /// The names of the quantities that rules divide by, normalised, by ``QuantityID``.
  package let quantities: [String]
  /// The SHA-256 of what the rubric's file says about scores and scorecards, in 64 hexadecimal digits.
  package let digest: String

  private let itemIndices: [String: Int]
  /// The kinds of the facts, which every row asks for.
  private let kinds: [Fact.Kind]
  /// The facts of each item by name.
  private let factNumbers: [KeyNumbers]
  private let tagNumbers: KeyNumbers
  /// The numbers in ``itemsOfKey`` of the keys by which a cell may name items: id, name or both.
  private let itemKeys: KeyNumbers
  private let itemsOfKey: [[ItemID]]
  private let factLimits: [[Limit]]
  private let factsWithEnd: Set<FactID>

  init(
    id: String, title: String, readings: [String], evaluation: [Citation], scoring: ScoringRubric, levels: [Level],
    vetoedLevel: String?, ranksWithin: Bool, hasWeights: Bool, dimensions: [DimensionText], items: [ItemText],
    facts: [FactText], tags: [String], dateNames: [String],
    quantities: [String], digest: String
  ) {
    self.id = id
    self.title = title
    self.readings = readings
    self.evaluation = evaluation
    self.scoring = scoring
    self.levels = levels
    self.vetoedLevel = vetoedLevel
    self.ranksWithin = ranksWithin
    self.hasWeights = hasWeights
    self.dimensions = dimensions
    self.items = items
    subjects =
      items
      + dimensions.enumerated().map { index, dimension in
        ItemText(
          id: dimension.id, name: dimension.name, dimension: index, categories: dimension.categories, judging: .rules,
          requirement: nil, criterion: nil, citations: [], materials: [], readings: [], rules: [])
      }
    self.facts = facts
    self.tags = tags
    self.dateNames = dateNames
    self.quantities = quantities
    self.digest = digest
    // Of a draft with faults only the points are asked for; its ids may repeat.
    itemIndices = Dictionary(items.enumerated().map { ($1.id, $0) }) { first, _ in first }
    kinds = scoring.facts.map(\.kind)
    var factNumbers = Array(repeating: KeyNumbers(), count: subjects.count)
    for (fact, text) in facts.enumerated() { factNumbers[Int(text.subject.index)].add(text.name, fact) }
    self.factNumbers = factNumbers
    tagNumbers = KeyNumbers(tags.map(spaceless), ignoring: .spaces)
    let named = subjects.indices.filter { index in
      index < items.count || !scoring.dimensions[index - items.count].facts.isEmpty
    }
    let keys = RubricBook.keys(of: subjects, at: named)
    itemKeys = KeyNumbers(Array(keys.keys), ignoring: .spaces)
    itemsOfKey = Array(keys.values)
    var limits = Array(repeating: [Limit](), count: facts.count)
    for trigger in scoring.items.lazy.flatMap(\.rules).map(\.trigger) {
      guard let limit = trigger.filter?.timing?.limit, let fact = trigger.facts.first else { continue }
      if !limits[Int(fact.index)].contains(limit) { limits[Int(fact.index)].append(limit) }
    }
    factLimits = limits
    factsWithEnd = Set(
      scoring.items.lazy.flatMap(\.rules).map(\.trigger).compactMap { trigger in
        trigger.filter.flatMap { $0.isOpen || $0.timing != nil ? trigger.facts.first : nil }
      })
  }

  /// The names of the dates that facts refer to by `within` and that no rule compares with, each once.
  package var rangeNames: [String] {
    facts.flatMap(\.within).reduce(into: []) { names, name in
      if !names.contains(name), !dateNames.contains(name) { names.append(name) }
    }
  }

  /// Returns the item with an id.
  package func item(_ id: String) -> ItemID? { itemIndices[id].map { ItemID($0) } }

  /// Returns the items that a key, as normalised from a cell, may name: by id, by name, or by both.
  ///
  /// There are several if items share a name, or if ids such as `1.1` and `1.10` both occur: a spreadsheet turns
  /// both into `1.1` (formats §7).
  package func items(named key: String) -> [ItemID] { itemKeys.number(ofKey: key).map { itemsOfKey[$0] } ?? [] }

  /// Returns the items that a cell may name.
  package func items(namedIn cell: ArraySlice<UInt8>) -> [ItemID] {
    itemKeys.number(of: cell).map { itemsOfKey[$0] } ?? []
  }

  /// Returns the fact of an item by its name, as normalised from a cell.
  package func fact(_ name: String, of item: ItemID) -> FactID? {
    factNumbers[Int(item.index)].number(ofKey: name).map { FactID($0) }
  }

  /// Returns the fact of an item that a cell names.
  package func fact(namedIn cell: ArraySlice<UInt8>, of item: ItemID) -> FactID? {
    factNumbers[Int(item.index)].number(of: cell).map { FactID($0) }
  }

  /// Returns the fact of a dimension itself by its name, as normalised from a cell.
  package func fact(_ name: String, ofDimension index: Int) -> FactID? {
    fact(name, of: ItemID(items.count + index))
  }

  /// Returns the option of a fact that a cell names; inner white space does not matter.
  package func option(_ cell: ArraySlice<UInt8>, of fact: FactID) -> TagID? {
    tagNumbers.number(of: cell).map { TagID($0) }.flatMap { self[fact].optionTags.contains($0) ? $0 : nil }
  }

  /// Returns the option of a fact that a key names.
  package func option(_ key: String, of fact: FactID) -> TagID? { option(Array(key.utf8)[...], of: fact) }

  /// Returns the kind of a fact.
  package func kind(of fact: FactID) -> Fact.Kind { kinds[Int(fact.index)] }

  /// Returns the limits that rules set for a fact's occurrences, each once.
  package func limits(of fact: FactID) -> [Limit] { factLimits[Int(fact.index)] }

  /// Returns true if some rule reads 完成 of a fact, because it asks whether or when occurrences were finished.
  package func readsEnd(of fact: FactID) -> Bool { factsWithEnd.contains(fact) }

  /// The words of an item, or of a dimension counted behind all items.
  @inlinable
  package subscript(_ item: ItemID) -> ItemText { subjects[Int(item.index)] }

  /// The words of a fact.
  @inlinable
  package subscript(_ fact: FactID) -> FactText { facts[Int(fact.index)] }
}
