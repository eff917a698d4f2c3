import TestSupport
import Testing

@testable import Serving

/// How requests are answered over a connection, and when it stays open.
@Suite struct ReplyTests {
  private let sample: ServedSample
  private let server: SiteServer
  private let conversation: Conversation

  init() throws {
    sample = try ServedSample()
    let responder = sample.responder
    server = try SiteServer(host: "127.0.0.1", port: 0) { _ in responder }
    conversation = try Conversation(port: server.port)
  }

  @Test("says how long the body is, sends none for HEAD, and keeps the connection")
  func bodies() throws {
    conversation.ask("/empty/a.txt")
    let got = try conversation.reply()
    #expect(got.text == "a" && got.status == 200 && got.fields["content-length"] == "1")
    conversation.ask("/empty/a.txt", method: "HEAD")
    let asked = try conversation.reply(to: "HEAD")
    #expect(asked.status == 200 && asked.fields["content-length"] == "1" && asked.fields["connection"] == nil)
    try sample.folder.write("", to: "site/none.txt")
    conversation.ask("/none.txt")
    let none = try conversation.reply()
    #expect(none.status == 200 && none.fields["content-length"] == "0")
    conversation.ask("/")
    #expect(try conversation.reply().text.contains("正文"))
  }

  @Test("sends a large file whole, and nothing of it for HEAD or a browser that has it")
  func largeFile() throws {
    let text = (0..<1 << 17).map { String(repeating: "\($0 % 10)", count: 8) }.joined()
    try sample.folder.write(text, to: "site/large.bin")
    conversation.ask("/large.bin")
    let got = try conversation.reply()
    #expect(got.text == text && got.fields["content-length"] == "1048576")
    let tag = try #require(got.fields["etag"])
    conversation.ask("/large.bin", method: "HEAD")
    #expect(try conversation.reply(to: "HEAD").fields["content-length"] == "1048576")
    conversation.ask("/large.bin", "If-None-Match: \(tag)")
    #expect(try conversation.reply().status == 304)
    try sample.folder.write(text + "x", to: "site/large.bin")
    conversation.ask("/large.bin", "If-None-Match: \(tag)")
    #expect(try conversation.reply().text == text + "x")
  }

  @Test("what is not sent has no length but that which it would have (RFC 9110 §8.6)")
  func lengths() throws {
    conversation.ask("/favicon.ico")
    let none = try conversation.reply()
    #expect(none.status == 204 && none.fields["content-length"] == nil)
    conversation.ask("/empty/a.txt", "If-None-Match: *")
    let known = try conversation.reply()
    #expect(known.status == 304 && known.fields["content-length"] == "1")
    conversation.ask("/empty/a.txt")
    #expect(try conversation.reply().text == "a")
  }

  @Test(
    "says that it closes after a refusal, and does; a page that is not there is none",
    arguments: [
      ("POST", "/", "A: b", 405, false), ("GET", "/..", "A: b", 400, false), ("GET", "*", "A: b", 400, false),
      ("GET", "/", "Host: localhost:8080", 400, false), ("GET", "http://evil.example/", "A: b", 400, false),
      ("GET", "/" + String(repeating: "a", count: 9_000), "A: b", 414, false), ("GET", "/x.html", "A: b", 404, true),
      ("GET", "/", "Connection: close", 200, false), ("CONNECT", "evil.example:80", "A: b", 405, false),
      ("GET", "/", String(repeating: "A: b\r\n", count: 100) + "A: b", 431, false),
      ("GET", "/", "A: " + String(repeating: "a", count: 60_000), 200, true),
      ("GET", "/", "A: " + String(repeating: "a", count: 300_000), 431, false),
      ("GET", "/a%2Fb", "A: b", 400, false), ("GET", "/?%", "A: b", 200, true),
    ] as [(String, String, String, Int, Bool)])
  func refusals(method: String, target: String, fields: String, status: Int, staysOpen: Bool) throws {
    conversation.ask(target, method: method, fields)
    let reply = try conversation.reply()
    #expect(reply.status == status)
    #expect(reply.fields["connection"] == (staysOpen ? nil : "close"))
    guard staysOpen else {
      #expect(conversation.end() == 0)
      return
    }
    conversation.ask("/empty/a.txt")
    #expect(try conversation.reply().text == "a")
  }

  @Test("takes a body up to a size, and closes the connection beyond it without an answer")
  func uploads() throws {
    for _ in 0..<2 {
      conversation.ask("/", "Content-Length: 65536", body: String(repeating: "a", count: 1 << 16))
      #expect(try conversation.reply().status == 200)
    }
    conversation.ask("/", "Transfer-Encoding: chunked", body: "3\r\nabc\r\n0\r\n\r\n")
    #expect(try conversation.reply().status == 200)
    conversation.ask("/", "Content-Length: 65537", body: String(repeating: "a", count: 1 << 16 + 1))
    #expect(conversation.end() == 0)
  }

  @Test("answers requests that come together one after the other")
  func together() throws {
    let one = "GET /empty/a.txt HTTP/1.1\r\nHost: localhost:8080\r\n\r\n"
    let other = "GET /x.html HTTP/1.1\r\nHost: localhost:8080\r\n\r\n"
    conversation.say(one + other + one + other + one)
    #expect(try (0..<5).map { _ in try conversation.reply().status } == [200, 404, 200, 404, 200])
  }

  @Test(
    "refuses what is no request, and ends the connection",
    arguments: [
      ("GET / HTTP/9.9\r\n\r\n", 505), ("GET /\r\n\r\n", 400), ("GET / HTTP/1.1\r\nnonsense\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: -1\r\n\r\n", 400),
    ])
  func nonsense(words: String, status: Int) throws {
    conversation.say(words)
    let reply = try conversation.reply()
    #expect(reply.status == status)
    #expect(reply.fields["connection"] == "close")
    #expect(conversation.end() != nil)
  }

  @Test("answers what was asked before the other side said that it is done, and then ends the connection")
  func farewell() throws {
    let one = "GET /empty/a.txt HTTP/1.1\r\nHost: localhost:8080\r\n\r\n"
    conversation.say(String(repeating: one, count: 100))
    conversation.leave()
    for _ in 0..<100 { #expect(try conversation.reply().text == "a") }
    #expect(conversation.end() == 0)
    for words in ["", "nonsense\r\n\r\n", "GET / HTTP/1.1\r\nHost: "] {
      let other = try Conversation(port: server.port)
      other.say(words)
      other.leave()
      #expect(other.end() == 0)
    }
  }
}
