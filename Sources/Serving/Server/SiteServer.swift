internal import Glibc
private import NIOCore
private import NIOHTTP1
private import NIOPosix

/// A web server for one edition, on its own threads until it is stopped.
///
/// This module serves an edition's folder over HTTP and tells open pages about new builds. It must not know how an
/// edition is built or what its pages say.
package final class SiteServer: Sendable {
  /// The reason why a server cannot start.
  package enum StartFault: Error, Sendable, Hashable {
    /// Another program listens on the port.
    case taken
    /// The system does not allow it.
    case forbidden
    /// The host is not an address of this computer.
    case unknownHost
    /// Another reason, as the system gives it.
    case other(String)
  }

  /// The port that it listens on.
  package let port: Int
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Starts listening, and answers from the moment this returns.
  ///
  /// - Parameters:
  ///   - host: The address or name to listen on.
  ///   - port: The port; 0 for any that is free.
  ///   - makeResponder: Makes the responder, given the actual port.
  /// - Throws: ``StartFault`` if it cannot listen.
  package init(
    host: String, port: Int, makeResponder: @Sendable (_ port: Int) -> Responder
  ) throws(StartFault) {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let responder = ResponderBox()
    let connections = ConnectionCount()
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // One request of a connection after the other: little is read at once, and nothing until the reply is taken.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 4096))
      .childChannelOption(.writeBufferWaterMark, value: .init(low: 1 << 14, high: 1 << 16))
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(ConnectionLimit(connections))
          try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: true, withErrorHandling: true)
          try pipeline.addHandler(RequestHandler(responder))
        }
      }
    do {
      channel = try bootstrap.bind(host: host, port: port).wait()
    } catch {
      try? group.syncShutdownGracefully()
      throw StartFault(error)
    }
    self.group = group
    self.port = channel.localAddress?.port ?? port
    responder.set(makeResponder(self.port))
  }

  /// Closes every connection and releases the port; returns when that is done.
  package func stop() {
    try? channel.close().wait()
    try? group.syncShutdownGracefully()
  }
}

extension SiteServer.StartFault {
  fileprivate init(_ error: any Error) {
    switch error {
    case let error as IOError where error.errnoCode == EADDRINUSE: self = .taken
    case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM: self = .forbidden
    case let error as IOError where error.errnoCode == EADDRNOTAVAIL: self = .unknownHost
    case is SocketAddressError: self = .unknownHost
    case let error as IOError: self = .other("系统错误 \(error.errnoCode)")
    default: self = .unknownHost
    }
  }
}
