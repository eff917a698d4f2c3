internal import Glibc
private import Synchronization

/// A web server for one edition, on its own thread until it is stopped.
///
/// This module serves an edition's folder over HTTP and tells open pages about new builds. It must not know how an
/// edition is built or what its pages say.
package final class SiteServer: Sendable {
  /// The reason why a server cannot start.
  package enum StartFault: Error, Sendable, Hashable {
    /// Another program listens on the port.
    case taken
    /// The system does not allow it.
    case forbidden
    /// The host is not an address of this computer.
    case unknownHost
    /// Another reason, as the system gives it.
    case other(String)
  }

  /// The port that it listens on.
  package let port: Int
  /// The thread, and what tells it to end; nil once it was told.
  private let running: Mutex<(thread: pthread_t, stop: LoopStop)?>

  /// Starts listening, and answers from the moment this returns.
  ///
  /// - Parameters:
  ///   - host: The address or name to listen on.
  ///   - port: The port; 0 for any that is free.
  ///   - makeResponder: Makes the responder, given the actual port.
  /// - Throws: ``StartFault`` if it cannot listen.
  package convenience init(
    host: String, port: Int, makeResponder: @Sendable (_ port: Int) -> Responder
  ) throws(StartFault) {
    try self.init(host: host, port: port, limits: Connection.Limits(), makeResponder: makeResponder)
  }

  init(
    host: String, port: Int, limits: Connection.Limits, makeResponder: @Sendable (_ port: Int) -> Responder
  ) throws(StartFault) {
    let listening = try ListeningSocket(host: host, port: port)
    self.port = listening.port
    let loop = try RequestLoop(listening, limits: limits, responder: makeResponder(self.port))
    running = try Mutex((SiteServer.start(loop), loop.stop))
  }

  deinit { stop() }

  /// Closes every connection and releases the port; returns when that is done.
  package func stop() {
    running.withLock { running in
      guard let (thread, stop) = running else { return }
      stop.set()
      pthread_join(thread, nil)
      running = nil
    }
  }

  /// Runs a loop on a thread of its own, which receives no signals.
  private static func start(_ loop: RequestLoop) throws(StartFault) -> pthread_t {
    let work = unsafe Unmanaged.passRetained(loop)
    var thread = pthread_t()
    var all = sigset_t()
    var former = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_SETMASK, &all, &former)
    let fault = unsafe pthread_create(
      &thread, nil,
      { work in
        if let work = unsafe work { unsafe Unmanaged<RequestLoop>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    unsafe pthread_sigmask(SIG_SETMASK, &former, nil)
    guard fault == 0 else {
      unsafe work.release()
      throw .other("系统错误 \(fault)")
    }
    return thread
  }
}
