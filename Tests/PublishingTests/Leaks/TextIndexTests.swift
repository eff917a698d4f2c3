import TestSupport
import Testing

@testable import Publishing

@Suite struct TextIndexTests {
  /// Texts of few different characters, so that many begin alike, hold each other and occur.
  private static func word(_ length: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: length, using: &random)).map { _ in ["安", "全", "a", "b"].randomElement(using: &random) ?? "a"
      })
  }

  @Test("finds what a search for each text by itself finds", arguments: 1...60)
  func differential(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var withheld = WithheldTexts()
    var texts: [[UInt8]] = []
    for number in 0..<Int.random(in: 1...200, using: &random) {
      let text = Self.word(1...14, using: &random)
      withheld.add(ArraySlice(text.utf8), from: number)
      texts.append(Array(text.utf8))
    }
    let index = TextIndex(withheld)
    let haystack = (0..<40).map { _ in Self.word(0...60, using: &random) }
    for text in haystack {
      let bytes = Array(text.utf8)
      var found: Set<[UInt8]> = []
      index.forEachMatch(in: ComparableText(bytes, .plain)) { place in
        let known = index.texts[place]
        found.insert(Array(index.bytes[known.start..<(known.start + known.count)]))
        #expect(texts[known.origin] == Array(index.bytes[known.start..<(known.start + known.count)]))
      }
      let expected = Set(withheld.entries.map { texts[$0.origin] }).filter { contains(bytes, $0) }
      #expect(found == expected)
    }
    #expect(index.texts.count == Set(withheld.entries.map { texts[$0.origin] }).count)
  }

  @Test("finds a text among 50,000 that begin like it, and none that only begins like it")
  func alike() throws {
    var withheld = WithheldTexts()
    for number in 0..<50_000 { withheld.add(ArraySlice("漏洞-u\(100_000 + number).pdf".utf8), from: number) }
    let index = TextIndex(withheld)
    func found(_ text: String) -> [Int] {
      var places: [Int] = []
      index.forEachMatch(in: ComparableText(Array(text.utf8), .plain)) { places.append(index.texts[$0].origin) }
      return places
    }
    #expect(found("见漏洞-u123456.pdf和漏洞-u149999.pdf。") == [23_456, 49_999])
    #expect(found("漏洞-u150000.pdf 漏洞-u12345 漏洞-u12345.pdf") == [])
    #expect(found("") == [])
  }

  @Test("takes no text of fewer than four Han or eight other characters")
  func short() {
    for text in ["网安办", "张三李", "1234567", "安全ab1", "〈,〉—…", "   网 安 办   ", "“网安办”", "<<<<&&&&>>>>"] {
      var withheld = WithheldTexts()
      withheld.add(ArraySlice(text.utf8), from: 0)
      #expect(withheld.entries.isEmpty, "\(text)")
    }
    for text in ["钓鱼邮件", "12345678", "安全abcd", "TB-20240", "网 安 办 公", "𠀀𠀁𠀂𠀃"] {
      var withheld = WithheldTexts()
      withheld.add(ArraySlice(text.utf8), from: 0)
      #expect(withheld.entries.count == 1, "\(text)")
    }
  }

  @Test(
    "finds a name of two Han characters where no other adjoins it",
    arguments: [
      ("张伟", true), ("评分人：张伟，", true), ("\0张伟\0", true), ("(张伟)", true), ("张伟、李娜", true), ("联系人张伟", false),
      ("张伟的", false),
      ("张伟伟", false), ("张", false), ("伟张", false), ("a张伟b", true), ("。张伟。", true), ("㐀张伟", false), ("〇张伟", true),
    ])
  func names(text: String, isFound: Bool) {
    var withheld = WithheldTexts()
    withheld.add(ArraySlice("张伟".utf8), from: 5, of: .person)
    withheld.add(ArraySlice("张伟的电话".utf8), from: 6)
    let index = TextIndex(withheld)
    var found: [Int] = []
    index.forEachMatch(in: ComparableText(Array(text.utf8), .plain)) { found.append(index.texts[$0].origin) }
    #expect(found == (isFound ? [5] : []))
    index.without(index.texts.map { $0.origin == 5 }).forEachMatch(in: ComparableText(Array(text.utf8), .plain)) { _ in
      Issue.record("A name that is given is not looked for.")
    }
  }

  @Test("takes names of two Han characters and more, and no others that are as short")
  func shortNames() {
    for (text, isTaken) in [
      ("张伟", true), ("欧阳娜娜", true), ("高 峰", true), ("王建国", true), ("张", false), ("李Li", false), ("Li Wei", false),
    ] {
      var withheld = WithheldTexts()
      withheld.add(ArraySlice(text.utf8), from: 0, of: .person)
      #expect(withheld.entries.isEmpty != isTaken, "\(text)")
    }
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0...].starts(with: part) }
  }
}
