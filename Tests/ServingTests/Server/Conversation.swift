import Glibc
import Testing

/// A connection to a server as its other side has it; closed with its owner.
final class Conversation {
  /// A reply as it came.
  struct Heard {
    /// The status code.
    let status: Int
    /// The fields, by their names in lower case.
    let fields: [String: String]
    /// The body.
    let body: [UInt8]

    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let number: Int32
  private var received: [UInt8] = []

  /// Connects to a port of this computer.
  init(port: Int) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // Only so that a test of a server that does not answer ends.
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = unsafe withUnsafePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(number, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
  }

  deinit { close(number) }

  /// Sends bytes; an other side that has closed the connection takes none.
  func say(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }

  /// Asks for a target.
  func ask(_ target: String, method: String = "GET", _ fields: String..., body: String = "") {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost:8080"] + fields
    say(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  /// Waits for the next reply.
  func reply(to method: String = "GET") throws -> Heard {
    let blank: [UInt8] = [13, 10, 13, 10]
    var end: Int?
    while end == nil {
      end = received.indices.dropLast(3).first { received[$0..<$0 + 4].elementsEqual(blank) }
      if end == nil { try #require(hear() > 0, "the head ends: \(String(decoding: received, as: UTF8.self))") }
    }
    let size = try #require(end)
    let lines = String(decoding: received[..<size], as: UTF8.self).split(separator: "\r\n")
    received.removeFirst(size + blank.count)
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let colon = try #require(line.firstIndex(of: ":"))
      fields[line[..<colon].lowercased()] = String(line[colon...].dropFirst(2))
    }
    let status = try #require(lines.first.flatMap { Int($0.dropFirst(9).prefix(3)) })
    let length = method == "HEAD" || status == 304 ? 0 : Int(fields["content-length"] ?? "0") ?? 0
    while received.count < length { try #require(hear() > 0, "the body is whole: \(received.count) of \(length)") }
    defer { received.removeFirst(length) }
    return Heard(status: status, fields: fields, body: Array(received[..<length]))
  }

  /// Waits until the other side closes the connection, and returns the number of bytes that came before that; nil if it
  /// does not close it.
  func end() -> Int? {
    var count = received.count
    received = []
    while true {
      switch hear() {
      case 0: return count
      case let more where more > 0: count += more
      default: return errno == ECONNRESET ? count : nil
      }
      received = []
    }
  }

  /// Says that nothing more will be asked.
  func leave() { shutdown(number, Int32(SHUT_WR)) }

  private func hear() -> Int {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
    received += buffer.prefix(max(0, count))
    return count
  }
}
