/// What the cells of a row name, read as a header (formats §2).
struct HeaderRow {
  /// The place of each schema column in the row, from 0.
  private(set) var places: [Int?]
  /// The name of a column that stands in the row twice.
  let repeated: String?
  /// The places of columns headed 序号.
  private(set) var serials: [Int] = []

  /// Reads a row's cells.
  ///
  /// - Parameters:
  ///   - keys: The normalised cells, empty where they are blank.
  ///   - schema: The columns to look for.
  init(_ keys: [String], schema: Schema) {
    places = Array(repeating: nil, count: schema.columns.count)
    var repetitions: Set<Int> = []
    var others: [Int] = []
    for (place, key) in keys.enumerated() where !key.isEmpty {
      if let column = schema.column(named: key) {
        if places[column] == nil { places[column] = place } else { repetitions.insert(column) }
      } else {
        others.append(place)
      }
    }
    repeated = repetitions.min().map { schema.columns[$0].name }
    // What is written with blanks or a remark only comes after what is written as it should be.
    for place in others where keys[place].utf8.count <= 256 {
      let name = spaceless(withoutRemark(keys[place]))
      if HeaderRow.serialNames.contains(name.lowercased()) {
        serials.append(place)
      } else if let column = schema.column(named: name), places[column] == nil {
        places[column] = place
      }
    }
  }

  /// Reads a row of a grid.
  init(_ grid: CSVGrid, row: Int, schema: Schema) {
    self.init(
      grid.rows[row].cells.map { isBlank(grid.bytes($0)) ? "" : normalised(grid.bytes($0)) }, schema: schema)
  }

  /// The names of the required columns that are not there.
  func missing(_ schema: Schema) -> [String] {
    zip(schema.columns, places).compactMap { $0.isRequired && $1 == nil ? $0.name : nil }
  }

  private static let serialNames: Set<String> = ["序号", "no.", "no"]
}

/// A header without the remarks in （） or () at its end and without outer white space; one that is nothing but a remark
/// stays as it is.
func withoutRemark(_ header: String) -> String {
  var rest = Array(trimmed(header).unicodeScalars)[...]
  while let last = rest.last, last == ")" || last == "）" {
    var depth = 0
    let open = rest.lastIndex { scalar in
      if scalar == ")" || scalar == "）" { depth += 1 }
      if scalar == "(" || scalar == "（" { depth -= 1 }
      return depth == 0
    }
    guard let open, open > 0 else { break }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: rest[..<open])
    rest = Array(trimmed(String(text)).unicodeScalars)[...]
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: rest)
  return String(text)
}
