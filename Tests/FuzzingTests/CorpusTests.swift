import Foundation
import FuzzedReaders
import TestSupport
import Testing

/// Readers handed what a fuzzer found, and seeds damaged in ways that are the same in every run.
struct CorpusTests {
  private static let corpus = Bundle.module.bundleURL.appendingPathComponent("Corpus")

  private static func inputs(of reader: FuzzedReader) throws -> [[UInt8]] {
    let folder = corpus.appendingPathComponent(reader.rawValue)
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.map { [UInt8](try Data(contentsOf: $0)) }
  }

  @Test("every input that is kept is read to its end", arguments: FuzzedReader.allCases)
  func kept(reader: FuzzedReader) throws {
    let inputs = try Self.inputs(of: reader)
    #expect(!inputs.isEmpty)
    for input in inputs { reader.read(input) }
  }

  @Test("inputs that are cut, spliced and changed are read to their end", arguments: FuzzedReader.allCases)
  func damaged(reader: FuzzedReader) throws {
    let inputs = try Self.inputs(of: reader)
    var random = SeededGenerator(seed: 2024)
    for _ in 0..<40 {
      let first = try #require(inputs.randomElement(using: &random))
      let second = try #require(inputs.randomElement(using: &random))
      var bytes = Array(first.prefix(Int.random(in: 0...first.count, using: &random)))
      bytes += second.suffix(Int.random(in: 0...min(second.count, 400), using: &random))
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      reader.read(bytes)
    }
  }
}
