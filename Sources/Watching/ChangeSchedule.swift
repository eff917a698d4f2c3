/// When to build after changes: once it has been quiet for a while, and never endlessly late.
///
/// Saving in Excel or WPS is a handful of changes, copying a folder hundreds; each would be a build. The schedule has no
/// clock of its own: it is told the time.
package struct ChangeSchedule: Sendable {
  /// A point in time.
  package typealias Instant = ContinuousClock.Instant

  /// How long nothing may have changed.
  package let quiet: Duration
  /// How long after the first change a build is due although it never was quiet.
  package let patience: Duration

  private var first: Instant?
  private var latest: Instant?
  private var retry: Instant?

  /// Creates a schedule with nothing to do.
  package init(quiet: Duration = .milliseconds(300), patience: Duration = .seconds(3)) {
    self.quiet = quiet
    self.patience = patience
  }

  /// When the next build is due; nil where nothing changed.
  package var due: Instant? {
    guard let first, let latest else { return retry }
    let calm = min(latest + quiet, first + patience)
    return retry.map { min($0, calm) } ?? calm
  }

  /// Takes note of a change.
  package mutating func changed(at now: Instant) {
    if first == nil { first = now }
    latest = now
  }

  /// Asks for a build at a time without a change, because the last one met an obstacle that passes.
  package mutating func again(at time: Instant) { retry = time }

  /// Whether a build is to begin now; if so, all changes so far are covered by it.
  package mutating func begins(at now: Instant) -> Bool {
    guard let due, due <= now else { return false }
    (first, latest, retry) = (nil, nil, nil)
    return true
  }
}
