internal import CMicroHTTPD
private import Glibc

/// The loop that takes connections and answers their requests, all on one thread.
@safe final class RequestLoop {
  /// The most bytes of a request's head, in which the head of the reply has room as well.
  private static let memory = 1 << 17

  private let responder: Responder
  private let limits: Connection.Limits
  /// The way to end the loop from another thread.
  let stop: LoopStop
  private var server: OpaquePointer?
  /// The open connections, by where the server keeps them.
  private var connections: [UInt: Connection] = [:]

  /// Takes over a listening socket; nothing is answered until the loop is run.
  ///
  /// - Throws: The reason why it cannot serve.
  init(
    _ listening: consuming ListeningSocket, limits: Connection.Limits, responder: Responder
  ) throws(SiteServer.StartFault) {
    self.limits = limits
    self.responder = responder
    let socket = listening.take()
    stop = LoopStop(listening: socket)
    var calls = RequestLoop.calls
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    // More than are open at a time: others are closed rather than left to wait, and some are gone before it knows.
    unsafe server = gongshi_web_start(socket, UInt32(2 * limits.count), RequestLoop.memory, &calls, context)
    guard unsafe server != nil else { throw .other("系统错误 \(errno)") }
  }

  /// Answers requests until it is stopped; then closes every connection and releases the port.
  func run() {
    while !stop.isSet {
      unsafe _ = MHD_run_wait(server, patience)
      let now = ContinuousClock.now
      for connection in connections.keys { connections[connection]?.end(at: now) }
    }
    unsafe MHD_stop_daemon(server)
    unsafe server = nil
  }

  deinit { if unsafe server != nil { unsafe MHD_stop_daemon(server) } }

  /// The milliseconds until something is to be done unasked; -1 for ever.
  private var patience: Int32 {
    guard let first = connections.values.compactMap(\.deadline).min() else { return connections.isEmpty ? -1 : 1000 }
    // No longer than this, because no new connections are awaited, nor a stop is heard, while files cannot be opened.
    return Int32(max(0, min(1000, (first - .now) / .milliseconds(1))).rounded(.up))
  }
}

extension RequestLoop {
  /// What the server calls while it is run.
  private static var calls: gongshi_web_calls {
    unsafe gongshi_web_calls(
      accept: { context, _, _ in unsafe RequestLoop.of(context).hasRoom ? .YES : .NO },
      connection: { context, connection, _, code in
        guard let connection = unsafe connection else { return }
        unsafe RequestLoop.of(context).change(connection, isOpen: code == gongshi_web_taken)
      },
      target: { context, target, connection in
        guard let connection = unsafe connection else { return nil }
        let target = unsafe target.map { unsafe String(cString: $0) } ?? ""
        unsafe RequestLoop.of(context).connections[UInt(bitPattern: connection)]?.begin(target)
        return nil
      },
      request: { context, connection, _, method, _, _, size, _ in
        guard let connection = unsafe connection, let method = unsafe method, let size = unsafe size else { return .NO }
        // All of the part is taken, and forgotten.
        let taken = unsafe size.pointee
        unsafe size.pointee = 0
        return unsafe RequestLoop.of(context).take(taken, connection, String(cString: method)) ? .YES : .NO
      },
      end: { context, connection, _, _ in
        guard let connection = unsafe connection else { return }
        unsafe RequestLoop.of(context).connections[UInt(bitPattern: connection)]?.endReply()
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> RequestLoop {
    guard let context = unsafe context else { preconditionFailure("the server calls with the context it was given") }
    return unsafe Unmanaged<RequestLoop>.fromOpaque(context).takeUnretainedValue()
  }

  /// True if another connection is taken; the server takes new ones before it looks which are gone.
  private var hasRoom: Bool {
    connections.count < limits.count || connections.values.count { !$0.isGone } < limits.count
  }

  private func change(_ connection: OpaquePointer, isOpen: Bool) {
    unsafe connections[UInt(bitPattern: connection)] =
      isOpen ? Connection(socket: gongshi_web_socket(connection), limits: limits) : nil
  }

  /// Takes a part of a request, and replies if it was the last; returns false to close the connection.
  private func take(_ size: Int, _ connection: OpaquePointer, _ method: String) -> Bool {
    switch connections[UInt(bitPattern: connection)]?.take(size) {
    case .wait: return true
    case .close, nil: return false
    case .reply:
      let fields = unsafe RequestFields(connection)
      let request = Request(
        method: method, target: connections[UInt(bitPattern: connection)]?.target ?? "", hosts: fields.hosts,
        known: fields.known, fieldCount: fields.count)
      connections[UInt(bitPattern: connection)]?.beginReply()
      return unsafe responder.reply(to: request).queue(on: connection)
    }
  }
}
