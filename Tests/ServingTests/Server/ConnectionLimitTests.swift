import NIOCore
import NIOEmbedded
import Testing

@testable import Serving

/// How many connections are open at a time.
struct ConnectionLimitTests {
  private let count = ConnectionCount()

  private func connect() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: ConnectionLimit(count))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  @Test("closes those beyond the most at once, and takes others where some are gone")
  func most() throws {
    var open = try (0..<ConnectionCount.most).map { _ in try connect() }
    defer { for channel in open { _ = try? channel.finish() } }
    #expect(open.allSatisfy { $0.isActive })
    for _ in 0..<3 { #expect(try !connect().isActive) }
    for _ in 0..<2 { _ = try open.removeLast().finish() }
    for _ in 0..<2 { open.append(try connect()) }
    #expect(open.allSatisfy { $0.isActive })
    #expect(try !connect().isActive)
  }
}
