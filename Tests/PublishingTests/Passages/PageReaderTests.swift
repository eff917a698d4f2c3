import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// Pages that are read by their passages, against the same pages read as a whole.
@Suite struct PageReaderTests {
  private static let secret = "弱口令未整改"

  private func gate() -> LeakGate {
    var withheld = WithheldTexts()
    withheld.add(ArraySlice(PageReaderTests.secret.utf8), from: 0)
    withheld.add(ArraySlice("高峰".utf8), from: 1, of: .person)
    return LeakGate(withheld, given: []) { _ in preconditionFailure("Nobody asks where a text is from.") }
  }

  /// The anchors of a page, as its attributes tell them.
  private func anchors(of page: [UInt8]) -> [ByteText] {
    var ids: [ByteText] = []
    var names: [ByteText] = []
    var all: [ByteText] = []
    for (kind, range) in HTMLAttributes(page) where kind != .link {
      let name = ByteText(withoutCharacterReferences(page[range]))
      let isKnown = kind == .id ? ids.contains(name) : names.contains(name)
      if kind == .id { ids.append(name) } else { names.append(name) }
      if !isKnown, !name.bytes.isEmpty { all.append(name) }
    }
    return all
  }

  private func expectSame(_ pages: [[UInt8]]) throws {
    let files = try pages.indices.map { number in try page("a/\(number).html") }
    let check = LinkCheck(of: files, in: .site)
    let gate = gate()
    var reader = PageReader(check, gate)
    // Each page three times: a passage is kept at its second occurrence and found at its third.
    for _ in 0..<3 {
      for (number, bytes) in pages.enumerated() {
        let found = reader.read(bytes, ofPage: number)
        let read = try #require(found)
        var alone = PageReader(check, nil)
        let other = alone.read(bytes, ofPage: number)
        let whole = try #require(other).links
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(read.leaks == Set(gate.matches(in: bytes, .html)), "\(text)")
        #expect(
          read.links.anchors.names == anchors(of: bytes).map { ByteText($0.bytes.map { $0 == 0 ? 0xFF : $0 }[...]) })
        #expect(read.links.references == whole.references, "\(text)")
        #expect(read.links.faults.sorted().map(\.line) == whole.faults.sorted().map(\.line), "\(text)")
      }
    }
  }

  @Test("finds the same in random pages of hostile pieces as when it reads each as a whole", arguments: 0..<40)
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = [
      "<p id=a>", "<p id=\"b\">甲</p>", "弱口令", "未整改", "<b>弱口令</b>", "未整改</p>", "<p>弱口令未整改</p>", "<!--", "-->", "<!-->",
      "<script>", "var a = '<a href=x>';", "</script>", "<style>", "</STYLE >", "<title>", "</title>",
      "<a href=\"1.html#a\">",
      "<a href='0.html'", "title=\"", "\">", "'>", ">", "<", "</", "&#24369;口令未整", "&#2436", "9;", "<textarea>",
      "</textarea>",
      "高峰", "<td>高峰</td>", "期", "<a name=b href=#b>", "<a href=no.html>", "<p id=a>", "\"", "<p title=弱口令未整改>", "\0",
    ]
    for _ in 0..<40 {
      let pages = (0..<4).map { _ in
        (0..<12).reduce(into: [UInt8]()) { page, _ in
          page += (lines.randomElement(using: &random) ?? "").utf8
          page += (["\n", "\n", ">\n", "", "<br>\n", "</div>\n"].randomElement(using: &random) ?? "").utf8
        }
      }
      try expectSame(pages)
    }
  }

  @Test("a passage that begins like another one is not taken for it")
  func sameBeginning() throws {
    try expectSame([
      Array("<script>\na\n弱口令未整改\n</script>\n<p id=a>\n".utf8), Array("<script>\na\n</script>\n<p id=b>\n".utf8),
      Array("<script>\na\n弱口令未整改\n".utf8), Array("<script>\n".utf8), Array("".utf8),
    ])
  }

  @Test("withheld text between two lines of a sentence is found, between two cells it is not")
  func acrossLines() throws {
    let file = try page("a.html")
    var reader = PageReader(LinkCheck(of: [file], in: .site), gate())
    for _ in 0..<3 {
      let torn = Array("<p>弱口令<br>\n未整改</p>\n".utf8)
      #expect(reader.read(torn, ofPage: 0)?.leaks == [0])
      let apart = Array("<td>弱口令</td>\n<td>未整改</td>\n".utf8)
      #expect(reader.read(apart, ofPage: 0)?.leaks == [])
    }
  }

  @Test("many names of attributes are forgotten, and links are followed all the same")
  func manyNames() throws {
    let files = try (0..<3).map { number in try page("a/\(number).html") }
    var reader = PageReader(LinkCheck(of: files, in: .site), nil)
    for start in [0, 100_000, 200_000] {
      let html = (start..<(start + 100_000)).map { "<p id=n\($0)>\n" }.joined() + "<a href=#n\(start)>\n<a href=#no>\n"
      let found = reader.read(Array(html.utf8), ofPage: start / 100_000)
      let read = try #require(found)
      #expect(read.links.faults.all.count == 1 && read.links.anchors.names.count == 100_000)
    }
  }

  @Test("reads no file but HTML")
  func others() throws {
    let file = try page("a.svg")
    var reader = PageReader(LinkCheck(of: [file], in: .site), nil)
    #expect(reader.read(Array("<a href=no.html>".utf8), ofPage: 0)?.leaks == nil)
  }
}
