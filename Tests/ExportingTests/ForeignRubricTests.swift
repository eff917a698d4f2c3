import Assessment
import ContentFiles
import Diagnostics
import Editions
import Exporting
import Foundation
import RubricBooks
import SiteContent
import Testing

/// Rubrics of other institutions, with the results that were worked out by hand beside them.
@Suite("Foreign rubrics")
struct ForeignRubricTests {
  /// The folders of `Foreign`, one for each institution.
  private static let folders = ["city", "company", "construction", "essentials", "hospital", "school"]

  private static let place = Bundle.module.bundleURL.appendingPathComponent("Foreign")

  @Test("gives every unit what was worked out by hand", arguments: folders)
  func results(name: String) throws {
    let folder = ForeignRubricTests.place.appendingPathComponent(name)
    let hand = try Data(contentsOf: folder.appendingPathComponent("hand.json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: hand) as? [String: Any])
    let found = try scores(folder, round: try #require(expected["round"] as? String))
    let reduced: [String: Any] = [
      "round": try #require(found["round"]), "units": try units(of: found).map { try summary(of: $0) },
    ]
    var completed = expected
    completed["units"] = try units(of: expected).map { unit in unit.merging(["pendingPoints": 0]) { own, _ in own } }
    #expect(
      try difference(
        JSONSerialization.data(withJSONObject: reduced), JSONSerialization.data(withJSONObject: completed)) == nil)
  }

  @Test("has the results of at least twenty-five units")
  func count() throws {
    let counts = try ForeignRubricTests.folders.map { name in
      let hand = try Data(
        contentsOf: ForeignRubricTests.place.appendingPathComponent(name).appendingPathComponent("hand.json"))
      return try units(of: try #require(try JSONSerialization.jsonObject(with: hand) as? [String: Any])).count
    }
    #expect(counts.allSatisfy { $0 >= 4 } && counts.reduce(0, +) >= 25)
  }

  @Test(
    "uses every word of the language between them",
    arguments: [
      "for:", "weight:", "cap:", "bonus: true", "ceiling: total", "levels:", "vetoedLevel:", "rankWithin: category",
      "judge: mean", "drop:", "absent: unknown", "options:", "from:", "every:", "above:", "most:", "step:", "begun:",
      "rate:", "quantity:", " minutes", " hours", " days", " workdays", "is: [", "notApplicable: rescale",
    ])
  func words(word: String) throws {
    let rubrics = try ForeignRubricTests.folders.flatMap { name -> [String] in
      let folder = ForeignRubricTests.place.appendingPathComponent("\(name)/content/rubrics")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent($0)), as: UTF8.self)
      }
    }
    #expect(rubrics.count == ForeignRubricTests.folders.count && rubrics.contains { $0.contains(word) })
  }

  /// Scores the only year of a folder's content and returns the printed JSON.
  private func scores(_ folder: URL, round: String) throws -> [String: Any] {
    let content = try ContentFolder(disk: folder.appendingPathComponent("content").path)
    var findings = Findings()
    let read = Content(content, scope: .year(try #require(content.years.last)), findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())")
    let year = try #require(read.years.first)
    let shown = try #require(year.plan.rounds.firstIndex { $0.id == round })
    let json = Data(ResultData(YearValues(year, .score, shown: shown), for: .score).json)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  private func units(of results: [String: Any]) throws -> [[String: Any]] {
    try #require(results["units"] as? [[String: Any]])
  }

  /// Reduces a unit's printed result to what the hand's table has.
  private func summary(of unit: [String: Any]) throws -> [String: Any] {
    var summary = unit.filter { $0.key != "name" && $0.key != "category" }
    let dimensions = try #require(unit["dimensions"] as? [[String: Any]])
    summary["dimensions"] = try values("earned", of: dimensions)
    summary["items"] = try values("earned", of: try #require(unit["items"] as? [[String: Any]]))
    if dimensions.contains(where: { $0["weighted"] != nil }) {
      summary["weighted"] = try values("weighted", of: dimensions)
    }
    return summary
  }

  /// Returns the values of a key by the ids of the objects that have it.
  private func values(_ key: String, of objects: [[String: Any]]) throws -> [String: Any] {
    try Dictionary(
      uniqueKeysWithValues: objects.map { (try #require($0["id"] as? String), try #require($0[key])) })
  }
}
