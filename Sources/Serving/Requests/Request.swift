/// The parts of a request that decide on its reply.
package struct Request: Sendable {
  /// The method, such as `GET`.
  package let method: String
  /// The target as received.
  package let target: String
  /// The `Host` fields.
  package let hosts: [String]
  /// The tags of the browser's copies, from `If-None-Match`.
  package let known: [String]
  /// The number of its fields.
  package let fieldCount: Int

  /// The most fields of a request; no browser sends half of them.
  static let mostFields = 100

  /// Creates a request.
  package init(method: String, target: String, hosts: [String], known: [String] = [], fieldCount: Int = 1) {
    self.method = method
    self.target = target
    self.hosts = hosts
    self.known = known
    self.fieldCount = fieldCount
  }
}

/// The reply to a request.
package struct Reply: Sendable {
  /// The status code.
  package var status: Int
  /// The fields, without the length, which the sender adds.
  package var fields: [(name: String, value: String)]
  /// The body, also if only its length is sent: to `HEAD`, and with 304.
  package var body: [UInt8] = []
  /// The part of the body that follows ``body``, if it is a large file.
  package var rest: FileRest?

  /// The number of bytes of the whole body.
  package var size: Int { body.count + (rest?.count ?? 0) }

  /// Returns the values of a field, by its name in lower case.
  package func values(of name: String) -> [String] { fields.filter { $0.name.lowercased() == name }.map(\.value) }
}
