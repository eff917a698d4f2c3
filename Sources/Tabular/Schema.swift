/// A column that a kind of register may have.
package struct Column: Sendable, Hashable {
  /// The Chinese name.
  package let name: String
  /// The English alias, in lower case.
  package let alias: String?
  /// True if the register needs the column.
  package let isRequired: Bool
  /// True if messages suggest the column.
  package let isOffered: Bool

  /// Creates a column.
  package init(_ name: String, _ alias: String? = nil, required: Bool = false, offered: Bool = true) {
    self.name = name
    self.alias = alias
    isRequired = required
    isOffered = offered
  }
}

/// The columns of a kind of register, and the other contents that its files may have.
package struct Schema: Sendable {
  /// The columns with a meaning of their own, in the order of the indices by which callers ask for them.
  package let columns: [Column]
  /// The indices of the columns in which 合计 and other words make a row a summary; if empty, the row's first cell.
  package let unitColumns: [Int]
  /// True if other columns are kept for the caller rather than warned of.
  package let keepsOthers: Bool
  /// The names, normalised and without white space, that end in brackets of their own, which are no remark.
  private var bracketed: [String] = []
  /// The indices of the columns by name, alias and synonym.
  private let indices: [String: Int]

  /// Creates a schema; `synonyms` are further names of columns, normalised.
  package init(
    _ columns: [Column], unitColumns: [Int] = [], keepsOthers: Bool = false, synonyms: [(String, Int)] = []
  ) {
    self.columns = columns
    self.unitColumns = unitColumns
    self.keepsOthers = keepsOthers
    let names = columns.enumerated().flatMap { index, column in
      [(column.name, index)] + (column.alias.map { [($0, index)] } ?? [])
    }
    indices = Dictionary(names + synonyms) { first, _ in first }
  }

  /// Returns the schema for a file whose other columns may end in one of some names.
  ///
  /// The remark in brackets at the end of a header is dropped, unless the brackets belong to such a name.
  package func keeping(_ names: some Sequence<String>) -> Schema {
    var copy = self
    copy.bracketed = names.map { spaceless(normalised($0)) }.filter { $0.hasSuffix(")") }
    return copy
  }

  /// Removes the remark at the end of another column's header.
  func head(_ header: String) -> String {
    let bare = withoutRemark(header)
    guard !bracketed.isEmpty, bare.utf8.count < header.utf8.count else {
      return bare == trimmed(header) ? header : bare
    }
    let key = spaceless(normalised(header))
    return bracketed.contains { key.hasSuffix($0) } ? header : bare
  }

  /// Finds the index of the column that a normalised header cell names: by its name, or by its alias in any letter
  /// case.
  package func column(named key: String) -> Int? {
    guard key.utf8.count <= 64 else { return nil }
    return indices[key] ?? indices[key.lowercased()]
  }
}
