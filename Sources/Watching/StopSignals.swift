private import CLinux
internal import Glibc

/// SIGINT and SIGTERM as events to wait for, during the lifetime of this value.
///
/// Threads created meanwhile do not receive them. After the first one, both have their usual effect again, so that
/// a second one ends the program at once.
package struct StopSignals: ~Copyable {
  private let descriptor: Int32
  private let former: sigset_t

  /// Blocks the signals from now on.
  package init() {
    var signals = sigset_t()
    var former = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &former)
    descriptor = unsafe signalfd(-1, &signals, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    self.former = former
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    var former = former
    unsafe pthread_sigmask(SIG_SETMASK, &former, nil)
  }

  /// Waits until a signal arrives, the other descriptor is readable, or the time is over.
  ///
  /// - Returns: True if a signal arrived.
  package func wait(orReadable other: Int32?, atMost time: Duration) -> Bool {
    var waiting = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    if let other { waiting.append(pollfd(fd: other, events: Int16(POLLIN), revents: 0)) }
    // Rounded up, so that no caller wakes before a due time and polls in a loop until it has come.
    let milliseconds = max(0, min(60_000, time / .milliseconds(1))).rounded(.up)
    guard unsafe poll(&waiting, nfds_t(waiting.count), Int32(milliseconds)) > 0 else { return false }
    guard waiting[0].revents != 0 else { return false }
    // The signal is consumed, or it would act as soon as it is unblocked.
    var record = signalfd_siginfo()
    unsafe _ = read(descriptor, &record, MemoryLayout<signalfd_siginfo>.size)
    var former = former
    unsafe pthread_sigmask(SIG_SETMASK, &former, nil)
    return true
  }
}
