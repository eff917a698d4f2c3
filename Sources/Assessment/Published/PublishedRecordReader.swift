import ContentFiles
import Diagnostics
import Foundation
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
    guard head.format == PublishedRecord.format else {
      findings.add(.pinnedByOther(Location(path), format: head.format))
      return .unusable
    }
    guard head.year == year else { return invalid("其中的年份是 \(head.year)，与所在文件夹的年份 \(year) 不同") }
    guard let body = try? decoder.decode(Body.self, from: data) else { return invalid("内容被改动过，已无法读取") }
    let record = PublishedRecord(year: year, results: body.results, history: body.history)
    for results in body.history + [body.results] {
      if let reason = fault(in: results) { return invalid(reason) }
    }
    // A file that reads the same but is written differently was not written by the program.
    let expected = record.encoded
    guard expected == bytes else {
      let common = zip(expected, bytes).prefix { $0 == $1 }.count
      return invalid("内容被改动过", line: 1 + bytes.prefix(common).count { $0 == 0x0A })
    }
    return .record(record)
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
    let results: PublishedResults
    let history: [PublishedResults]
  }
}

extension PublishedResults.Unit: Decodable {
  private enum Key: CodingKey { case id, verdict, total, rank, items }

  /// Decodes a unit's result as the program writes it (formats §11).
  ///
  /// - Throws: An error of decoding.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      verdict: try values.decode(PublishedResults.Verdict.self, forKey: .verdict),
      total: try values.decode(Amount.self, forKey: .total).points,
      rank: try values.decodeIfPresent(Int.self, forKey: .rank),
      items: try values.decode([PublishedResults.Item].self, forKey: .items))
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
