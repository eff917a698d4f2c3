internal import NIOCore
internal import NIOHTTP1
internal import Synchronization

/// The responder, known only after the port is, by when connections may come.
final class ResponderBox: Sendable {
  private let content = Mutex<Responder?>(nil)

  var responder: Responder? { content.withLock(\.self) }

  func set(_ responder: Responder) { content.withLock { $0 = responder } }
}

/// Answers the requests of one connection, and ends it where its other side takes too long.
final class RequestHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// How long a connection may be without a whole request, and how long a reply may take to be read.
  private static let asking = TimeAmount.seconds(20)
  private static let reading = TimeAmount.seconds(60)
  /// More than any browser sends here.
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
    // After a refusal nobody has to be listened to any longer.
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

  /// Ends the connection unless something else is agreed on before the time is over.
  private func limit(_ context: ChannelHandlerContext, to time: TimeAmount) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
