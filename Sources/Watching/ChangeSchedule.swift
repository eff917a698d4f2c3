/// A schedule for builds after changes: once nothing has changed for a while, and never endlessly late.
///
/// Saving in Excel or WPS makes a handful of changes and copying a folder hundreds, each of which would start a
/// build. The schedule has no clock of its own: callers tell it the time.
package struct ChangeSchedule: Sendable {
  /// A point in time.
  package typealias Instant = ContinuousClock.Instant

  /// The time without changes after which a build is due.
  package let quiet: Duration
  /// The time after the first change at which a build is due even if changes go on.
  package let patience: Duration

  private var first: Instant?
  private var latest: Instant?
  private var retry: Instant?

  /// Creates a schedule with nothing to do.
  package init(quiet: Duration = .milliseconds(300), patience: Duration = .seconds(3)) {
    self.quiet = quiet
    self.patience = patience
  }

  /// The time at which the next build is due; nil if nothing changed.
  package var due: Instant? {
    guard let first, let latest else { return retry }
    let calm = min(latest + quiet, first + patience)
    return retry.map { min($0, calm) } ?? calm
  }

  /// Records a change.
  package mutating func changed(at now: Instant) {
    if first == nil { first = now }
    latest = now
  }

  /// Requests a build at a time without a change, because the last one met a temporary obstacle.
  package mutating func again(at time: Instant) { retry = time }

  /// Returns true if a build is to begin now, which then covers all changes so far.
  package mutating func begins(at now: Instant) -> Bool {
    guard let due, due <= now else { return false }
    (first, latest, retry) = (nil, nil, nil)
    return true
  }
}
