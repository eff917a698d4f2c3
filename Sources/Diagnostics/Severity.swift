/// The weight of a finding, from the lightest to the gravest.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Something the program did that its user may want to know.
  case note
  /// Something that is probably wrong but does not stop a build.
  case warning
  /// Something that must be corrected before anything is written.
  case error

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by weight: `note < warning < error`.
  package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
