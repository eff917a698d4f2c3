internal import Glibc

/// SIGHUP, SIGINT and SIGTERM, held back from a program that has to clear away what it began before they end it.
///
/// A signal that is ignored, as `nohup` has it, stays ignored.
package struct HeldSignals: Sendable {
  private let held: [Int32]

  /// Does some work while the signals are held; what has arrived meanwhile takes effect when it has ended.
  ///
  /// Threads created meanwhile hold them as well.
  package static func during<Value, Fault>(_ work: (HeldSignals) throws(Fault) -> Value) throws(Fault) -> Value {
    let held = [SIGHUP, SIGINT, SIGTERM].filter { signal in
      var action = sigaction()
      guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
      return unsafe action.__sigaction_handler.sa_handler == nil
    }
    var signals = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in held { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &former)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &former, nil) }
    return try work(HeldSignals(held: held))
  }

  /// True once one of them has arrived.
  package var haveArrived: Bool {
    var pending = sigset_t()
    guard unsafe sigpending(&pending) == 0 else { return false }
    return held.contains { unsafe sigismember(&pending, $0) == 1 }
  }
}
