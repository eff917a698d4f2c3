import FoundationEssentials
import Rubric

extension ComparableResults {
  /// The largest number of bytes that a file of results may have.
  package static let largestFile = 256 << 20

  /// A reason why a file does not hold results.
  package enum ReadingFault: Error, Equatable {
    /// The file is not a JSON object of formats §10.
    case form
    /// A unit, or an item of a unit, occurs twice; its ids are given.
    case twice(String)
  }

  /// Reads a file of results: the JSON object of formats §10, complete or with only those members that an edition
  /// shows.
  ///
  /// - Throws: ``ReadingFault`` if the file does not hold results.
  package init(json: [UInt8]) throws(ReadingFault) {
    // An editor on Windows may have put a byte-order mark in front.
    let bytes = json.starts(with: [0xEF, 0xBB, 0xBF]) ? json[3...] : json[...]
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw .form
    }
    var ids: Set<String> = []
    for unit in file.units {
      guard ids.insert(unit.id).inserted else { throw .twice(unit.id) }
      var items: Set<String> = []
      for item in unit.items ?? [] where !items.insert(item.id).inserted { throw .twice("\(unit.id) \(item.id)") }
    }
    var parts: Parts = []
    if file.units.allSatisfy({ $0.verdict != nil && $0.total != nil }) { parts.insert(.totals) }
    // A member that is null for all says that nobody has a rank; a missing one says nothing.
    if !file.units.isEmpty, file.units.allSatisfy(\.hasRank) { parts.insert(.ranks) }
    if file.units.allSatisfy({ $0.items != nil }) { parts.insert(.items) }
    year = file.year
    self.parts = parts
    names = Dictionary(file.units.map { ($0.id, $0.name) }) { first, _ in first }
    results = PublishedResults(
      rubric: file.rubric, rubricHash: "", round: file.round,
      units: file.units.map { unit in
        PublishedResults.Unit(
          id: unit.id, verdict: unit.verdict ?? .scored, total: unit.total?.points ?? .zero, rank: unit.rank,
          items: unit.items ?? [])
      })
  }

  private struct File: Decodable {
    let year: Int
    let round: String
    let rubric: String
    let units: [Unit]
  }

  private struct Unit: Decodable {
    let id: String
    let name: String
    let verdict: PublishedResults.Verdict?
    let total: Amount?
    let rank: Int?
    let hasRank: Bool
    let items: [PublishedResults.Item]?

    private enum Key: CodingKey { case id, name, verdict, total, rank, items }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      id = try values.decode(String.self, forKey: .id)
      name = try values.decode(String.self, forKey: .name)
      verdict = try values.decodeIfPresent(PublishedResults.Verdict.self, forKey: .verdict)
      total = try values.decodeIfPresent(Amount.self, forKey: .total)
      rank = try values.decodeIfPresent(Int.self, forKey: .rank)
      hasRank = values.contains(.rank)
      items = try values.decodeIfPresent([PublishedResults.Item].self, forKey: .items)
    }
  }
}
