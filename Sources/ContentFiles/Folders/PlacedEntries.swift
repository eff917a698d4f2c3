/// The entries of a folder, sorted into those that are read and those that are not.
package struct PlacedEntries: Sendable {
  /// An entry of the series.
  package struct Member: Sendable {
    /// The slug, id, year or other stem.
    package let key: String
    /// The name on disk.
    package let name: String
  }

  /// A workbook whose register is read from another file.
  package struct Duplicate: Sendable {
    /// The name on disk.
    package let name: String
    /// The name of the file that is read.
    package let other: String
  }

  /// The names on disk of the entries with fixed names, by fixed name.
  package private(set) var names: [String: String] = [:]
  /// The entries of the series, in byte order of names.
  package private(set) var series: [Member] = []
  /// The entries that are not read, in byte order of names.
  package private(set) var unread: [ContentFolder.Entry] = []
  /// The workbooks that stand beside another file for the same register, in byte order of names.
  package private(set) var duplicates: [Duplicate] = []
  /// The names of the series by their lower case; empty if everything is read.
  private var seriesNames: [String: String] = [:]

  /// Sorts the entries of a folder, which come in byte order of their names.
  ///
  /// Of two names that differ only in letter case, the one spelt as in the layout is read; of a CSV file and a workbook
  /// in its place, the CSV file.
  package init(_ entries: [ContentFolder.Entry], of place: ContentPlace) {
    for (isWorkbook, exactly) in [(false, true), (false, false), (true, true), (true, false)] {
      for entry in entries where (xlsxStem(entry.name) != nil) == isWorkbook {
        guard let own = place.ownName(of: entry.name, exactly: exactly), names[own] == nil else { continue }
        names[own] = entry.name
      }
    }
    let taken = Set(names.values)
    for entry in entries where !taken.contains(entry.name) {
      let own = place.ownName(of: entry.name, exactly: false)
      if own == nil, let key = place.key(of: entry) {
        series.append(Member(key: key, name: entry.name))
      } else if let other = own.flatMap({ own in names[own] }), PlacedEntries.areTwo(entry.name, other) {
        duplicates.append(Duplicate(name: entry.name, other: other))
      } else {
        unread.append(entry)
      }
    }
    separateTwins()
    guard !unread.isEmpty else { return }
    let spellings = series.flatMap { member in
      [(member.name.lowercased(), member.name), (member.key.lowercased() + ".csv", member.name)]
    }
    seriesNames = Dictionary(spellings) { first, _ in first }
  }

  /// Takes the workbooks of the series out that stand beside a CSV file with the same stem.
  private mutating func separateTwins() {
    guard series.contains(where: { xlsxStem($0.name) != nil }) else { return }
    let texts = Dictionary(series.filter { csvStem($0.name) != nil }.map { ($0.key, $0.name) }) { first, _ in first }
    let twins = series.filter { xlsxStem($0.name) != nil && texts[$0.key] != nil }
    duplicates += twins.compactMap { twin in texts[twin.key].map { Duplicate(name: twin.name, other: $0) } }
    series.removeAll { xlsxStem($0.name) != nil && texts[$0.key] != nil }
  }

  /// Returns true if two entries are two files for one register rather than two spellings of one name.
  private static func areTwo(_ name: String, _ other: String) -> Bool {
    guard let stem = xlsxStem(name) else { return false }
    return xlsxStem(other).map { $0.lowercased() != stem.lowercased() } ?? true
  }

  /// Returns the name on disk of the entry that is read under a name, whatever its letter case.
  package func read(as name: String) -> String? { names[name] ?? seriesNames[name.lowercased()] }
}
