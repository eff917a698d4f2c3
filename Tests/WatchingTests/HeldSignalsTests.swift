import Glibc
import Testing
import Watching

/// Signals that wait until a work has ended.
@Suite(.serialized) struct HeldSignalsTests {
  @Test("a signal that arrives is told, and does nothing yet", arguments: [SIGHUP, SIGINT, SIGTERM])
  func held(signal: Int32) {
    HeldSignals.during { signals in
      #expect(!signals.haveArrived)
      // To this thread alone: other tests run beside.
      raise(signal)
      #expect(signals.haveArrived)
      var set = sigset_t()
      unsafe sigemptyset(&set)
      unsafe sigaddset(&set, signal)
      var taken: Int32 = 0
      unsafe sigwait(&set, &taken)
      #expect(taken == signal && !signals.haveArrived)
    }
  }

  @Test("a signal that is ignored is not held")
  func ignored() {
    let former = signal(SIGHUP, SIG_IGN)
    defer { _ = signal(SIGHUP, former) }
    HeldSignals.during { signals in
      raise(SIGHUP)
      #expect(!signals.haveArrived)
    }
  }
}
