import Assessment
import ContentFiles
import Diagnostics
import Editions
import Exporting
import Foundation
import RubricBooks
import SiteContent
import Testing

/// Content written to the format, with the results that it has to give, which come from elsewhere.
@Suite("Conformance")
struct ConformanceTests {
  /// A case's folder and one of its rounds.
  struct Case: Sendable, CustomTestStringConvertible {
    let folder: URL
    let round: String

    var testDescription: String { "\(folder.lastPathComponent), \(round)" }
    var expectation: URL { folder.appendingPathComponent("expected-\(round).json") }
  }

  private static let all = cases(in: Bundle.module.bundleURL.appendingPathComponent("Cases"))

  private static func cases(in folder: URL) -> [Case] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [Case] in
      let folder = folder.appendingPathComponent(name)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.sorted().filter { $0.hasPrefix("expected-") && $0.hasSuffix(".json") }.map { file in
        Case(folder: folder, round: String(file.dropFirst("expected-".count).dropLast(".json".count)))
      }
    }
  }

  @Test("content gives what was expected", arguments: all)
  func check(_ example: Case) throws {
    let folder = try ContentFolder(disk: example.folder.appendingPathComponent("content").path)
    let number = try #require(folder.years.last)
    var findings = Findings()
    let content = Content(folder, scope: .year(number), findings: &findings)
    #expect(!findings.hasErrors, "\(findings.text())")
    let year = try #require(content.years.first)
    let round = try #require(year.plan.rounds.firstIndex { $0.id == example.round })
    let json = ResultData(YearValues(year, .score, shown: round), for: .score).json
    let found = try difference(Data(json), Data(contentsOf: example.expectation))
    #expect(found == nil)
    #expect(ResultData(YearValues(year, .score, shown: round), for: .score).json == json)
  }

  @Test("both rounds of each case are checked")
  func rounds() {
    let names = Dictionary(grouping: Self.all) { $0.folder.lastPathComponent }.mapValues { $0.map(\.round) }
    #expect(
      names == [
        "kinds": ["first", "second"], "shape": ["first", "second"], "plain": ["final", "preliminary"],
        "office": ["final", "preliminary"],
      ])
  }

  @Test(
    "the comparison finds a difference and where it is",
    arguments: [
      (#"{"a":[1,{"b":2.50}],"c":null}"#, nil), (#"{"a":[1,{"b":2.51}],"c":null}"#, ".a[1].b is 2.51, not 2.5"),
      (#"{"a":[1],"c":null}"#, ".a has 1 elements, not 2"), (#"{"a":[1,{"b":2.5}]}"#, ".c is missing"),
      (#"{"a":[1,{"b":2.5,"d":0}],"c":null}"#, ".a[1].d is too much"),
      (#"{"a":[1,{"b":2.5}],"c":0}"#, ".c is 0, not <null>"),
      (#"{"a":[1,{"b":"2.5"}],"c":null}"#, ".a[1].b is 2.5, not 2.5"),
    ] as [(String, String?)])
  func comparison(found: String, expected: String?) throws {
    #expect(try difference(Data(found.utf8), Data(#"{"c":null,"a":[1,{"b":2.5}]}"#.utf8)) == expected)
  }
}
