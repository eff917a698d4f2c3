import Digests
import TestSupport
import Testing

@testable import Publishing

@Suite struct ManifestTests {
  private func sample() throws -> Manifest {
    let files = try ["首页.html", "a/b.html", "a.html"].map {
      Manifest.File(path: try OutputPath($0), size: $0.utf8.count, digest: FileDigest(of: Array($0.utf8)))
    }
    return Manifest(of: .site, files: files)
  }

  @Test("writes sorted JSON with the digest of FIPS 180-4")
  func written() throws {
    let abc = Manifest.File(path: try OutputPath("甲.txt"), size: 3, digest: FileDigest(of: Array("abc".utf8)))
    #expect(
      String(decoding: Manifest(of: .site, files: [abc]).encoded(), as: UTF8.self) == """
        {"generator":"gongshi","version":1,"edition":"site","files":[
        {"path":"甲.txt","size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
        ]}

        """)
    #expect(try sample().files.map(\.path.text) == ["a.html", "a/b.html", "首页.html"])
  }

  @Test("reads what it wrote")
  func roundTrip() throws {
    #expect(try Manifest(reading: sample().encoded()) == sample())
    let empty = Manifest(of: .office, files: [])
    #expect(Manifest(reading: empty.encoded()) == empty)
  }

  @Test(
    "takes nothing else for ours",
    arguments: [
      ("\"version\":1", "\"version\":2"), ("\"size\":6", "\"size\":06"), ("\"size\":6", "\"size\":-6"),
      ("\"size\":6", "\"size\":99999999999999999999"), ("a.html", "../a.html"), ("a.html", "z.html"),
      ("a.html", "manifest.json"), ("a/b.html", "a.html"), ("]}\n", "]}"), ("]}\n", "]} \n"), ("gongshi", "other"),
      ("\"site\"", "\"../site\""), (",\n", ", \n"), ("\"sha256\":\"", "\"sha256\":\"A"), ("首页", "\u{FEFF}首页\""),
    ])
  func strict(part: String, replacement: String) throws {
    let text = String(decoding: try sample().encoded(), as: UTF8.self)
    let changed = text.replacing(part, with: replacement, maxReplacements: 1)
    #expect(changed != text)
    #expect(Manifest(reading: Array(changed.utf8)) == nil)
  }

  @Test("is total: whatever bytes it accepts, it would have written", arguments: 0..<20)
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let valid = try sample().encoded()
    var accepted = 0
    for _ in 0..<500 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &random)))
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: bytes += bytes[place...]
        }
        if bytes.isEmpty { break }
      }
      guard let manifest = Manifest(reading: bytes) else { continue }
      accepted += 1
      #expect(manifest.encoded() == bytes)
    }
    // A changed digit is another manifest; nearly all else is none.
    #expect(accepted < 250)
    #expect(Manifest(reading: (0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }) == nil)
  }
}
