internal import NIOCore
internal import Synchronization

/// The number of open connections.
final class ConnectionCount: Sendable {
  /// The most at a time; a process has file descriptors for about a thousand.
  static let most = 200

  private let open = Atomic(0)

  func opened() -> Bool { open.add(1, ordering: .relaxed).newValue <= ConnectionCount.most }
  func closed() { open.subtract(1, ordering: .relaxed) }
}

/// A handler that closes a connection at once if there are too many.
final class ConnectionLimit: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let count: ConnectionCount

  init(_ count: ConnectionCount) { self.count = count }

  func channelActive(context: ChannelHandlerContext) {
    guard count.opened() else {
      context.close(promise: nil)
      return
    }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    count.closed()
    context.fireChannelInactive()
  }
}
