import ContentTestSupport
import Editions
import Layouts
import Pages
import Testing

/// The responsibility letter: blank for all, by unit and with its register for the office alone.
struct LetterPagesTests {
  private static let register = "letters/2025/index.html"
  private static let sheets = "letters/2025/sheets.html"

  @Test("no byte of the roster is in the public edition, published or not", arguments: ["", LetterFolder.published])
  func canaries(tail: String) throws {
    let site = try RenderedSite(LetterFolder.folder(tail), .site)
    let office = try RenderedSite(LetterFolder.folder(tail), .office)
    for mark in LetterFolder.marks {
      #expect(site.pages(containing: mark) == [], "\(mark)")
      #expect(!office.pages(containing: mark).isEmpty, "\(mark)")
    }
    #expect(site.pages.keys.filter { $0.hasPrefix("letters") } == [])
    #expect(site.pages(containing: "letters/2025") == [])
    // The office finds its people at the register.
    let found = office.entries.filter { entry in LetterFolder.marks.contains { entry.text.contains($0) } }
    #expect(!found.isEmpty && found.allSatisfy { $0.address == .letters(year: 2025) })
    #expect(site.entries.allSatisfy { entry in LetterFolder.marks.allSatisfy { !entry.text.contains($0) } })
  }

  @Test("the blank letter has the document's words, without links, and lines to fill in")
  func blank() throws {
    let page = try RenderedSite(LetterFolder.folder(), .site).text("letter/letter.html")
    let start = try #require(page.firstRange(of: "<article class=\"letter\">")).upperBound
    let end = try #require(page.firstRange(of: "</article>")).lowerBound
    let letter = page[start..<end]
    #expect(letter.contains("<p class=\"clause\">一、管好密码。</p>\n<p class=\"clause\">二、交材料。</p>"))
    #expect(letter.contains("<dt>二级单位：</dt>\n<dd class=\"blank\"></dd>"))
    #expect(letter.contains("<p>单位（盖章）：</p>\n<p>责任人（签字）：</p>\n<p>日期："))
    #expect(!letter.contains("<a ") && !letter.contains("id=\""))
  }

  @Test("the document's own lines for signatures take the place of ours")
  func ownSignature() throws {
    let page = try RenderedSite.sample(.site).text("letter/kaohe-2024-50-fujian-2.html")
    #expect(page.contains("党政负责人（签字）："))
    #expect(!page.contains("责任人（签字）：</p>"))
  }

  @Test("each active unit has a sheet with its name and the leaders in office")
  func sheets() throws {
    let page = try RenderedSite(LetterFolder.folder(), .office).text(Self.sheets)
    let sheets = page.split(separator: "<article class=\"letter\">").dropFirst()
    #expect(sheets.count == 3)
    #expect(sheets.first?.contains("<dd>甲单位</dd>") ?? false)
    #expect(sheets.first?.contains("<dd>ZZNEW02</dd>") ?? false)
    #expect(!page.contains("ZZOLD01") && !page.contains("ZZDEPUTY03"))
  }

  @Test("the register tells who signed when, and what a change of leader still asks for")
  func register() throws {
    let page = try RenderedSite(LetterFolder.folder(), .office).text(Self.register).withPlainCells
    #expect(
      page.contains(
        "<th scope=\"row\">甲单位</th><td>ZZNEW02（自 2025-03-03）</td><td>2025-04-01</td><td>按期</td>"))
    #expect(page.contains("<th scope=\"row\">乙单位</th><td>ZZCHIEF04</td><td>2025-05-01</td><td>逾期</td>"))
    #expect(page.contains("<th scope=\"row\">丙单位</th><td></td><td>—</td><td>未登记</td>"))
    // The tenth working day after, 1 January not being one.
    #expect(page.contains("<td>2025-03-03</td><td>2025-03-17</td><td>2025-03-14</td><td>按期</td>"))
    #expect(page.contains("<td>2025-06-02</td><td>2025-06-16</td><td>—</td><td>逾期</td>"))
    #expect(page.contains("<td>2025-12-30</td><td>2026-01-14</td><td>—</td><td>尚未送达</td>"))
    #expect(page.contains("<td>ZZCONTACT05</td>"))
  }

  @Test("beside an earlier signature stands who signed, and who came later is said to have come later")
  func signatures() throws {
    let page = try RenderedSite.sample(.office).text("letters/2024/index.html").withPlainCells
    #expect(
      page.contains(
        "<th scope=\"row\">护理学院</th><td>示例癸未（至 2024-09-01）；示例壬午（自 2024-09-02，签订后到任）</td><td>2024-06-17</td>"))
  }

  @Test("a change in the roster that nobody registered is shown with its deadline")
  func unregistered() throws {
    let page = try RenderedSite(LetterFolder.folder(changes: false), .office).text(Self.register).withPlainCells
    #expect(page.contains("<td>2025-03-03</td><td>2025-03-17</td><td>—</td><td>名册有变更，登记表中没有</td>"))
  }

  @Test("many units have their letters on several pages")
  func pages() throws {
    let site = try RenderedSite(LetterFolder.folder(more: 98), .office)
    let names = site.pages.keys.filter { $0.hasPrefix("letters/2025/sheets") }.sorted()
    #expect(names == ["letters/2025/sheets-2.html", Self.sheets])
    let counts = try names.map { try site.text($0).ranges(of: "<article class=\"letter\">").count }
    #expect(counts == [1, 100])
    #expect(try site.text(Self.register).withPlainCells.contains("甲单位至单位 96"))
  }

  @Test("without a letter there are no pages about letters")
  func noLetter() throws {
    let site = try RenderedSite(CalendarFolder.folder(), .office)
    #expect(site.pages.keys.filter { $0.hasPrefix("letter") } == [])
  }
}
