import Glibc
import Testing
import Watching

/// Signals that wait until a work has ended.
@Suite(.serialized) struct HeldSignalsTests {
  @Test("a signal that arrives is told, and does nothing yet", arguments: [SIGHUP, SIGINT, SIGTERM])
  func held(number: Int32) {
    // Whatever runs the tests may ignore it, as shells do for what runs behind them.
    let former = signal(number, SIG_DFL)
    defer { _ = signal(number, former) }
    HeldSignals.during { signals in
      #expect(!signals.haveArrived)
      // To this thread alone: other tests run beside.
      raise(number)
      #expect(signals.haveArrived)
      var set = sigset_t()
      unsafe sigemptyset(&set)
      unsafe sigaddset(&set, number)
      var taken: Int32 = 0
      unsafe sigwait(&set, &taken)
      #expect(taken == number && !signals.haveArrived)
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
