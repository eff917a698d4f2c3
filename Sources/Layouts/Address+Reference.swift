extension Address {
  /// The path below the edition's root, with the anchor on the page.
  package var text: String { fragment.map { "\(path)#\($0)" } ?? path }

  /// The relative path from the page back to the edition's root: empty at the root, `../` for each folder below it.
  package var root: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// Returns the shortest link from another page: `5.1.html` from a page beside this one, `../guide/5.1.html` from
  /// elsewhere.
  package func reference(from page: Address) -> String { reference(fromPath: page.path) }

  /// Returns the shortest link from a page with a path, which a page with many links writes only once.
  package func reference(fromPath there: String) -> String {
    let here = text
    // Skips the folders that both have in common.
    var shared = 0
    for (place, bytes) in zip(here.utf8, there.utf8).enumerated() {
      guard bytes.0 == bytes.1 else { break }
      if bytes.0 == UInt8(ascii: "/") { shared = place + 1 }
    }
    let up = there.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: up) + here[here.utf8.index(here.startIndex, offsetBy: shared)...]
  }
}
