import Rubric
import Tabular

extension RubricBook {
  /// Returns the subjects that each key, as normalised from a cell, may name: by id, by name, or by both.
  ///
  /// - Parameters:
  ///   - items: The words of all subjects.
  ///   - indices: The indices of those that registers name.
  /// - Returns: The subjects by key.
  static func keys(of items: [ItemText], at indices: [Int]) -> [String: [ItemID]] {
    var keys: [String: [ItemID]] = [:]
    func add(_ key: String, _ item: ItemID) {
      if keys[key]?.contains(item) != true { keys[key, default: []].append(item) }
    }
    for index in indices {
      let item = items[index]
      let name = spaceless(normalised(item.name))
      for key in [item.id, numberLeft(of: item.id), item.id + name] { add(key, ItemID(index)) }
    }
    // A name that is another item's id means that item.
    for index in indices {
      let name = spaceless(normalised(items[index].name))
      if keys[name]?.contains(where: { items[Int($0.index)].id == name }) != true { add(name, ItemID(index)) }
    }
    return keys
  }

  /// Returns what a spreadsheet that takes an id for a number leaves of it: `1.1` of `1.10`, `2` of `2.0`.
  private static func numberLeft(of id: String) -> String {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return id
    }
    let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
    return fraction.isEmpty ? String(parts[0]) : parts[0] + "." + String(fraction)
  }
}
