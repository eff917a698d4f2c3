package import Diagnostics
package import Rubric
import Tabular

/// A rubric with its words: the numbers that are scored by, and the texts that stand outside them.
package struct RubricBook: Sendable {
  /// Where in a policy something stands.
  package struct Basis: Sendable, Hashable {
    /// The policy's id.
    package let policy: String
    /// The number of the article, nil for the document as a whole.
    package let article: Int?
    /// The number of the sub-item （一） in the article, nil for the article as a whole.
    package let clause: Int?
  }

  /// A basis with the place that gives it.
  package struct Citation: Sendable, Hashable {
    /// The policy, article and clause.
    package let basis: Basis
    /// Where in the file it is given, for findings.
    package let place: Location
  }

  /// The words of a dimension.
  package struct DimensionText: Sendable, Hashable {
    /// Its id.
    package let id: String
    /// Its name.
    package let name: String
  }

  /// The words of an item.
  package struct ItemText: Sendable, Hashable {
    /// Its id, fit for a file name.
    package let id: String
    /// Its name.
    package let name: String
    /// The index of its dimension.
    package let dimension: Int
    /// What is required of units (工作要求).
    package let requirement: String?
    /// How it is scored, in the document's words (评分细则).
    package let criterion: String?
    /// Where the text stands.
    package let citations: [Citation]
    /// What is to be handed in.
    package let materials: [String]
    /// How the office reads the text where it is open.
    package let readings: [String]
    /// The text of each rule, nil where it has none.
    package let rules: [String?]

    /// Where the text stands, without the places in the file.
    package var basis: [Basis] { citations.map(\.basis) }

    /// Whether the item asks for a letter: it has the whole of it for a basis.
    package func asks(for letter: String) -> Bool {
      basis.contains { $0.policy == letter && $0.article == nil && $0.clause == nil }
    }
  }

  /// The words of a fact.
  package struct FactText: Sendable, Hashable {
    /// Its name, normalised.
    package let name: String
    /// What is asked of a unit.
    package let ask: String?
    /// What 开始 is called where it is asked for, as 通报日期.
    package let started: String?
    /// What 完成 is called where it is asked for, as 处置日期.
    package let finished: String?
    /// The words that a choice, or an event's tag, may be; empty for an event whose tag is free.
    package let options: [String]
    /// The same as ``RubricBook/tags``.
    package let optionTags: [TagID]
    /// The names of the dates of the assessment in whose ranges an event's occurrences lie; empty where that is not said.
    package let within: [String]
    /// The item it belongs to.
    package let item: ItemID
  }

  /// The id, which is the file's name.
  package let id: String
  /// The title.
  package let title: String
  /// How the office reads the text where it is open, for the rubric as a whole.
  package let readings: [String]
  /// Where it is laid down that results go into the units' general evaluation.
  package let evaluation: [Citation]
  /// The numbers.
  package let scoring: ScoringRubric
  /// The dimensions' words, by index.
  package let dimensions: [DimensionText]
  /// The items' words, by ``ItemID``.
  package let items: [ItemText]
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
  private let factIndices: [String: Int]
  private let tagIndices: [String: Int]
  /// The items that a cell may name by id, name, or both, without inner white space.
  private let itemKeys: [String: [ItemID]]
  private let factLimits: [[Limit]]
  private let factsWithEnd: Set<FactID>

  init(
    id: String, title: String, readings: [String], evaluation: [Citation], scoring: ScoringRubric,
    dimensions: [DimensionText], items: [ItemText], facts: [FactText], tags: [String], dateNames: [String],
    quantities: [String], digest: String
  ) {
    self.id = id
    self.title = title
    self.readings = readings
    self.evaluation = evaluation
    self.scoring = scoring
    self.dimensions = dimensions
    self.items = items
    self.facts = facts
    self.tags = tags
    self.dateNames = dateNames
    self.quantities = quantities
    self.digest = digest
    itemIndices = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0) })
    factIndices = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ("\($1.item.index)\n\($1.name)", $0) })
    tagIndices = Dictionary(tags.enumerated().map { (spaceless($1), $0) }) { first, _ in first }
    itemKeys = RubricBook.keys(of: items)
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

  /// The names of the dates that facts name with `within` and no rule compares with, each once.
  var rangeNames: [String] {
    facts.flatMap(\.within).reduce(into: []) { names, name in
      if !names.contains(name), !dateNames.contains(name) { names.append(name) }
    }
  }

  /// The item with an id.
  package func item(_ id: String) -> ItemID? { itemIndices[id].map { ItemID($0) } }

  /// The items that a key, as normalised from a cell, may name: by id, by name, or by both.
  ///
  /// They are several where items share a name, or where `1.1` and `1.10` stand together: `1.1` is what a spreadsheet
  /// leaves of both (formats §7).
  package func items(named key: String) -> [ItemID] { itemKeys[spaceless(key)] ?? [] }

  private static func keys(of items: [ItemText]) -> [String: [ItemID]] {
    var keys: [String: [ItemID]] = [:]
    func add(_ key: String, _ item: ItemID) {
      if keys[key]?.contains(item) != true { keys[key, default: []].append(item) }
    }
    for (index, item) in items.enumerated() {
      let name = spaceless(normalised(item.name))
      for key in [item.id, numberLeft(of: item.id), item.id + name] { add(key, ItemID(index)) }
    }
    // A name that is another item's id means that item.
    for (index, item) in items.enumerated() {
      let name = spaceless(normalised(item.name))
      if keys[name]?.contains(where: { items[Int($0.index)].id == name }) != true { add(name, ItemID(index)) }
    }
    return keys
  }

  /// What a spreadsheet that takes an id for a number leaves of it: `1.1` of `1.10`, `2` of `2.0`.
  private static func numberLeft(of id: String) -> String {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return id
    }
    let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
    return fraction.isEmpty ? String(parts[0]) : parts[0] + "." + String(fraction)
  }

  /// The fact of an item with a name, as normalised from a cell.
  package func fact(_ name: String, of item: ItemID) -> FactID? {
    factIndices["\(item.index)\n\(name)"].map { FactID($0) }
  }

  /// The option that a key, as normalised from a cell, names of a fact; inner white space does not matter.
  package func option(_ key: String, of fact: FactID) -> TagID? {
    guard let tag = tagIndices[spaceless(key)].map({ TagID($0) }), self[fact].optionTags.contains(tag) else {
      return nil
    }
    return tag
  }

  /// The limits that rules set for a fact's occurrences, each once.
  package func limits(of fact: FactID) -> [Limit] { factLimits[Int(fact.index)] }

  /// Whether some rule asks whether, or when, a fact's occurrences were finished: whether it reads 完成.
  package func readsEnd(of fact: FactID) -> Bool { factsWithEnd.contains(fact) }

  /// The words of an item.
  package subscript(_ item: ItemID) -> ItemText { items[Int(item.index)] }

  /// The words of a fact.
  package subscript(_ fact: FactID) -> FactText { facts[Int(fact.index)] }
}
