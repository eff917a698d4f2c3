private import Glibc
private import Synchronization

/// The way to end a loop from another thread.
final class LoopStop: Sendable {
  private let listening: Int32
  private let flag = Atomic(false)

  /// Takes the socket on which the loop listens, and which it does not close before it is stopped.
  init(listening: Int32) { self.listening = listening }

  /// True once the loop is to end.
  var isSet: Bool { flag.load(ordering: .acquiring) }

  /// Tells the loop to end, also while it waits.
  func set() {
    shutdown(listening, Int32(SHUT_RDWR))
    flag.store(true, ordering: .releasing)
  }
}
