import ContentTestSupport
import Foundation
import Testing

@testable import Components
@testable import Editions
@testable import Layouts
@testable import Pages
@testable import SiteContent
@testable import Wording

/// The index as a script, and the page that serves without one.
struct SearchIndexTests {
  private struct Index: Decodable {
    let parts: [String]
    let shared: [String]
    let pages: [[Value]]
  }

  private enum Value: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  /// What a script says, read back: part, address, title, heading and text.
  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    let script = String(decoding: bytes, as: UTF8.self)
    let (start, end) = ("gongshiSearchIndex(", ");\n")
    #expect(script.hasPrefix(start) && script.hasSuffix(end))
    let json = script.dropFirst(start.count).dropLast(end.count)
    let index = try JSONDecoder().decode(Index.self, from: Data(json.utf8))
    return index.pages.flatMap { page in
      let words = page.enumerated().map { place, value in
        switch value {
        case .text(let text): text
        case .number(let number): place == 0 ? index.parts[number] : index.shared[number]
        }
      }
      return stride(from: 3, to: words.count, by: 3).map { at in
        let anchor = words[at + 1]
        return [words[0], words[1] + (anchor.isEmpty ? "" : "#" + anchor), words[2], words[at], words[at + 2]]
      }
    }
  }

  @Test("the script says exactly the entries", arguments: Edition.linked)
  func exact(edition: Edition) throws {
    let site = try RenderedSite.sample(edition)
    let labels: [PageFrame.Part: String] = [
      .policies: "制度", .rubric: "评分细则", .guide: "自查指南", .calendar: "工作日历", .responsibility: "职责", .results: "考核结果",
      .manual: "使用手册", .papers: "公文",
    ]
    let entries = site.entries.map { [labels[$0.part] ?? "", $0.address.text, $0.title, $0.heading, $0.text] }
    #expect(try read(site.pages["search-index.js"] ?? []) == entries)
  }

  @Test("any text survives, and equal texts stand once")
  func hostile() throws {
    let texts = ["</script><b>\"'\\\u{1}", "\u{2028}\u{2029}😀", "同一段较长的文字", "同一段较长的文字", "", "0"]
    let entries = texts.enumerated().map { place, text in
      SearchEntry(.policies, at: .policy("a", anchor: "x\(place / 2)"), title: "题 {1}", heading: "", text: text)
    }
    let index = SearchIndex(entries, labels: Labels([:]))
    #expect(try read(index.bytes).map { $0[4] } == ["</script><b>\"'\\\u{1}", "😀", "同一段较长的文字", "同一段较长的文字", "", "0"])
    #expect(String(decoding: index.bytes, as: UTF8.self).ranges(of: "同一段较长的文字").count == 1)
    #expect(index.path == SearchIndex(entries, labels: Labels([:])).path)
    #expect(index.path != SearchIndex(entries.dropLast(), labels: Labels([:])).path)
  }

  @Test("of characters and words an index has those of which its texts have a form")
  func spelling() {
    func spelling(_ text: String, _ synonyms: [[String]] = []) -> SearchSpelling {
      SearchSpelling(
        [SearchEntry(.policies, at: .policy("a"), title: "题", heading: "", text: text)], synonyms: synonyms)
    }
    #expect(spelling("甲").characters == "題题" && spelling("甲").words == [])
    #expect(spelling("网络").characters.contains("網网") && spelling("書").characters.contains("書书"))
    #expect(spelling("泄露").words == [["泄露", "泄漏"]])
    // What an edition does not say is not named to it either.
    #expect(spelling("联络人", [["信息员", "联络人"], ["暗号", "代号"]]).words == [["信息员", "联络人"]])
    let pairs = Array(TraditionalCharacters.pairs.unicodeScalars)
    let keys = stride(from: 0, to: pairs.count, by: 2).map { pairs[$0] }
    #expect(pairs.count.isMultiple(of: 2) && keys.count > 2_500 && Set(keys).count == keys.count)
    // A simplified form is no traditional one of another, or two foldings would differ from one.
    #expect(Set(stride(from: 1, to: pairs.count, by: 2).map { pairs[$0] }).isDisjoint(with: keys))
    let words = (WordGroups.variants + WordGroups.usual).flatMap(\.self)
    #expect(words.count > 650 && Set(words).count == words.count)
    #expect((WordGroups.variants + WordGroups.usual).allSatisfy { $0.count > 1 })
  }

  @Test("white space within lines is single, cells and paragraphs are lines, empty ones are left out")
  func tidied() {
    let entry = SearchEntry(.policies, at: .policy("a"), title: " 张　 三 ", heading: "\t", text: "\n甲\t\t乙 \n\n　丙  丁\r\n")
    #expect([entry.title, entry.heading, entry.text] == ["张 三", "", "甲\n乙\n丙 丁"])
    #expect(entry.address.text == "policies/a.html")
  }

  @Test("the page lists every title; of a year with more than 500 units the year alone", arguments: [500, 501])
  func listing(units: Int) throws {
    let year = SearchEntry(.results, at: .year(2025), title: "某年", heading: "公布", text: "")
    let entries =
      [year]
      + (1...units).map {
        SearchEntry(.results, at: .unit("u\($0)", year: 2025), title: "单位\($0)", heading: "某年", text: "")
      }
    let frame = PageFrame(
      settings: SiteSettings(), edition: .site, labels: Labels([.searchUnits: "共 {1} 个"]),
      pages: [.year(2025)], starts: [:], searchIndex: "i.js",
      rubric: RubricFiles(module: "m.js", script: "s.js", scriptSource: "sha256-S"))
    guard case .html(let bytes)? = SearchPage(frame: frame, entries: entries).page.compose().values["list"] else {
      Issue.record("no list")
      return
    }
    let list = String(decoding: bytes, as: UTF8.self)
    #expect(list.contains("<a href=\"../results/2025/index.html\">某年</a>"))
    #expect(list.contains("<a href=\"../results/2025/u500.html\">单位500</a>") == (units == 500))
    #expect(list.contains("共 501\u{A0}个") == (units == 501))
  }
}
