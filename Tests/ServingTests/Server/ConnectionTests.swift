import Testing

@testable import Serving

/// What a connection makes of the parts of a request, and when it ends.
@Suite struct ConnectionTests {
  private func connection(asking: Duration = .seconds(20), reading: Duration = .seconds(60)) -> Connection {
    // No socket has this number, so that none is shut down.
    Connection(socket: -1, limits: Connection.Limits(asking: asking, reading: reading))
  }

  @Test("takes a body up to a size, of each request anew, and closes the connection beyond it")
  func bodies() {
    var connection = connection()
    for _ in 0..<2 {
      connection.begin("/a?b")
      #expect(connection.target == "/a?b")
      #expect(connection.take(0) == .wait)
      #expect(connection.take(1 << 15) == .wait)
      #expect(connection.take(1 << 15) == .wait)
      #expect(connection.take(0) == .reply)
    }
    connection.begin("/")
    #expect(connection.take(0) == .wait)
    #expect(connection.take(1 << 16) == .wait)
    #expect(connection.take(1) == .close)
  }

  @Test("has a deadline from its beginning and from each reply, which no part of a request moves")
  func deadlines() throws {
    let before = ContinuousClock.now
    var connection = connection(asking: .seconds(1_000), reading: .seconds(9_000))
    let first = try #require(connection.deadline)
    #expect(first >= before + .seconds(1_000))
    connection.begin("/")
    _ = connection.take(0)
    _ = connection.take(5)
    #expect(connection.deadline == first)
    connection.beginReply()
    #expect(try #require(connection.deadline) >= before + .seconds(9_000))
    connection.endReply()
    #expect(try #require(connection.deadline) >= first)
    #expect(try #require(connection.deadline) < before + .seconds(9_000))
  }

  @Test("is ended once its time is over, and by nothing given time again")
  func ends() throws {
    var connection = connection()
    let deadline = try #require(connection.deadline)
    connection.end(at: deadline - .nanoseconds(1))
    #expect(connection.deadline == deadline)
    connection.end(at: deadline)
    #expect(connection.deadline == nil)
    connection.beginReply()
    connection.endReply()
    #expect(connection.deadline == nil)
  }
}
