internal import Glibc

/// A socket that listens on an address of this computer, closed at the end of its owner's lifetime.
struct ListeningSocket: ~Copyable {
  /// The port that it listens on.
  let port: Int
  private var number: Int32

  /// Listens on the first address of a host that this computer has.
  ///
  /// - Parameters:
  ///   - host: The address or name to listen on.
  ///   - port: The port; 0 for any that is free.
  /// - Throws: The reason why it cannot listen.
  init(host: String, port: Int) throws(SiteServer.StartFault) {
    var wanted = unsafe addrinfo()
    unsafe wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
    unsafe wanted.ai_flags = AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, String(port), &wanted, &found) == 0 else { throw .unknownHost }
    defer { unsafe freeaddrinfo(found) }
    var next = unsafe found
    while let address = unsafe next?.pointee {
      do throws(SiteServer.StartFault) {
        try unsafe self.init(address)
        return
      } catch {
        // As where a name stands for two addresses, and this computer has the second.
        guard error == .unknownHost else { throw error }
      }
      unsafe next = address.ai_next
    }
    throw .unknownHost
  }

  private init(_ address: addrinfo) throws(SiteServer.StartFault) {
    let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let number = unsafe socket(address.ai_family, address.ai_socktype | flags, address.ai_protocol)
    guard number >= 0 else { throw SiteServer.StartFault(errno) }
    var isReused: Int32 = 1
    var name = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &name) { name in
      unsafe name.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size)) == 0
          && bind(number, address.ai_addr, address.ai_addrlen) == 0 && listen(number, 128) == 0
          && getsockname(number, name, &size) == 0
      }
    }
    guard isListening else {
      let reason = errno
      close(number)
      throw SiteServer.StartFault(reason)
    }
    self.number = number
    // The port is at the same place for both families.
    port = unsafe withUnsafeBytes(of: &name) { name in
      Int(UInt16(bigEndian: unsafe name.load(fromByteOffset: 2, as: UInt16.self)))
    }
  }

  deinit { if number >= 0 { close(number) } }

  /// Hands over the socket, which is no longer closed here.
  mutating func take() -> Int32 {
    let taken = number
    number = -1
    return taken
  }
}

extension SiteServer.StartFault {
  fileprivate init(_ number: Int32) {
    switch number {
    case EADDRINUSE: self = .taken
    case EACCES, EPERM: self = .forbidden
    case EADDRNOTAVAIL, EAFNOSUPPORT: self = .unknownHost
    default: self = .other("系统错误 \(number)")
    }
  }
}
