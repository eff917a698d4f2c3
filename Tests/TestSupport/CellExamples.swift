import Foundation

/// Cells with what they are read as (formats §2), by which the program and the script of the pages are held together:
/// `Tests/Scripts/cells.json`.
package struct CellExamples: Decodable {
  /// A cell, and what it is read as; nil where it is refused.
  package struct Example<Value: Decodable>: Decodable {
    /// The cell.
    package let cell: String
    /// What it is read as.
    package let value: Value?

    /// Reads a pair of the two.
    package init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      cell = try pair.decode(String.self)
      value = try pair.decode(Value?.self)
    }
  }

  /// Dates, as `2024-05-28` or `2024-05-28 09:30`.
  package let moments: [Example<String>]
  /// Answers, as `yes` or `no`.
  package let yesNo: [Example<String>]
  /// Numbers, in hundredths.
  package let numbers: [Example<Int64>]
  /// Counts.
  package let counts: [Example<Int64>]

  /// Reads the examples.
  package static func read() throws -> CellExamples {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Scripts/cells.json")
    return try JSONDecoder().decode(CellExamples.self, from: Data(contentsOf: file.standardized))
  }
}
