internal import CMicroHTTPD

/// The header fields of a request that decide on its reply.
struct RequestFields {
  /// The values of `Host`.
  private(set) var hosts: [String] = []
  /// The values of `If-None-Match`.
  private(set) var known: [String] = []
  /// The number of all fields.
  private(set) var count = 0

  /// Reads the fields of the request of a connection.
  init(_ connection: OpaquePointer) {
    unsafe withUnsafeMutablePointer(to: &self) { fields in
      unsafe _ = MHD_get_connection_values(
        connection, gongshi_web_header,
        { fields, _, name, value in
          guard let fields = unsafe fields?.assumingMemoryBound(to: RequestFields.self), let name = unsafe name else {
            return .NO
          }
          unsafe fields.pointee.add(String(cString: name), value.map { unsafe String(cString: $0) } ?? "")
          return .YES
        }, fields)
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    count += 1
    switch name.lowercased() {
    case "host": hosts.append(value)
    case "if-none-match": known.append(value)
    default: break
    }
  }
}
