import Assessment
import Foundation
import Rubric
import RubricBooks
import Testing

/// A page about one unit holds no text of another.
@Suite("Separation")
struct SeparationTests {
  @Test("scorecards and packets hold no byte of another unit's texts", arguments: AgreementTests.cases)
  func others(example: AgreementTests.Case) throws {
    let example = try example.made()
    let (made, rendition, record) = (example.made, example.rendition, example.record)
    func units(in path: String) throws -> [Int] {
      let data = Data(try rendition.bytes(path))
      return (0...made.units).filter { data.range(of: Data(RandomFolder.mark($0).utf8)) != nil }
    }
    for (unit, id) in record.ids.enumerated() {
      #expect(id == RandomFolder.mark(unit))
      #expect(try units(in: "packets/\(id).html") == [unit])
      #expect(try units(in: "office/results/2025/\(id).html") == [unit])
      if made.show != nil { #expect(try units(in: "site/results/2025/\(id).html") == [unit]) }
    }
    // What holds all units is found to hold them, without the one that does not take part.
    for path in ["office/results/2025/index.html", "office/downloads/results-2025.csv", "briefing/index.html"] {
      #expect(try units(in: path) == Array(0..<made.units))
    }
  }

  @Test("the random years have every state, verdict and line, ties, and medians shown and withheld")
  func coverage() throws {
    let records = try AgreementTests.cases.map { try $0.made().record }
    let results = records.flatMap(\.results)
    let items = results.flatMap(\.items)
    let causes = items.flatMap { $0.computed?.trace ?? [] }.map(\.cause)
    #expect(Set(results.map(\.verdict)) == [.scored, .pending, .vetoed])
    #expect(Set(items.map(\.state)) == [.scored, .judged, .overridden, .notApplicable, .pending])
    #expect(causes.contains(.floor) && causes.contains(.ceiling) && causes.contains(.rule(3)))
    #expect(items.contains { $0.state == .overridden && $0.computed == nil })
    #expect(Set(records.map(\.year.rubric.scoring.notApplicable)).count == 3)
    let ranks = records.map { $0.results.compactMap(\.rank) }
    #expect(ranks.contains { Set($0).count < $0.count })
    #expect(records.contains { $0.scored().count >= 5 } && records.contains { (1..<5).contains($0.scored().count) })
    let shows = AgreementTests.cases.map { RandomFolder(seed: $0.seed).show }
    #expect(shows.contains(nil) && Set(shows.compactMap { $0?.sorted() }).count > 3)
  }
}
