import Diagnostics
import Digests
import Rubric

/// The content of `assessments/<year>/published.json` (formats §11): what was published, and what it replaced.
///
/// Each entry is sealed by the SHA-256 of its own bytes, in which that of the entry before stands. So nothing in the file
/// can be changed, left out or put in without the seals telling it.
package struct PublishedRecord: Sendable, Hashable {
  /// What was published at one time.
  package struct Entry: Sendable, Hashable {
    /// The results.
    package let results: PublishedResults
    /// The public words and figures beside them, nil if a version of the program recorded them that knew only results.
    package let statement: PublishedStatement?

    /// Creates an entry.
    package init(results: PublishedResults, statement: PublishedStatement?) {
      self.results = results
      self.statement = statement
    }
  }

  /// The year.
  package let year: Int
  /// What is published, with the last correction.
  package let current: Entry
  /// What was published earlier and has been replaced, oldest first.
  package let earlier: [Entry]
  /// The version of the format by which the record is written.
  let format: Int

  /// The version of the file's format.
  package static let format = 2
  /// The version that knew only results, and had no seals.
  static let formatOfResults = 1
  /// The largest number of bytes that the file may have.
  package static let largest = 64 << 20

  /// Creates a record.
  package init(year: Int, current: Entry, earlier: [Entry] = []) {
    self.init(year: year, current: current, earlier: earlier, format: PublishedRecord.format)
  }

  init(year: Int, current: Entry, earlier: [Entry], format: Int) {
    self.year = year
    self.current = current
    self.earlier = earlier
    self.format = format
  }

  /// Returns the path of a year's record in a content folder.
  package static func path(_ year: Int) -> String { "assessments/\(year)/published.json" }

  /// All entries, oldest first.
  package var entries: [Entry] { earlier + [current] }

  /// The results as published, with the last correction.
  package var results: PublishedResults { current.results }

  /// Returns the record with another entry in force and the present one added to its history.
  package func replaced(by entry: Entry) -> PublishedRecord {
    PublishedRecord(year: year, current: entry, earlier: entries)
  }

  /// The record as JSON, one unit per line; the same record always has the same bytes.
  package var encoded: [UInt8] {
    var seal = ""
    let sealed = entries.map { entry in
      var json = JSONText()
      json.entry(entry, after: format == PublishedRecord.formatOfResults ? nil : seal)
      guard format != PublishedRecord.formatOfResults else { return json.bytes + Array("}".utf8) }
      seal = FileDigest(of: json.bytes).hexadecimal
      json.raw(",\"seal\":\"\(seal)\"}")
      return json.bytes
    }
    var json = JSONText()
    json.raw("{\"generator\":\"gongshi\",\"format\":\(format),\"year\":\(year),\n\"results\":")
    json.bytes += sealed.last ?? []
    json.raw(",\n\"history\":[")
    for (index, earlier) in sealed.dropLast().enumerated() {
      if index > 0 { json.raw(",") }
      json.bytes += earlier
    }
    json.raw("]}\n")
    return json.bytes
  }

  /// Returns the seal of an entry that stands after another, by that one's seal.
  static func seal(of entry: Entry, after seal: String) -> String {
    var json = JSONText()
    json.entry(entry, after: seal)
    return FileDigest(of: json.bytes).hexadecimal
  }
}

extension JSONText {
  /// Adds an entry without its seal and closing brace; with the seal of the entry before, unless the format has none.
  fileprivate mutating func entry(_ entry: PublishedRecord.Entry, after seal: String?) {
    let (results, statement) = (entry.results, entry.statement)
    raw("{\"rubric\":")
    string(results.rubric)
    raw(",\"rubricHash\":")
    string(results.rubricHash)
    raw(",\"round\":")
    string(results.round)
    if let seal { raw(",\"before\":\"\(seal)\"") }
    if let statement { self.statement(statement) }
    raw(",\"units\":[")
    for (index, unit) in results.units.enumerated() {
      raw(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      self.unit(unit, statement?.units[index])
    }
    raw("]")
  }

  private mutating func statement(_ statement: PublishedStatement) {
    raw(",\"previous\":\"\(statement.previous)\",\"digest\":\"\(statement.digest)\",\"approval\":{\"by\":")
    string(statement.approval.by)
    raw(",\"date\":")
    string(statement.approval.date)
    if let document = statement.approval.document {
      raw(",\"document\":")
      string(document)
    }
    raw("},\"publication\":{\"date\":")
    string(statement.publication.date)
    raw(",\"show\":[")
    for (index, part) in statement.publication.show.enumerated() {
      if index > 0 { raw(",") }
      string(part)
    }
    raw("]}")
  }

  private mutating func unit(_ unit: PublishedResults.Unit, _ stated: PublishedStatement.Unit?) {
    string(unit.id)
    if let stated {
      raw(",\"name\":")
      string(stated.name)
      raw(",\"category\":")
      string(stated.category)
      raw(",\"all\":\"\(stated.all)\"")
      digest("vetoes", stated.vetoes)
    }
    raw(",\"verdict\":\"\(unit.verdict.rawValue)\",\"total\":\(unit.total.decimal)")
    raw(",\"rank\":\(unit.rank.map { "\($0)" } ?? "null"),\"items\":[")
    for (place, item) in unit.items.enumerated() {
      raw(place == 0 ? "{\"id\":" : ",{\"id\":")
      string(item.id)
      raw(",\"state\":\"\(item.state.rawValue)\",\"earned\":\(item.earned?.decimal ?? "null")")
      if let stated = stated?.items[place] {
        if let computed = stated.computed { raw(",\"computed\":\(computed.decimal)") }
        digest("lines", stated.lines)
        digest("records", stated.records)
        digest("reason", stated.reason)
      }
      raw("}")
    }
    raw("]}")
  }

  private mutating func digest(_ name: String, _ digest: String?) {
    if let digest { raw(",\"\(name)\":\"\(digest)\"") }
  }
}
