/// The findings of one run, in the order they were made until they are sorted for printing.
package struct Findings: Sendable, Equatable {
  /// The findings in the order they were added.
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

  /// Notes that one more row of its file says the same as a finding, given by its place in ``all``.
  package mutating func repeatFinding(_ index: Int) { all[index].others += 1 }

  /// Notes that one more cell says the same as the last finding.
  package mutating func repeatLast() {
    if !all.isEmpty { repeatFinding(all.count - 1) }
  }

  /// Takes back the findings made after the first `count`.
  package mutating func discard(after count: Int) {
    while all.count > count, let last = all.popLast() {
      errors -= last.severity == .error ? 1 : 0
      warnings -= last.severity == .warning ? 1 : 0
    }
  }

  /// Whether any finding is an error.
  package var hasErrors: Bool { errors > 0 }

  /// The number of findings of a severity.
  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: all.count - errors - warnings
    }
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
