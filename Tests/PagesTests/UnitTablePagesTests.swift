import Building
import Components
import ContentFiles
import ContentTestSupport
import Editions
import Foundation
import Markup
import Pages
import Testing
import Theming

/// The pages of years with many units: results, maps, rounds and letters.
struct UnitTablePagesTests {
  /// The pages of an edition without scorecards, by path.
  private static func pages(_ folder: ContentFolder, _ edition: Edition) throws -> [String: String] {
    let build = try EditionBuild(of: folder)
    let pages = build.site(edition).pages.filter { $0.path.firstMatch(of: /^results\/\d+\/[uv]\d+\.html$/) == nil }
    return Dictionary(
      uniqueKeysWithValues: pages.map {
        ($0.path, String(decoding: build.theme.render($0.compose()), as: UTF8.self))
      })
  }

  /// The pages of the office edition of a draft with so many units, each number of them built once.
  private static let drafts = Dictionary(
    uniqueKeysWithValues: [400, 401, 800, 1200].map { count in
      (count, Result { try pages(YearFolder.folder(show: nil, units: count), .office) })
    })

  private static func draft(_ units: Int) throws -> [String: String] { try #require(drafts[units]).get() }

  /// The part of a text between two others.
  private static func section(_ text: String, from start: String, to end: String = "</table>") throws -> Substring {
    let from = try #require(text.range(of: start)).upperBound
    return text[from..<(try #require(text.range(of: end, range: from..<text.endIndex))).lowerBound]
  }

  /// The units that the heads of a table's rows lead to.
  private static func units(_ table: Substring) -> [String] {
    table.matches(of: /<th scope="row"><a href="[.\/]*(u\d+)\.html/).map { String($0.1) }
  }

  @Test("up to four hundred units stand on the year's page, and there is no page beside it")
  func few() throws {
    let pages = try Self.draft(400)
    let year = try #require(pages["results/2023/index.html"])
    #expect(Self.units(try Self.section(year, from: "id=\"results\"")).count == 400)
    // The table is filtered as a whole; where it is split, a page at a time.
    #expect(year.contains("data-filter=\"只看含有这些字的单位\""))
    #expect(pages.keys.allSatisfy { !$0.contains("/units/") && !$0.contains("rounds/1/") && !$0.contains("/items/") })
  }

  @Test(
    "more units are split by category and in their order, on each page by rank: each once, and every page is within reach of the year's",
    arguments: [401, 800, 1200])
  func many(count: Int) throws {
    let pages = try Self.draft(count)
    let year = try #require(pages["results/2023/index.html"])
    var found = [Self.units(try Self.section(year, from: "id=\"results\""))]
    let names = pages.keys.filter { $0.hasPrefix("results/2023/units/") }.sorted()
    for name in names {
      let page = try #require(pages[name])
      let file = try #require(name.split(separator: "/").last)
      #expect(year.contains("<a href=\"units/\(file)\">"))
      #expect(page.contains("<a href=\"../index.html\">") && page.contains("data-filter=\""))
      found.append(Self.units(try Self.section(page, from: "<tbody>")))
    }
    #expect(found.allSatisfy { (1...400).contains($0.count) })
    // Odd numbers are of one category, even ones of the other.
    #expect(found[0].allSatisfy { (Int($0.dropFirst()) ?? 0) % 2 == 1 })
    #expect(found.flatMap(\.self).sorted() == (1...count).map { "u\($0)" }.sorted())
    // u4, whose mark was changed, is last of its page among those with a rank; a page's units are neighbours in the list.
    let numbers = found.map { units in units.map { Int($0.dropFirst()) ?? 0 } }
    #expect(numbers.allSatisfy { units in (units.max() ?? 0) - (units.min() ?? 0) == 2 * (units.count - 1) })
    #expect(numbers.contains { $0 != $0.sorted() })
    #expect(names.count == (count > 800 ? 3 : 1))
  }

  @Test("each page leads to the one before and the one after, the second back to the year's own")
  func turns() throws {
    let pages = try Self.pages(YearFolder.folder(show: "[total, rank]", units: 1200), .site)
    func turns(_ path: String) throws -> [String] {
      let turn = try Self.section(try #require(pages[path]), from: "<ul class=\"turn\">", to: "</ul>")
      return turn.matches(of: /href="([^"]+)"/).map { String($0.1) }
    }
    #expect(try turns("results/2023/index.html") == ["units/1-2.html"])
    #expect(try turns("results/2023/units/1-2.html") == ["../index.html", "2.html"])
    #expect(try turns("results/2023/units/2.html") == ["1-2.html", "2-2.html"])
    #expect(try turns("results/2023/units/2-2.html") == ["2.html"])
    let year = try #require(pages["results/2023/index.html"])
    #expect(year.contains("<strong>甲类（第 1 部分，共 2 部分）</strong> <span class=\"fact\">300 个单位，第1单位至第599单位</span>"))
    // A category leads to the first page of its units.
    #expect(year.contains("<th scope=\"row\"><a href=\"units/2.html\">乙类</a></th>"))
  }

  @Test("a round's totals, changes and answers are split alike, and its own page counts all of them")
  func rounds() throws {
    let pages = try Self.draft(401)
    let first = try #require(pages["results/2023/rounds/2.html"])
    let other = try #require(pages["results/2023/rounds/2/2.html"])
    #expect(first.contains("<a href=\"2/2.html\">乙类</a>") && other.contains("<a href=\"../2.html\">"))
    #expect(first.contains("未反馈：401 个单位".unparted) && other.contains("未反馈：200 个单位".unparted))
    #expect(Self.units(try Self.section(first, from: "<h2>本轮总分</h2>")).count == 201)
    #expect(Self.units(try Self.section(other, from: "<h2>本轮总分</h2>")).count == 200)
    // u4, whose mark was changed, is of the other category.
    #expect(!first.contains("变动记录") && other.contains("变动记录"))
  }

  @Test("the register of letters is split alike")
  func letters() throws {
    let pages = try Self.pages(LetterFolder.folder(more: 398), .office)
    let first = try #require(pages["letters/2025/index.html"])
    let other = try #require(pages["letters/2025/units/1-2.html"])
    #expect(first.contains("<a href=\"units/1-2.html\">") && other.contains("<a href=\"../index.html\">"))
    #expect(first.contains("<th scope=\"row\">甲单位</th>") && !other.contains("<th scope=\"row\">甲单位</th>"))
    #expect(other.matches(of: /<th scope="row">/).count == 201 && other.contains("<th scope=\"row\">单位 397</th>"))
    #expect(
      try Self.pages(LetterFolder.folder(more: 397), .office).keys.allSatisfy { !$0.contains("letters/2025/units") })
  }

  @Test("no page grows with the units beyond what its rows take, which is far below a megabyte")
  func sizes() throws {
    let some = try Self.draft(800)
    let more = try Self.draft(1200)
    // A paper is whole however many units it is about, since it is printed.
    for (path, page) in some where !path.hasPrefix("papers/") {
      let other = try #require(more[path])
      // Lists of pages, bands and what a round changed name a few units more.
      #expect(other.utf8.count < page.utf8.count + 4000, "\(path)")
      let rows = page.matches(of: /<tr>/).count
      #expect(rows < 400 || page.utf8.count / rows < 1_000_000 / 400, "\(path)")
    }
    // Pages that only the greater number has are no larger than those of both.
    let most = some.values.map(\.utf8.count).max() ?? 0
    #expect(more.allSatisfy { $0.key.hasPrefix("papers/") || $0.value.utf8.count < most + 4000 })
  }
}
