package import Rubric
import Tabular

extension RubricBook {
  /// The categories that items or dimensions are for, normalised, each once, in the order written.
  package var categories: [String] {
    subjects.compactMap(\.categories).flatMap(\.self).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// Returns true if some item or dimension is for a category.
  package func names(_ category: String) -> Bool {
    categories.contains { RubricBook.isSame($0, category) }
  }

  /// True if every unit has every item.
  package var isForAll: Bool { subjects.allSatisfy { $0.categories == nil } }

  /// True if some dimension is a bonus.
  package var hasBonus: Bool { scoring.dimensions.contains(where: \.isBonus) }

  /// Returns true if units of a category, normalised, have an item or a dimension counted behind all items; nil is a
  /// category that no `for` names.
  package func has(_ subject: ItemID, in category: String?) -> Bool {
    guard let categories = self[subject].categories else { return true }
    return category.map { key in categories.contains { RubricBook.isSame($0, key) } } ?? false
  }

  /// Returns true if two names are of one category; white space does not matter.
  package static func isSame(_ category: String, _ other: String) -> Bool {
    spaceless(normalised(category)) == spaceless(normalised(other))
  }

  /// Returns the items whose rules read a fact: its own, or those of its dimension that do.
  package func items(reading fact: FactID) -> [ItemID] {
    let subject = self[fact].subject
    guard let dimension = dimension(subject) else { return [subject] }
    return scoring.dimensions[dimension].items.map { ItemID($0) }.filter { scoring[$0].readFacts.contains(fact) }
  }

  /// Returns the rules that read a fact.
  package func rules(reading fact: FactID) -> [Rule] {
    items(reading: fact).flatMap { item in scoring[item].rules.filter { $0.trigger.facts.contains(fact) } }
  }

  /// The subjects of registers in the order of the rubric: each dimension before its items.
  package var subjectsInOrder: [ItemID] {
    scoring.dimensions.enumerated().flatMap { index, dimension in
      (dimension.facts.isEmpty ? [] : [ItemID(items.count + index)]) + dimension.items.map { ItemID($0) }
    }
  }

  /// Returns the dimension that a subject of registers is, nil for an item.
  package func dimension(_ subject: ItemID) -> Int? {
    let place = Int(subject.index) - items.count
    return place >= 0 ? place : nil
  }

  /// Returns the facts that registers name with a subject: an item's own, or a dimension's.
  package func ownFacts(of subject: ItemID) -> Range<Int> {
    dimension(subject).map { scoring.dimensions[$0].facts } ?? scoring[subject].facts
  }

  /// Returns the points of a dimension's items that units of a category have, before its weight.
  package func points(ofDimension index: Int, for category: String?) -> Points {
    scoring.dimensions[index].items.reduce(Points.zero) { sum, item in
      has(ItemID(item), in: category) ? sum + scoring.items[item].points : sum
    }
  }

  /// Returns what the items of units of a category add up to, by the dimensions' weights and without bonus.
  package func points(for category: String?) -> Points {
    scoring.dimensions.enumerated().reduce(Points.zero) { sum, dimension in
      guard !dimension.element.isBonus else { return sum }
      return sum + dimension.element.weighted(points(ofDimension: dimension.offset, for: category))
    }
  }

  /// Returns the name of a number that rules compare or divide: of its fact or quantity, nil for a fixed number.
  package func name(of operand: Operand) -> String? {
    operand.fact.map { self[$0].name } ?? operand.quantity.map { quantities[Int($0.index)] }
  }

  /// Returns the level that a result reaches, nil if there is none.
  package func level(of result: UnitResult) -> String? {
    switch result.verdict {
    case .scored: levels.first { $0.least <= result.total }?.name
    case .vetoed: vetoedLevel
    case .pending: nil
    }
  }
}
