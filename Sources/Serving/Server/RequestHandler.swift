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
  /// The largest body that is accepted, larger than any that a browser sends here.
  private static let largestBody = 1 << 16

  private let box: ResponderBox
  private var head: HTTPRequestHead?
  private var bodySize = 0
  private var deadline: Scheduled<Void>?

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
      guard let head else { return }
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
    if reply.status != 304, reply.status != 204 { fields.add(name: "Content-Length", value: "\(reply.body.count)") }
    if !staysOpen { fields.add(name: "Connection", value: "close") }
    limit(context, to: RequestHandler.reading)
    let start = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status), headers: fields)
    context.write(wrapOutboundOut(.head(start)), promise: nil)
    if head.method != .HEAD, !reply.body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
    }
    let sent = context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    sent.futureResult.whenComplete { result in
      let (handler, context) = bound.value
      guard staysOpen, case .success = result else {
        context.close(promise: nil)
        return
      }
      handler.limit(context, to: RequestHandler.asking)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  /// Schedules the end of the connection, unless another limit replaces this one in time.
  private func limit(_ context: ChannelHandlerContext, to time: TimeAmount) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
