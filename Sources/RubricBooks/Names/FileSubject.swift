package import Rubric
package import Tabular

/// The subject that the name of an evidence file gives all its rows, as in `5.1 漏洞.csv` (formats §2).
package struct FileSubject: Sendable {
  /// The item; nil if the rubric cannot be used.
  package let item: ItemID?
  /// The fact; nil if the rubric cannot be used.
  package let fact: FactID?
  /// The fact's name, normalised.
  package let name: String

  /// Returns the name's item and fact as a text instead of the columns that a table does not have.
  package func implied(_ table: Table) -> String {
    (table.has(EvidenceColumn.item) ? "" : "\(item?.index ?? 0)") + "\n" + (table.has(EvidenceColumn.fact) ? "" : name)
  }

  private init(item: ItemID?, fact: FactID?, name: String) {
    self.item = item
    self.fact = fact
    self.name = name
  }

  /// Reads the subject that a file's name gives: an item and one of its facts, with white space between; nil if it
  /// gives none.
  ///
  /// - Parameters:
  ///   - stem: The file's name without its ending.
  ///   - rubric: The rubric; nil if it cannot be used.
  package init?(_ stem: String, _ rubric: RubricBook?) {
    let words = normalised(stem).split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words.count <= 32 else { return nil }
    guard let rubric else {
      self.init(item: nil, fact: nil, name: words.dropFirst().joined(separator: " "))
      return
    }
    for count in 1..<words.count {
      let name = words[count...].joined(separator: " ")
      for item in rubric.items(named: words[..<count].joined(separator: " ")) {
        guard let fact = rubric.fact(name, of: item) else { continue }
        self.init(item: item, fact: fact, name: rubric[fact].name)
        return
      }
    }
    return nil
  }
}
