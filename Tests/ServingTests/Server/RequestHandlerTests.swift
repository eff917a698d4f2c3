import NIOCore
import NIOEmbedded
import NIOHTTP1
import TestSupport
import Testing

@testable import Serving

/// How the requests of one connection are answered, and when it ends.
struct RequestHandlerTests {
  private let sample: ServedSample

  init() throws { sample = try ServedSample() }

  private func connect(isReady: Bool = true) throws -> EmbeddedChannel {
    let box = ResponderBox()
    if isReady { box.set(sample.responder) }
    let channel = EmbeddedChannel(handler: RequestHandler(box))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private func send(
    _ channel: EmbeddedChannel, _ method: HTTPMethod = .GET, _ target: String = "/", _ fields: HTTPHeaders = [:]
  ) throws {
    let fields = HTTPHeaders([("Host", "localhost:8080")] + fields.map { ($0.name, $0.value) })
    let head = HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: fields)
    try channel.writeInbound(HTTPServerRequestPart.head(head))
    try channel.writeInbound(HTTPServerRequestPart.end(nil))
  }

  private func reply(_ channel: EmbeddedChannel) throws -> (head: HTTPResponseHead, body: String) {
    channel.embeddedEventLoop.run()
    var head: HTTPResponseHead?
    var body = ""
    while let part = try channel.readOutbound(as: HTTPServerResponsePart.self) {
      switch part {
      case .head(let read): head = read
      case .body(.byteBuffer(let bytes)): body += String(buffer: bytes)
      default: break
      }
    }
    return (try #require(head), body)
  }

  @Test("says how long the body is, sends none for HEAD, and keeps the connection")
  func bodies() throws {
    let channel = try connect()
    defer { _ = try? channel.finish() }
    try send(channel, .GET, "/empty/a.txt")
    let got = try reply(channel)
    #expect(got.body == "a" && got.head.status == .ok && got.head.headers["content-length"] == ["1"])
    try send(channel, .HEAD, "/empty/a.txt")
    let asked = try reply(channel)
    #expect(asked.body == "" && asked.head.status == .ok && asked.head.headers["content-length"] == ["1"])
    #expect(asked.head.headers["connection"] == [] && channel.isActive)
  }

  @Test("sends a large file piece by piece, whole, and nothing of it for HEAD or a browser that has it")
  func largeFile() throws {
    let text = String(repeating: "0123456789abcdef", count: 1 << 16)
    try sample.folder.write(text, to: "site/large.bin")
    let channel = try connect()
    defer { _ = try? channel.finish() }
    try send(channel, .GET, "/large.bin")
    let got = try reply(channel)
    #expect(got.body == text && got.head.headers["content-length"] == ["1048576"])
    let tag = try #require(got.head.headers["etag"].first)
    try send(channel, .HEAD, "/large.bin")
    let asked = try reply(channel)
    #expect(asked.body.isEmpty && asked.head.headers["content-length"] == ["1048576"])
    try send(channel, .GET, "/large.bin", ["If-None-Match": tag])
    #expect(try reply(channel).head.status == .notModified && channel.isActive)
    try sample.folder.write(text + "x", to: "site/large.bin")
    try send(channel, .GET, "/large.bin", ["If-None-Match": tag])
    #expect(try reply(channel).body.utf8.count == 1_048_577)
  }

  @Test("a reply without body by its meaning has no length (RFC 9110 §8.6)")
  func lengths() throws {
    let channel = try connect()
    defer { _ = try? channel.finish() }
    try send(channel, .GET, "/favicon.ico")
    let none = try reply(channel).head
    #expect(none.status == .noContent && none.headers["content-length"] == [])
    try send(channel, .GET, "/", ["If-None-Match": "*"])
    let known = try reply(channel).head
    #expect(known.status == .notModified && known.headers["content-length"] == [] && channel.isActive)
  }

  @Test(
    "says that it closes after a refusal, and does; a page that is not there is none",
    arguments: [
      (HTTPMethod.POST, "/", [:], 405, false), (.GET, "/..", [:], 400, false),
      (.GET, "/" + String(repeating: "a", count: 9_000), [:], 414, false), (.GET, "/x.html", [:], 404, true),
      (.GET, "/", ["Connection": "close"], 200, false),
    ] as [(HTTPMethod, String, HTTPHeaders, Int, Bool)])
  func refusals(method: HTTPMethod, target: String, fields: HTTPHeaders, status: Int, staysOpen: Bool) throws {
    let channel = try connect()
    defer { _ = try? channel.finish() }
    try send(channel, method, target, fields)
    let head = try reply(channel).head
    #expect(head.status.code == UInt(status))
    #expect(head.headers["connection"] == (staysOpen ? [] : ["close"]))
    #expect(channel.isActive == staysOpen)
  }

  @Test("takes a body up to a size, and closes the connection beyond it without an answer")
  func uploads() throws {
    let channel = try connect()
    defer { _ = try? channel.finish() }
    let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/", headers: ["Host": "localhost:8080"])
    func part(_ size: Int) -> HTTPServerRequestPart { .body(ByteBuffer(repeating: 0, count: size)) }
    for _ in 0..<2 {
      try channel.writeInbound(HTTPServerRequestPart.head(head))
      try channel.writeInbound(part(1 << 16))
      try channel.writeInbound(HTTPServerRequestPart.end(nil))
      #expect(try reply(channel).head.status == .ok)
    }
    try channel.writeInbound(HTTPServerRequestPart.head(head))
    try channel.writeInbound(part(1 << 16))
    #expect(channel.isActive)
    try channel.writeInbound(part(1))
    #expect(!channel.isActive)
    #expect(try channel.readOutbound(as: HTTPServerResponsePart.self) == nil)
  }

  @Test("ends a connection that asks for nothing, from its beginning and from each answer")
  func limits() throws {
    let channel = try connect()
    defer { _ = try? channel.finish() }
    channel.embeddedEventLoop.advanceTime(by: .seconds(19))
    try send(channel)
    channel.embeddedEventLoop.advanceTime(by: .seconds(19))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }

  @Test("a connection that arrives before the port is known is closed without an answer")
  func early() throws {
    let channel = try connect(isReady: false)
    defer { _ = try? channel.finish() }
    try send(channel)
    #expect(!channel.isActive)
    #expect(try channel.readOutbound(as: HTTPServerResponsePart.self) == nil)
  }
}
