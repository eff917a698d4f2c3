/// The findings of one run, in the order in which they were made until they are sorted for printing.
package struct Findings: Sendable, Equatable {
  /// The findings in the order in which they were added.
  package private(set) var all: [Diagnostic] = []
  private var errors = 0
  private var warnings = 0

  /// Creates an empty collection.
  package init() {}

  /// Adds a finding.
  package mutating func add(_ diagnostic: Diagnostic) {
    all.append(diagnostic)
    errors += diagnostic.severity == .error ? 1 : 0
    warnings += diagnostic.severity == .warning ? 1 : 0
  }

  /// Adds the findings of another collection after the present ones.
  package mutating func add(_ others: Findings) {
    all += others.all
    errors += others.errors
    warnings += others.warnings
  }

  /// Counts one more row with the same finding, given by its index in ``all``.
  package mutating func repeatFinding(_ index: Int) { all[index].others += 1 }

  /// Counts one more cell with the same finding as the last.
  package mutating func repeatLast() {
    if !all.isEmpty { repeatFinding(all.count - 1) }
  }

  /// Removes the findings made after the first `count`.
  package mutating func discard(after count: Int) {
    while all.count > count, let last = all.popLast() {
      errors -= last.severity == .error ? 1 : 0
      warnings -= last.severity == .warning ? 1 : 0
    }
  }

  /// True if any finding is an error.
  package var hasErrors: Bool { errors > 0 }

  /// Counts the findings of a severity.
  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: all.count - errors - warnings
    }
  }

  /// Sorts the findings by path, line and column; those of one place stay in the order in which they were made.
  ///
  /// - Complexity: O(*n* log *n*).
  package func sorted() -> [Diagnostic] {
    all.enumerated().sorted { left, right in
      left.element.location == right.element.location
        ? left.offset < right.offset : left.element.location < right.element.location
    }.map(\.element)
  }
}
