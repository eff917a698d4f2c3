import Glibc
import TestSupport
import Testing

@testable import Serving

/// When a server starts and stops, and how many it talks to at a time.
@Suite struct SiteServerTests {
  private let sample: ServedSample

  init() throws { sample = try ServedSample() }

  private func serve(port: Int = 0, _ limits: Connection.Limits = Connection.Limits()) throws -> SiteServer {
    let responder = sample.responder
    return try SiteServer(host: "127.0.0.1", port: port, limits: limits) { _ in responder }
  }

  @Test("says why it cannot start")
  func faults() throws {
    let server = try serve()
    defer { server.stop() }
    #expect(throws: SiteServer.StartFault.taken) { _ = try serve(port: server.port) }
    // An address of documents (RFC 5737), which no computer has.
    let responder = sample.responder
    #expect(throws: SiteServer.StartFault.unknownHost) {
      _ = try SiteServer(host: "192.0.2.1", port: 0) { _ in responder }
    }
  }

  @Test("takes a port that is free and tells it, also to what answers")
  func ports() throws {
    let sample = sample
    let live = sample.live
    let folder = ServedFolder(path: sample.folder["site"])
    let server = try SiteServer(host: "localhost", port: 0) { port in
      Responder(folder: folder, hosts: HostRule(host: "localhost", port: port), live: live)
    }
    defer { server.stop() }
    #expect((1...65_535).contains(server.port))
  }

  @Test("closes every connection when it stops, and the port is free at once")
  func stops() throws {
    var port = 0
    for _ in 0..<3 {
      let server = try serve(port: port)
      port = server.port
      let (silent, served) = (try Conversation(port: port), try Conversation(port: port))
      silent.say("GET / HT")
      served.ask("/")
      #expect(try served.reply().status == 200)
      server.stop()
      #expect(silent.end() == 0 && served.end() == 0)
      server.stop()
    }
  }

  @Test("closes connections beyond the most at once, and takes others where some are gone")
  func most() throws {
    let server = try serve(Connection.Limits(count: 3))
    defer { server.stop() }
    func connect() throws -> Conversation {
      let conversation = try Conversation(port: server.port)
      conversation.ask("/empty/a.txt")
      #expect(try conversation.reply().text == "a")
      return conversation
    }
    var open = try (0..<3).map { _ in try connect() }
    for _ in 0..<30 { #expect(try Conversation(port: server.port).end() == 0) }
    for _ in 0..<20 {
      open.removeLast(2)
      for _ in 0..<2 { open.append(try connect()) }
    }
    #expect(try Conversation(port: server.port).end() == 0)
  }

  @Test(
    "ends a connection that takes too long to ask",
    arguments: ["", "GET", "GET / HTTP/1.1\r\nHost: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1"])
  func asking(words: String) throws {
    let server = try serve(Connection.Limits(asking: .milliseconds(50)))
    defer { server.stop() }
    let conversation = try Conversation(port: server.port)
    conversation.say(words)
    #expect(conversation.end() == 0)
  }

  @Test("ends a connection that asks for nothing more after a reply")
  func silent() throws {
    let server = try serve(Connection.Limits(asking: .milliseconds(300), reading: .seconds(60)))
    defer { server.stop() }
    let conversation = try Conversation(port: server.port)
    conversation.ask("/empty/a.txt")
    #expect(try conversation.reply().text == "a")
    #expect(conversation.end() == 0)
  }

  @Test("ends a reply that is not taken in time")
  func reading() throws {
    let size = 1 << 40
    try sample.folder.write("", to: "site/sparse.bin")
    try #require(unsafe truncate(sample.folder["site/sparse.bin"], size) == 0)
    let server = try serve(Connection.Limits(reading: .milliseconds(50)))
    defer { server.stop() }
    let conversation = try Conversation(port: server.port)
    conversation.ask("/sparse.bin")
    let taken = try #require(conversation.end())
    #expect(taken < size)
  }
}
