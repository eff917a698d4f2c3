/// The bytes of a key, by which cells find its meaning without becoming texts.
package struct CellKey: Hashable, Sendable {
  private let bytes: ArraySlice<UInt8>

  /// Takes the bytes of a key or of a cell.
  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Takes the bytes of a key.
  package init(_ key: String) { bytes = Array(key.utf8)[...] }

  /// Hashes all bytes at once.
  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

/// Numbers by key, found by the bytes of cells.
///
/// A cell whose bytes are those of a key is that key, since normalising leaves a key as it is; any other cell is
/// looked for once more as the key that it becomes.
package struct KeyNumbers: Sendable {
  /// The difference between a cell and a key that does not matter, besides those that normalising removes.
  package enum Leniency: Sendable {
    /// None.
    case none
    /// White space inside.
    case spaces
    /// The case of Latin letters.
    case letterCase
  }

  private let leniency: Leniency
  private var numbers: [CellKey: Int] = [:]

  /// Creates an empty collection.
  package init(ignoring leniency: Leniency = .none) { self.leniency = leniency }

  /// Numbers keys from 0 on.
  package init(_ keys: [String], ignoring leniency: Leniency = .none) {
    self.init(ignoring: leniency)
    for (number, key) in keys.enumerated() { add(key, number) }
  }

  /// Adds a key as cells become it, and returns its number, which is the one it has already if it is known.
  @discardableResult
  package mutating func add(_ key: String, _ number: Int) -> Int {
    let cell = CellKey(key)
    if let known = numbers[cell] { return known }
    numbers[cell] = number
    return number
  }

  /// Returns the number of the key that a cell holds, nil if it is none of them.
  package func number(of cell: ArraySlice<UInt8>) -> Int? {
    numbers[CellKey(cell)] ?? number(ofKey: normalised(cell))
  }

  /// Returns the number of a normalised key, nil if it is none of them.
  package func number(ofKey key: String) -> Int? {
    switch leniency {
    case .none: numbers[CellKey(key)]
    case .spaces: numbers[CellKey(spaceless(key))]
    case .letterCase: numbers[CellKey(key.lowercased())]
    }
  }
}

/// Reads the meaning of a cell: by its bytes as they are, which are normalised already if they mean anything, or
/// else by those of its key.
package func meaning<Meaning>(
  of cell: ArraySlice<UInt8>, _ parse: (ArraySlice<UInt8>) -> Meaning?
) -> Meaning? {
  parse(cell) ?? parse(Array(normalised(cell).utf8)[...])
}
