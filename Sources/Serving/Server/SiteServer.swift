internal import Glibc
private import NIOCore
private import NIOHTTP1
private import NIOPosix

/// A web server for one edition, on threads of its own until it is stopped.
package final class SiteServer: Sendable {
  /// Why a server cannot begin.
  package enum StartFault: Error, Sendable, Hashable {
    /// Another program listens there.
    case taken
    /// The system does not allow it.
    case forbidden
    /// The host is no address of this computer.
    case unknownHost
    /// Anything else, as the system says it.
    case other(String)
  }

  /// The port it listens on.
  package let port: Int
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Listens, and answers from the moment this returns.
  ///
  /// - Parameters:
  ///   - host: The address or name to listen on.
  ///   - port: The port; 0 for any that is free.
  ///   - makeResponder: Makes what gives the replies, for the port it came to be.
  /// - Throws: ``StartFault`` where it cannot.
  package init(
    host: String, port: Int, makeResponder: @Sendable (_ port: Int) -> Responder
  ) throws(StartFault) {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let responder = ResponderBox()
    let connections = ConnectionCount()
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
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

  /// Closes every connection and gives the port back; returns when that is done.
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
