import ArchiveTestSupport
import Testing

@testable import Exporting

/// Compressed bytes and the archive that holds them.
struct ZipArchiveTests {
  /// Returns what compressed bytes hold.
  private func inflated(_ file: Deflated) throws -> [UInt8] {
    try #require(Archive.inflated(file.bytes, most: file.length))
  }

  /// Bytes that repeat, and bytes that do not.
  private func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return index % 3 == 0 ? UInt8(truncatingIfNeeded: state >> 56) : UInt8(index % 7)
    }
  }

  @Test("compressed bytes are read back, whatever their number", arguments: [0, 1, 65_535, 65_536, 400_000])
  func readBack(count: Int) throws {
    let plain = bytes(count, seed: 1)
    let whole = try Deflater.deflated(plain)
    #expect(try inflated(whole) == plain && whole.length == count)
    #expect(whole.checksum == Archive.checksum(plain))
    var pieces = try Deflater()
    for start in stride(from: 0, to: count, by: 1000) { pieces.add(Array(plain[start..<min(start + 1000, count)])) }
    let made = pieces.finish(.all)
    #expect(made.checksum == whole.checksum && made.length == count)
    #expect(try inflated(made) == plain)
  }

  @Test("what was compressed apart is read back as one", arguments: [(0, 0), (0, 5), (5, 0), (1000, 100_000)])
  func together(first: Int, second: Int) throws {
    let (head, tail) = (bytes(first, seed: 1), bytes(second, seed: 2))
    var file = try Deflater.deflated(head, .more)
    file.append(try Deflater.deflated(tail))
    #expect(try inflated(file) == head + tail)
    #expect(try file.length == first + second && file.checksum == Deflater.deflated(head + tail).checksum)
  }

  @Test("an archive has each file behind its head, a directory, and no time")
  func archive() throws {
    var archive = ZipArchive(capacity: 0)
    let file = try Deflater.deflated(Array("词".utf8))
    try archive.add("a.xml", file)
    let facts: [UInt8] =
      [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]
      + [file.checksum, UInt32(file.bytes.count), 3].flatMap { number in
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
      } + [5, 0, 0, 0]
    let head = [0x50, 0x4B, 3, 4] + facts + Array("a.xml".utf8) + file.bytes
    let directory = [0x50, 0x4B, 1, 2, 20, 0] + facts + Array(repeating: 0, count: 14) + Array("a.xml".utf8)
    let end: [UInt8] = [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(directory.count), 0, 0, 0, UInt8(head.count), 0, 0, 0, 0, 0,
    ]
    #expect(archive.finish() == head + directory + end)
  }

  @Test("what an archive cannot tell the size of is refused in words")
  func tooLarge() throws {
    let file = try Deflater.deflated(Array(repeating: 0x20, count: 100_000))
    var archive = ZipArchive(capacity: 0, most: 99_999)
    #expect(throws: WorkbookFault.tooLarge) { try archive.add("a", file) }
    archive = ZipArchive(capacity: 0, most: 100_000)
    #expect(throws: Never.self) { try archive.add("a", file) }
    let stubborn = try Deflater.deflated(bytes(90_000, seed: 3))
    #expect(throws: WorkbookFault.tooLarge) { for _ in 0..<5 { try archive.add("b", stubborn) } }
    #expect("\(WorkbookFault.tooLarge)" == "工作簿超过 4 GB，这种格式放不下；请改用 csv 或 json")
  }
}
