/// What of a request decides on its reply.
package struct Request: Sendable {
  /// The method, as `GET`.
  package let method: String
  /// The target as it came.
  package let target: String
  /// The `Host` fields.
  package let hosts: [String]
  /// What the browser has already, from `If-None-Match`.
  package let known: [String]
  /// How many fields it has.
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

/// What is sent back.
package struct Reply: Sendable {
  /// The status code.
  package var status: Int
  /// The fields; the length is added by whoever sends it.
  package var fields: [(name: String, value: String)]
  /// The body, also where it is only asked how long it is.
  package var body: [UInt8] = []

  /// The values of a field, by its name in lower case.
  package func values(of name: String) -> [String] { fields.filter { $0.name.lowercased() == name }.map(\.value) }
}
