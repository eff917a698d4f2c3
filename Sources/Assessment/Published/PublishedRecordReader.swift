import ContentFiles
import Diagnostics
import FoundationEssentials
import Registers
import Rubric

/// A reader of `assessments/<year>/published.json`, which accepts exactly what the program writes.
enum PublishedRecordReader {
  /// The outcome of reading the file.
  enum Reading {
    /// There is no file.
    case absent
    /// The file cannot be used; a finding says why.
    case unusable
    /// The file holds a record.
    case record(PublishedRecord)

    /// The record, nil if there is none.
    var record: PublishedRecord? {
      guard case .record(let record) = self else { return nil }
      return record
    }
  }

  /// Reads the record of a year.
  static func read(_ folder: ContentFolder, year: Int, findings: inout Findings) -> Reading {
    let path = PublishedRecord.path(year)
    func invalid(_ reason: String, line: Int = 1) -> Reading {
      findings.add(.pinnedInvalid(Location(path, line: line), year, reason))
      return .unusable
    }
    let count = findings.all.count
    guard
      let raw = folder.read(
        path, limit: PublishedRecord.largest,
        oversize: { .pinnedInvalid(Location($0), year, "文件超过 \(PublishedRecord.largest >> 20) MiB") },
        findings: &findings)
    else { return findings.all.count == count ? .absent : .unusable }
    // Version control on Windows may have changed the line ends.
    let bytes =
      raw.contains(0x0D)
      ? raw.split(separator: [0x0D, 0x0A], omittingEmptySubsequences: false)
        .joined(separator: [0x0A]).map(\.self) : raw
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data), head.generator == "gongshi" else {
      return invalid("文件不完整，或不是 gongshi publish 写出的")
    }
    guard [PublishedRecord.format, PublishedRecord.formatOfResults].contains(head.format) else {
      findings.add(.pinnedByOther(Location(path), format: head.format))
      return .unusable
    }
    guard head.year == year else { return invalid("其中的年份是 \(head.year)，与所在文件夹的年份 \(year) 不同") }
    guard let body = try? decoder.decode(Body.self, from: data) else { return invalid("内容被改动过，已无法读取") }
    let written = body.history + [body.results]
    let record = PublishedRecord(
      year: year, current: body.results.entry, earlier: body.history.map(\.entry), format: head.format)
    for entry in record.entries {
      if let reason = fault(in: entry.results) { return invalid(reason) }
    }
    // A file that reads the same but is written differently was not written by the program.
    let expected = record.encoded
    guard expected == bytes else {
      if head.format == PublishedRecord.format, let reason = fault(inSealsOf: written) { return invalid(reason) }
      let common = zip(expected, bytes).prefix { $0 == $1 }.count
      return invalid("内容被改动过", line: 1 + bytes.prefix(common).count { $0 == 0x0A })
    }
    if let reason = fault(inChainOf: record) { return invalid(reason) }
    if head.format == PublishedRecord.formatOfResults { findings.add(.pinnedPartly(Location(path), year)) }
    return .record(record)
  }

  /// Returns what is wrong with the seals of entries, oldest first, nil if nothing is.
  private static func fault(inSealsOf written: [SealedEntry]) -> String? {
    var before = ""
    for (index, sealed) in written.enumerated() {
      let place = place(index, of: written.count)
      guard sealed.before == before else { return "\(place)与它之前的接不上，更正的历史被删去或改动过" }
      guard sealed.seal == PublishedRecord.seal(of: sealed.entry, after: before) else {
        return "\(place)与 gongshi publish 写下的校验值不符，被改动过"
      }
      before = sealed.seal ?? ""
    }
    return nil
  }

  /// Returns what is wrong with the digests of publications, each of which names the one before; nil if nothing is.
  private static func fault(inChainOf record: PublishedRecord) -> String? {
    var before: PublishedStatement?
    for (index, entry) in record.entries.enumerated() {
      guard let statement = entry.statement else { continue }
      // What changes nothing that is shown is no other publication.
      let isSame = statement.digest == before?.digest && statement.previous == before?.previous
      guard isSame || statement.previous == before?.digest ?? "" else {
        return "\(place(index, of: record.entries.count))的核对码与它之前的接不上，更正的历史被删去或改动过"
      }
      before = statement
    }
    return nil
  }

  private static func place(_ index: Int, of count: Int) -> String {
    index == count - 1 ? "现在公布的结果" : "第 \(index + 1) 次公布的结果"
  }

  /// Returns what is wrong with results of the right form, nil if nothing is.
  private static func fault(in results: PublishedResults) -> String? {
    guard results.rubricHash.utf8.count == 64, !results.units.isEmpty else { return "内容不完整" }
    var ids: Set<String> = []
    for unit in results.units {
      guard isUnitID(unit.id) else { return "\(quoted(unit.id))不是单位编号" }
      guard ids.insert(unit.id).inserted else { return "单位\(quoted(unit.id))出现了两次" }
      guard unit.verdict != .pending, unit.items.allSatisfy({ $0.state != .pending && $0.earned != nil }) else {
        return "单位\(quoted(unit.id))有待核定的指标，不可能已经公布"
      }
      guard unit.rank.map({ $0 > 0 }) ?? true, Set(unit.items.map(\.id)).count == unit.items.count else {
        return "单位\(quoted(unit.id))的名次或指标不可能是这样"
      }
    }
    return nil
  }

  private struct Head: Decodable {
    let generator: String
    let format: Int
    let year: Int
  }

  private struct Body: Decodable {
    let results: SealedEntry
    let history: [SealedEntry]
  }
}

/// An entry as it is written, with the seals.
private struct SealedEntry: Decodable {
  let entry: PublishedRecord.Entry
  /// The seal of the entry before; nil in a format without seals.
  let before: String?
  /// The entry's own seal.
  let seal: String?

  private enum Key: CodingKey {
    case rubric, rubricHash, round, before, previous, digest, approval, publication, units, seal
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    before = try values.decodeIfPresent(String.self, forKey: .before)
    seal = try values.decodeIfPresent(String.self, forKey: .seal)
    let units = try values.decode([StatedUnit].self, forKey: .units)
    let results = PublishedResults(
      rubric: try values.decode(String.self, forKey: .rubric),
      rubricHash: try values.decode(String.self, forKey: .rubricHash),
      round: try values.decode(String.self, forKey: .round), units: units.map(\.result))
    var statement: PublishedStatement?
    if let digest = try values.decodeIfPresent(String.self, forKey: .digest) {
      statement = PublishedStatement(
        previous: try values.decode(String.self, forKey: .previous), digest: digest,
        approval: try values.decode(PublishedStatement.Approval.self, forKey: .approval),
        publication: try values.decode(PublishedStatement.Publication.self, forKey: .publication),
        units: try units.map { unit in
          guard let stated = unit.stated else {
            throw DecodingError.dataCorruptedError(
              forKey: .units, in: values, debugDescription: "a unit without its name")
          }
          return stated
        })
    }
    entry = PublishedRecord.Entry(results: results, statement: statement)
  }
}

/// A unit's result with what is stated beside it.
private struct StatedUnit: Decodable {
  let result: PublishedResults.Unit
  let stated: PublishedStatement.Unit?

  private enum Key: CodingKey { case id, name, category, all, vetoes, verdict, total, rank, items }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let items = try values.decode([StatedItem].self, forKey: .items)
    result = PublishedResults.Unit(
      id: try values.decode(String.self, forKey: .id),
      verdict: try values.decode(PublishedResults.Verdict.self, forKey: .verdict),
      total: try values.decode(Amount.self, forKey: .total).points,
      rank: try values.decodeIfPresent(Int.self, forKey: .rank), items: items.map(\.result))
    guard let all = try values.decodeIfPresent(String.self, forKey: .all) else {
      stated = nil
      return
    }
    stated = PublishedStatement.Unit(
      name: try values.decode(String.self, forKey: .name), category: try values.decode(String.self, forKey: .category),
      all: all, vetoes: try values.decodeIfPresent(String.self, forKey: .vetoes), items: items.map(\.stated))
  }
}

/// An item's result with what is stated beside it.
private struct StatedItem: Decodable {
  let result: PublishedResults.Item
  let stated: PublishedStatement.Item

  private enum Key: CodingKey { case computed, lines, records, reason }

  init(from decoder: any Decoder) throws {
    result = try PublishedResults.Item(from: decoder)
    let values = try decoder.container(keyedBy: Key.self)
    stated = PublishedStatement.Item(
      computed: try values.decodeIfPresent(Amount.self, forKey: .computed)?.points,
      lines: try values.decodeIfPresent(String.self, forKey: .lines),
      records: try values.decodeIfPresent(String.self, forKey: .records),
      reason: try values.decodeIfPresent(String.self, forKey: .reason))
  }
}

extension PublishedResults.Item: Decodable {
  private enum Key: CodingKey { case id, state, earned }

  /// Decodes an item's result as the program writes it (formats §10, §11).
  ///
  /// - Throws: An error of decoding.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      state: try values.decode(PublishedResults.State.self, forKey: .state),
      earned: try values.decodeIfPresent(Amount.self, forKey: .earned)?.points)
  }
}

/// Points as a JSON number with at most two decimals.
///
/// The number passes through binary floating point, which keeps hundredths exactly. Further decimals are rounded; a
/// record that has any would not be written again as it was read.
struct Amount: Decodable {
  let points: Points

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let hundredths = Int64(exactly: (try container.decode(Double.self) * 100).rounded()) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number of points")
    }
    points = Points(hundredths: hundredths)
  }
}
