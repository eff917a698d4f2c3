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

  private struct Entry: Sendable {
    let hash: UInt64
    /// The end of its bytes, which begin where those of the entry before it end.
    let end: Int
    let number: Int
  }

  private let leniency: Leniency
  /// The bytes of all keys, one after another.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The indices of entries, counted from 1, each at the first free place from that of its hash on; at most half of
  /// the places, a power of two, are taken.
  private var places: [Int32] = []
  /// Differs from run to run, so that no content can make its keys meet at one place.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  /// Creates an empty collection.
  package init(ignoring leniency: Leniency = .none) { self.leniency = leniency }

  /// Numbers keys from 0 on.
  package init(_ keys: [String], ignoring leniency: Leniency = .none) {
    self.init(ignoring: leniency)
    for (number, key) in keys.enumerated() { add(key, number) }
  }

  /// Adds a key as cells become it, and returns its number, which is the one it has already if it is known.
  @discardableResult
  package mutating func add(_ key: String, _ number: Int) -> Int { add(Array(key.utf8)[...], number) }

  /// Adds a key by its bytes, and returns its number, which is the one it has already if it is known.
  @discardableResult
  package mutating func add(_ key: ArraySlice<UInt8>, _ number: Int) -> Int {
    if let known = exactly(key) { return known }
    if 2 * (entries.count + 1) > places.count { grow() }
    bytes += key
    entries.append(Entry(hash: hash(of: key), end: bytes.count, number: number))
    take(entries.count - 1)
    return number
  }

  /// Returns the number of the key that a cell holds, nil if it is none of them.
  package func number(of cell: ArraySlice<UInt8>) -> Int? { exactly(cell) ?? number(ofKey: normalised(cell)) }

  /// Returns the number of a normalised key, nil if it is none of them.
  package func number(ofKey key: String) -> Int? {
    switch leniency {
    case .none: exactly(Array(key.utf8)[...])
    case .spaces: exactly(Array(spaceless(key).utf8)[...])
    case .letterCase: exactly(Array(key.lowercased().utf8)[...])
    }
  }

  /// Returns the number of the key with exactly these bytes, nil if there is none.
  package func exactly(_ key: ArraySlice<UInt8>) -> Int? {
    guard !places.isEmpty else { return nil }
    let hash = hash(of: key)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if entries[index].hash == hash {
        let start = index == 0 ? 0 : entries[index - 1].end
        if bytes[start..<entries[index].end] == key { return entries[index].number }
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: max(16, 2 * places.count))
    for index in entries.indices { take(index) }
  }

  /// Gives an entry the first free place from that of its hash on.
  private mutating func take(_ index: Int) {
    var place = Int(truncatingIfNeeded: entries[index].hash) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(truncatingIfNeeded: index + 1)
  }

  /// Hashes bytes, eight at a time.
  private func hash(of key: ArraySlice<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: key.count)
    var word: UInt64 = 0
    var left = 8
    for byte in key {
      word = word << 8 | UInt64(byte)
      left -= 1
      if left == 0 {
        hash = KeyNumbers.mixed(hash ^ word)
        (word, left) = (0, 8)
      }
    }
    return KeyNumbers.mixed(hash ^ word)
  }

  /// Spreads a number over all bits (the multiplication of wyhash): both halves of a wide product.
  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }
}

/// Reads the meaning of a cell: by its bytes as they are, which are normalised already if they mean anything, or
/// else by those of its key.
package func meaning<Meaning>(
  of cell: ArraySlice<UInt8>, _ parse: (ArraySlice<UInt8>) -> Meaning?
) -> Meaning? {
  parse(cell) ?? parse(Array(normalised(cell).utf8)[...])
}
