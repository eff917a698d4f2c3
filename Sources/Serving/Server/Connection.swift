internal import Glibc

/// A connection, and the request that is being read from it.
struct Connection {
  /// The limits that every connection has.
  struct Limits: Sendable {
    /// The time that a connection may take for a whole request.
    var asking = Duration.seconds(20)
    /// The time that the other side may take to read a reply.
    var reading = Duration.seconds(60)
    /// The most connections at a time; a process has file descriptors for about a thousand.
    var count = 200
  }

  /// The largest body that is accepted, larger than any that a browser sends here.
  private static let largestBody = 1 << 16

  private let socket: Int32
  private let limits: Limits
  private var bodySize = 0
  private var isHeadRead = false
  private var isReplying = false
  /// The target of the request, as it was received.
  private(set) var target = ""
  /// The time when the connection is ended if nothing happens that sets another; nil once it is being ended.
  private(set) var deadline: ContinuousClock.Instant?

  /// Begins to wait for the first request.
  init(socket: Int32, limits: Limits) {
    self.socket = socket
    self.limits = limits
    deadline = .now + limits.asking
  }

  /// Begins a request.
  mutating func begin(_ target: String) {
    self.target = target
    isHeadRead = false
    bodySize = 0
  }

  /// What is to be done after a part of a request.
  enum Step {
    /// The next part is awaited.
    case wait
    /// The request is whole and to be replied to.
    case reply
    /// The request is too large; the connection is to be closed.
    case close
  }

  /// Takes the head of the request, or a part of its body, or its end, which has no bytes.
  mutating func take(_ size: Int) -> Step {
    guard isHeadRead else {
      isHeadRead = true
      return .wait
    }
    bodySize += size
    if bodySize > Connection.largestBody { return .close }
    return size > 0 ? .wait : .reply
  }

  /// Begins to wait until the other side has taken a reply.
  mutating func beginReply() {
    isReplying = true
    limit(to: limits.reading)
  }

  /// Begins to wait for the next request.
  mutating func endReply() {
    isReplying = false
    limit(to: limits.asking)
  }

  private mutating func limit(to time: Duration) {
    if deadline != nil { deadline = .now + time }
  }

  /// Ends the connection if its time is over, or nothing more will be asked: the server, which owns the socket, is then
  /// told as if the other side had.
  mutating func end(at now: ContinuousClock.Instant) {
    guard let deadline, deadline <= now || isGone else { return }
    shutdown(socket, Int32(SHUT_RDWR))
    self.deadline = nil
  }

  /// True if the connection is being ended, or the other side sends nothing more and all that it sent was answered.
  ///
  /// The server is told of changes only, see `EPOLLET` in epoll(7), and reads once for each: an end that came together
  /// with the last bytes it never sees.
  var isGone: Bool {
    if deadline == nil { return true }
    if isReplying { return false }
    var byte: UInt8 = 0
    return unsafe recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) == 0
  }
}
