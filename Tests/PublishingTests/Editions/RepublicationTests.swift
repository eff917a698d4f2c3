import Foundation
import Publishing
import TestSupport
import Testing

/// Publications over former ones.
@Suite struct RepublicationTests {
  @Test("after any of a thousand edits, what stands is what a first publication would write", arguments: 0..<4)
  func edits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var texts: [String: String] = ["index.html": "首页", "a/甲.html": "甲"]
    let names = (0..<6).flatMap { ["\($0).html", "a/\($0).html", "b/c/\($0).csv"] }
    for number in 0..<250 {
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let name = try #require(names.randomElement(using: &random))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: texts[name] = nil
        case 1: texts[name] = "<p id=\(number)>\(name)"
        default: texts[name] = "<p>同样长"
        }
      }
      let pages = try texts.map { try page($0.key, $0.value) }
      for output in ["旧", "新 \(number)"] {
        try Publisher(output: folder[output], workers: 2).publish(pages, as: .site, gate: nil)
      }
      #expect(try folder.tree("旧") == folder.tree("新 \(number)"))
      try folder.remove("新 \(number)")
    }
  }

  @Test("an edition stands as long as every file has its size and nothing else is there")
  func standing() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder["Output"], workers: 1)
    try publisher.publish([page("a.html", "甲"), page("b/b.html", "乙")], as: .site, gate: nil)
    let standing = try #require(try publisher.standing(of: .site))
    #expect(standing.files == 2)
    #expect(try publisher.standing(of: .office) == nil)
    try folder.write("甲甲", to: "Output/site/a.html")
    #expect(try publisher.standing(of: .site) == nil)
    try folder.write("丙", to: "Output/site/a.html")
    #expect(try publisher.standing(of: .site) == standing)
    try folder.write("", to: "Output/site/b/新.txt")
    #expect(try publisher.standing(of: .site) == nil)
    try folder.remove("Output/site/b/新.txt")
    for leftover in [".site.lock", ".site.staging-99999/a.html", ".site.former/a.html"] {
      try folder.write("", to: "Output/" + leftover)
      #expect(try publisher.standing(of: .site) == nil, "\(leftover)")
      try folder.remove("Output/" + leftover.prefix { $0 != "/" })
      #expect(try publisher.standing(of: .site) == standing)
    }
    try folder.remove("Output/site/b/b.html")
    #expect(try publisher.standing(of: .site) == nil)
    try publisher.publish([page("a.html", "甲")], as: .site, gate: nil)
    #expect(try publisher.standing(of: .site)?.manifest != standing.manifest)
  }

  @Test("a note is kept in place of the former one, and read again")
  func note() throws {
    let folder = try TemporaryFolder()
    let publisher = Publisher(output: folder["Output"], workers: 1)
    let name = try OutputPath("记.txt")
    try publisher.keep(Array("一".utf8), as: name)
    try publisher.keep(Array("二".utf8), as: name)
    #expect(try publisher.note(name) == Array("二".utf8))
    #expect(try publisher.note(OutputPath("没有.txt")) == nil)
  }
}
