internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// A box for the responder, which is known only once the port is, when connections may already arrive.
final class ResponderBox: Sendable {
  private let content = Mutex<Responder?>(nil)

  var responder: Responder? { content.withLock(\.self) }

  func set(_ responder: Responder) { content.withLock { $0 = responder } }
}

/// A handler that answers the requests of one connection, and closes it if the other side takes too long.
final class RequestHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// The time that a connection may take for a whole request, and the time that the other side may take to read a
  /// reply.
  private static let asking = TimeAmount.seconds(20)
  private static let reading = TimeAmount.seconds(60)
  /// The bytes of a large file that are read at once.
  private static let piece = 1 << 16
  /// The largest body that is accepted, larger than any that a browser sends here.
  private static let largestBody = 1 << 16

  private let box: ResponderBox
  private var head: HTTPRequestHead?
  private var bodySize = 0
  private var deadline: Scheduled<Void>?
  /// True once a reply was the last of the connection.
  private var isEnding = false

  init(_ box: ResponderBox) { self.box = box }

  func channelActive(context: ChannelHandlerContext) {
    limit(context, to: RequestHandler.asking)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      bodySize = 0
    case .body(let part):
      bodySize += part.readableBytes
      if bodySize > RequestHandler.largestBody { context.close(promise: nil) }
    case .end:
      guard let head, !isEnding else { return }
      self.head = nil
      answer(head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    guard let responder = box.responder else {
      context.close(promise: nil)
      return
    }
    let reply = responder.reply(
      to: Request(
        method: head.method.rawValue, target: head.uri, hosts: head.headers["host"],
        known: head.headers["if-none-match"], fieldCount: head.headers.count))
    // After a refusal the connection is closed.
    let staysOpen = head.isKeepAlive && ![400, 405, 414, 421, 431].contains(reply.status)
    var fields = HTTPHeaders(reply.fields.map { ($0.name, $0.value) })
    if reply.status != 304, reply.status != 204 { fields.add(name: "Content-Length", value: "\(reply.size)") }
    if !staysOpen { fields.add(name: "Connection", value: "close") }
    isEnding = !staysOpen
    limit(context, to: RequestHandler.reading)
    let start = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status), headers: fields)
    context.write(wrapOutboundOut(.head(start)), promise: nil)
    let isSent = head.method != .HEAD
    send(isSent ? reply.body : [], isSent ? reply.rest : nil, from: 0, staysOpen: staysOpen, context)
  }

  /// Sends a piece of a body and, once the other side has taken it, the next one of the rest; then takes the next
  /// request, which waits until the end of this reply is written.
  private func send(
    _ piece: [UInt8], _ rest: FileRest?, from offset: Int, staysOpen: Bool, _ context: ChannelHandlerContext
  ) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let isLast = offset >= rest?.count ?? 0
    let taken = context.eventLoop.makePromise(of: Void.self)
    taken.futureResult.whenComplete { result in
      // Not from within, since a quick reader takes each piece, and asks for the next page, at once.
      bound.value.1.eventLoop.execute {
        let (handler, context) = bound.value
        guard case .success = result, context.channel.isActive else {
          context.close(promise: nil)
          return
        }
        guard !isLast, let rest else {
          handler.end(staysOpen: staysOpen, context)
          return
        }
        // The file may have become shorter than was announced.
        guard let next = rest.piece(at: offset, atMost: RequestHandler.piece) else {
          context.close(promise: nil)
          return
        }
        handler.send(next, rest, from: offset + next.count, staysOpen: staysOpen, context)
      }
    }
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: piece)))), promise: taken)
  }

  /// Ends a reply.
  private func end(staysOpen: Bool, _ context: ChannelHandlerContext) {
    if staysOpen { limit(context, to: RequestHandler.asking) }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let ended = context.eventLoop.makePromise(of: Void.self)
    if !staysOpen { ended.futureResult.whenComplete { _ in bound.value.close(promise: nil) } }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: ended)
  }

  /// Schedules the end of the connection, unless another limit replaces this one in time.
  private func limit(_ context: ChannelHandlerContext, to time: TimeAmount) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
