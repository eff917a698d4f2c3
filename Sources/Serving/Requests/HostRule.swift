private import Glibc

/// The rule that decides which `Host` fields belong to this server.
///
/// A page of another site may point a name of its own at 127.0.0.1 and would then, as far as the browser knows,
/// read its own server (DNS rebinding). It cannot choose the `Host` that the browser sends: that remains its own
/// name.
package struct HostRule: Sendable, Hashable {
  /// The decision on a request.
  package enum Decision: Sendable, Hashable {
    /// It is for this server.
    case accepted
    /// It names no host, several, or one that cannot be parsed: 400.
    case malformed
    /// It is for another server: 421.
    case misdirected
  }

  /// The address or name that the server listens on.
  package let host: String
  /// The port that it listens on.
  package let port: Int

  /// Creates a rule.
  package init(host: String, port: Int) {
    self.host = host.lowercased()
    self.port = port
  }

  /// Decides on the `Host` fields of a request.
  package func decision(on fields: [String]) -> Decision {
    guard fields.count == 1, let field = fields.first, !field.isEmpty else { return .malformed }
    guard let (name, port) = HostRule.parts(of: field.lowercased()) else { return .malformed }
    guard (port ?? 80) == self.port else { return .misdirected }
    let own = ["localhost", "127.0.0.1", "::1", host]
    if own.contains(name) { return .accepted }
    // A server on all addresses accepts any address but no name, because rebinding needs a name.
    return HostRule.isWildcard(host) && HostRule.isAddress(name) ? .accepted : .misdirected
  }

  /// Returns true if only programs on this computer can reach a host.
  package static func isLoopback(_ host: String) -> Bool {
    if host.lowercased() == "localhost" || host == "::1" { return true }
    return host.hasPrefix("127.") && isAddress(host, of: AF_INET)
  }

  /// Returns true if a host stands for all addresses of this computer.
  package static func isWildcard(_ host: String) -> Bool { host == "0.0.0.0" || host == "::" }

  /// Returns a host in the form that it has in a URL.
  package static func written(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }

  private static func isAddress(_ name: String) -> Bool {
    isAddress(name, of: AF_INET) || isAddress(name, of: AF_INET6)
  }

  /// Returns true if a name is an address in digits.
  private static func isAddress(_ name: String, of family: Int32) -> Bool {
    var address = in6_addr()
    return unsafe inet_pton(family, name, &address) == 1
  }

  /// Splits `name:port`, `[address]:port` and the same without port; returns nil for anything else.
  private static func parts(of field: String) -> (name: String, port: Int?)? {
    var name = field[...]
    var port: Int?
    let isBracketed = field.hasPrefix("[")
    if let colon = field.lastIndex(of: ":"), !(isBracketed && field.hasSuffix("]")) {
      let digits = field[field.index(after: colon)...]
      guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      port = Int(digits)
      name = field[..<colon]
    }
    if isBracketed {
      guard name.hasSuffix("]") else { return nil }
      name = name.dropFirst().dropLast()
    } else if name.contains(":") {
      return nil
    }
    return name.isEmpty ? nil : (String(name), port)
  }
}
