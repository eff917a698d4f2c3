import Assessment
import Rubric
import RubricBooks
import Testing

/// Every file that says a figure says the one that was computed: random years, read back from the bytes.
@Suite("Agreement")
struct AgreementTests {
  /// A random year after a round; the first is a draft, and of published years the last is published.
  struct Case: Sendable, Hashable, CustomTestStringConvertible {
    let seed: Int
    let round: Int

    var testDescription: String { "seed \(seed), round \(round)" }

    /// The folder, its files and what they have to say; made once for all tests.
    func made() throws -> Made { try #require(AgreementTests.all[self]).get() }
  }

  /// What was made of a case.
  struct Made: Sendable {
    let made: RandomFolder
    let rendition: Rendition
    let record: ComputedRecord

    init(_ example: Case) throws {
      made = RandomFolder(seed: example.seed)
      rendition = try Rendition(made.folder, round: example.round)
      record = ComputedRecord(year: rendition.year, round: example.round)
    }
  }

  static let cases = (1...12).flatMap { seed in [0, 1].map { Case(seed: seed, round: $0) } }

  private static let all = Dictionary(
    uniqueKeysWithValues: cases.map { example in (example, Result { try Made(example) }) })

  /// What the public edition lists, as parts; nil where it has nothing.
  private func parts(_ show: [String]?) -> Set<ComputedRecord.Part>? {
    show.map { show in
      let names: [(String, [ComputedRecord.Part])] = [
        ("total", [.total]), ("rank", [.rank]), ("dimensions", [.dimensions]), ("items", [.items, .sums]),
      ]
      return Set(names.filter { show.contains($0.0) }.flatMap(\.1))
    }
  }

  /// The editions of pages with what they may say, and the round whose record they have to agree with.
  private func editions(
    _ made: RandomFolder, _ record: ComputedRecord
  ) -> [(name: String, parts: Set<ComputedRecord.Part>, record: ComputedRecord)] {
    let last = ComputedRecord(year: record.year, round: record.year.plan.rounds.count - 1)
    let all = Set(ComputedRecord.Part.allCases)
    return [("office", all, record)] + [parts(made.show).map { ("site", $0, last) }].compactMap(\.self)
  }

  private func expectNone(_ differences: [String], _ sources: SourceLocation = #_sourceLocation) {
    let text = differences.prefix(12).joined(separator: "\n")
    #expect(differences.isEmpty, Comment(rawValue: text), sourceLocation: sources)
  }

  @Test("scorecards say what was computed", arguments: cases)
  func scorecards(example: Case) throws {
    let example = try example.made()
    let (made, rendition, record) = (example.made, example.rendition, example.record)
    for (edition, parts, record) in editions(made, record) {
      for (place, id) in record.ids.enumerated() {
        let path = "\(edition)/results/2025/\(id).html"
        let card = try #require(try rendition.page(path).first("div", class: "card"), "\(path)")
        let reader = ScorecardReader(card: card, rendition: rendition)
        let expected = record.figures(place, parts).filter { $0.value != "none" || $0.key != "rank" }
        expectNone(differences(try reader.unit(), from: expected, in: path))
        let medians = record.medians(parts, beside: place).filter { parts.contains(.total) || $0.key != "scored" }
        expectNone(differences(try reader.medians(), from: medians, in: path))
      }
    }
  }

  @Test("packets say what was computed, in the scorecard and on the receipt", arguments: cases)
  func packets(example: Case) throws {
    let example = try example.made()
    let (rendition, record) = (example.rendition, example.record)
    let parts = Set(ComputedRecord.Part.allCases).subtracting([.rows])
    for (place, id) in record.ids.enumerated() {
      let path = "packets/\(id).html"
      let page = try rendition.page(path)
      let card = try #require(page.first("div", class: "card"), "\(path)")
      let reader = ScorecardReader(card: card, rendition: rendition)
      let all = record.figures(place, parts)
      let expected = all.filter { $0.value != "none" || $0.key != "rank" }
      expectNone(differences(try reader.unit(), from: expected, in: path))
      // A median over few units would tell a unit of the others.
      let medians = record.scored().count < 5 ? [:] : record.medians(parts, beside: place, least: 5)
      expectNone(differences(try reader.medians(), from: medians, in: path))
      let names = ["total", "verdict"] + record.year.rubric.items.map { "item \($0.id)" }
      // Of a published result no confirmation is asked.
      guard page.first("section", id: "receipt") != nil else {
        #expect(record.year.plan.isPublished, "\(path)")
        continue
      }
      let receipt = try ReceiptReader(page: page, rendition: rendition).unit()
      expectNone(differences(receipt, from: all.filter { names.contains($0.key) }, in: "\(path)#receipt"))
    }
  }

  @Test("dashboards say what was computed, in the table, by items and in the middle", arguments: cases)
  func dashboards(example: Case) throws {
    let example = try example.made()
    let (made, rendition, record) = (example.made, example.rendition, example.record)
    for (edition, parts, record) in editions(made, record) {
      let path = "\(edition)/results/2025/index.html"
      let reader = DashboardReader(page: try rendition.page(path), rendition: rendition)
      let table = try reader.table()
      let map = try reader.map()
      #expect(table.count == record.ids.count)
      #expect((map != nil) == parts.contains(.items))
      for place in record.ids.indices {
        let name = record.name(place)
        let row = try #require(table[name], "\(path): \(name)")
        expectNone(differences(row, from: record.tableRow(place, parts), in: "\(path)#results \(name)"))
        if let map {
          expectNone(
            differences(map[name] ?? [:], from: record.mapRow(place, parts), in: "\(path)#items \(name)"))
        }
      }
      expectNone(differences(try reader.medians(), from: record.summary(parts), in: path))
    }
  }

  @Test("the briefing says what was computed, and which scores were marked otherwise", arguments: cases)
  func briefing(example: Case) throws {
    let example = try example.made()
    let (rendition, record) = (example.rendition, example.record)
    let parts: Set<ComputedRecord.Part> = [.total, .dimensions]
    let path = "briefing/index.html"
    let page = try rendition.page(path)
    let reader = DashboardReader(page: page, rendition: rendition)
    let table = try reader.table()
    #expect(table.count == record.ids.count)
    for place in record.ids.indices {
      let row = table[record.name(place)] ?? [:]
      expectNone(differences(row, from: record.tableRow(place, parts), in: path))
    }
    let summary = record.summary(parts).filter { $0.key != "median total" }
    expectNone(differences(try reader.medians(), from: summary, in: path))
    expectNone(
      differences(
        try OverriddenReader(page: page, rendition: rendition).figures(), from: record.overridden, in: path))
  }

  @Test("tables and data to download say what was computed, and nothing that pages do not", arguments: cases)
  func downloads(example: Case) throws {
    let example = try example.made()
    let (made, rendition, record) = (example.made, example.rendition, example.record)
    let dimensions = record.year.rubric.dimensions.map(\.id)
    for (edition, parts, record) in editions(made, record) {
      let path = "\(edition)/downloads/results-2025"
      let table = try csvFigures(rendition.bytes("\(path).csv"), dimensions: dimensions)
      let data = try jsonFigures(rendition.bytes("\(path).json"))
      try check(table, data, of: record, parts, in: path)
    }
    if made.show == nil { #expect(!rendition.files.keys.contains { $0.hasPrefix("site/downloads/") }) }
  }

  @Test("the scores for programs say what was computed", arguments: cases)
  func scores(example: Case) throws {
    let example = try example.made()
    let (rendition, record) = (example.rendition, example.record)
    let dimensions = record.year.rubric.dimensions.map(\.id)
    try check(
      try csvFigures(rendition.bytes("score.csv"), dimensions: dimensions),
      try jsonFigures(rendition.bytes("score.json")), of: record, Set(ComputedRecord.Part.allCases), in: "score",
      alwaysShowsRanks: true)
  }

  private func check(
    _ table: [String: Figures], _ data: [String: (figures: Figures, causes: Figures)], of record: ComputedRecord,
    _ parts: Set<ComputedRecord.Part>, in path: String, alwaysShowsRanks: Bool = false
  ) throws {
    // A table has no column for ranks where nobody has one, data has the member nevertheless.
    let showsRanks = alwaysShowsRanks || record.showsRanks(parts)
    #expect(Set(table.keys) == Set(record.ids))
    #expect(Set(data.keys) == Set(record.ids))
    for (place, id) in record.ids.enumerated() {
      let rank = record.results[place].rank.map { "\($0)" } ?? "none"
      var row = record.sheetRow(place, parts)
      row["rank"] = showsRanks ? rank : nil
      expectNone(differences(table[id] ?? [:], from: row, in: "\(path).csv \(id)"))
      let found = try #require(data[id])
      var expected = record.figures(place, parts).filter { !$0.key.hasPrefix("open ") }
        .merging(record.called(place)) { own, _ in own }
      expected["rank"] = parts.contains(.rank) ? rank : nil
      expectNone(differences(found.figures, from: expected, in: "\(path).json \(id)"))
      let causes = parts.contains(.sums) ? record.causes(place) : [:]
      expectNone(differences(found.causes, from: causes, in: "\(path).json \(id)"))
    }
  }
}
