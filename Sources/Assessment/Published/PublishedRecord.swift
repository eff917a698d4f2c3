import Diagnostics
import Rubric

/// The content of `assessments/<year>/published.json` (formats §11): the results that were published, and those
/// they replaced.
package struct PublishedRecord: Sendable, Hashable {
  /// The year.
  package let year: Int
  /// The results as published, with the last correction.
  package let results: PublishedResults
  /// The results that were published earlier and have been replaced, oldest first.
  package let history: [PublishedResults]

  /// The version of the file's format.
  static let format = 1
  /// The largest number of bytes that the file may have.
  package static let largest = 64 << 20

  /// Creates a record.
  package init(year: Int, results: PublishedResults, history: [PublishedResults] = []) {
    self.year = year
    self.results = results
    self.history = history
  }

  /// Returns the path of a year's record in a content folder.
  package static func path(_ year: Int) -> String { "assessments/\(year)/published.json" }

  /// Returns the record with other results in force and the present ones added to its history.
  package func replaced(by results: PublishedResults) -> PublishedRecord {
    PublishedRecord(year: year, results: results, history: history + [self.results])
  }

  /// The number of times that units' results were changed after publication.
  package var corrections: Int {
    let all = history + [results]
    return zip(all, all.dropFirst()).count { $0.units != $1.units }
  }

  /// The record as JSON, one unit per line; the same record always has the same bytes.
  package var encoded: [UInt8] {
    var json = JSONText()
    json.raw("{\"generator\":\"gongshi\",\"format\":\(PublishedRecord.format),\"year\":\(year),\n\"results\":")
    json.results(results)
    json.raw(",\n\"history\":[")
    for (index, earlier) in history.enumerated() {
      if index > 0 { json.raw(",") }
      json.results(earlier)
    }
    json.raw("]}\n")
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func results(_ results: PublishedResults) {
    raw("{\"rubric\":")
    string(results.rubric)
    raw(",\"rubricHash\":")
    string(results.rubricHash)
    raw(",\"round\":")
    string(results.round)
    raw(",\"units\":[")
    for (index, unit) in results.units.enumerated() {
      raw(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      string(unit.id)
      raw(",\"verdict\":\"\(unit.verdict.rawValue)\",\"total\":\(unit.total.decimal)")
      raw(",\"rank\":\(unit.rank.map { "\($0)" } ?? "null"),\"items\":[")
      for (place, item) in unit.items.enumerated() {
        raw(place == 0 ? "{\"id\":" : ",{\"id\":")
        string(item.id)
        raw(",\"state\":\"\(item.state.rawValue)\",\"earned\":\(item.earned?.decimal ?? "null")}")
      }
      raw("]}")
    }
    raw("]}")
  }
}
