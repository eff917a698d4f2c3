internal import Diagnostics

extension Schema {
  /// Finds the column that an unknown header probably meant: its name is part of the header, or differs from it by
  /// one character (formats §2).
  ///
  /// - Parameters:
  ///   - header: The header cell as written.
  ///   - isThere: Returns true if the file already has a column.
  /// - Returns: The column's index, or nil if there is none.
  func near(_ header: String, isThere: (Int) -> Bool) -> Int? {
    guard header.utf8.count <= 256 else { return nil }
    let key = spaceless(withoutRemark(normalised(header))).lowercased()
    guard !key.isEmpty, key.unicodeScalars.count <= 64 else { return nil }
    let length = key.unicodeScalars.count
    func isOneApart(_ key: String, _ name: String) -> Bool {
      abs(name.unicodeScalars.count - length) <= 1 && editDistance(key, name) <= 1
    }
    let open = columns.indices.filter { columns[$0].isOffered && !isThere($0) }
    func names(_ column: Int) -> [String] {
      // Short English words are contained in too many others.
      [columns[column].name] + (columns[column].alias.map { $0.utf8.count >= 4 ? [$0] : [] } ?? [])
    }
    return open.first { names($0).contains { key.contains($0) } }
      ?? open.first { names($0).contains { isOneApart(key, $0) } }
  }
}
