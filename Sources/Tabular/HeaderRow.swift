/// The columns that the cells of a row name, if it is read as a header (formats §2).
struct HeaderRow {
  /// The index of each schema column's cell in the row; nil if the row lacks the column.
  private(set) var places: [Int?]
  /// The name of a column that the row names twice.
  let repeated: String?
  /// The indices of the cells headed 序号.
  private(set) var serials: [Int] = []

  /// Creates a header from a row's cells.
  ///
  /// - Parameters:
  ///   - keys: The normalised cells, empty for blank cells.
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
    // Names written with blanks or a remark are used only after exact ones.
    for place in others where keys[place].utf8.count <= 256 {
      let name = spaceless(withoutRemark(keys[place]))
      if HeaderRow.serialNames.contains(name.lowercased()) {
        serials.append(place)
      } else if let column = schema.column(named: name), places[column] == nil {
        places[column] = place
      }
    }
  }

  /// Creates a header from a row of a grid.
  init(_ grid: CellGrid, row: Int, schema: Schema) {
    self.init(
      grid.rows[row].cells.map { isBlank(grid.bytes($0)) ? "" : normalised(grid.bytes($0)) }, schema: schema)
  }

  /// Finds the names of the required columns that are missing.
  func missing(_ schema: Schema) -> [String] {
    zip(schema.columns, places).compactMap { $0.isRequired && $1 == nil ? $0.name : nil }
  }

  private static let serialNames: Set<String> = ["序号", "no.", "no"]
}

/// Removes the remarks in （） or () at the end of a header, and outer white space; a header that is nothing but a
/// remark stays.
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
