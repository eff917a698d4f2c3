import Building
import Diagnostics
import Testing

@testable import Publishing

extension PreparedEdition {
  /// The cells whose text the gate finds in the files, or in others that are to take their place.
  func leaks(in others: [EditionFile]? = nil) throws -> Set<Leak> {
    let gate = try #require(gate)
    return try (others ?? pages).reduce(into: []) { leaks, page in
      // What a file conceals is known once it was made.
      let bytes = try page.render()
      let found = try gate.leaks(in: bytes, try page.concealed(), of: page.path, given: page.given)
      leaks.formUnion(found.map { Leak(column: gate.place($0).column, line: gate.place($0).location.line) })
    }
  }
}

/// A cell whose text stands where it must not.
struct Leak: Hashable {
  let column: String
  let line: Int
}
