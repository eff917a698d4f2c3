import Rubric

/// The words among which rubrics choose, each with its meaning, and the keys that rules combine.
enum RubricWords {
  static let notApplicable: KeyValuePairs<String, ScoringRubric.NotApplicablePolicy> = [
    "full": .full, "rescale": .rescale, "zero": .zero,
  ]
  /// True if a unit's total is at most the rubric's.
  static let ceilings: KeyValuePairs<String, Bool> = ["total": true]
  /// True if ranks count within each category.
  static let rankings: KeyValuePairs<String, Bool> = ["category": true]
  /// True if an item begins with its points.
  static let starts: KeyValuePairs<String, Bool> = ["full": true, "zero": false]
  static let kinds: KeyValuePairs<String, Fact.Kind> = [
    "yesno": .yesno, "choice": .choice, "number": .number, "date": .date, "event": .event,
  ]

  static let effects = ["deduct", "award", "zero"]
  private static let filters = ["is", "open", "late", "ontime"]
  /// The triggers, each with the keys that it may be combined with.
  static let triggers: KeyValuePairs<String, [String]> = [
    "if": ["is"], "unless": ["is"], "missing": [], "date": ["after", "before", "every"],
    "each": filters + ["from", "every"],
    "any": filters, "run": filters + ["length"], "below": ["least", "per", "step", "begun"],
    "above": ["most", "per", "step", "begun"], "rate": ["from", "below", "least", "step", "begun"], "ratio": [],
  ]
  /// The keys that stand beside triggers, some more than once.
  static let companions = triggers.flatMap(\.value)
}
