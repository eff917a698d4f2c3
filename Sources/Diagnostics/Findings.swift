/// The findings of one run, in the order they were made until they are sorted for printing.
package struct Findings: Sendable, Equatable {
  /// The findings in the order they were added.
  package private(set) var all: [Diagnostic] = []

  /// Creates an empty collection.
  package init() {}

  /// Adds a finding.
  package mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds the findings of another collection after the present ones.
  package mutating func add(_ others: Findings) { all += others.all }

  /// Whether any finding is an error.
  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int {
    all.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The findings by path, line and column; those of one place in the order they were made.
  ///
  /// - Complexity: O(*n* log *n*).
  package func sorted() -> [Diagnostic] {
    all.enumerated().sorted { left, right in
      left.element.location == right.element.location
        ? left.offset < right.offset : left.element.location < right.element.location
    }.map(\.element)
  }
}
