import Components
import Layouts
import Manual
import Markup
import PolicyText
import Wording

/// The manual for the office: a page for each of its chapters, with the list of all.
struct ManualPages: Sendable {
  let frame: PageFrame

  /// The address of the first page.
  static let start = Address.manual("index")

  /// A chapter, read once for all editions, in which it is the same.
  struct Chapter: Sendable {
    let page: Manual.Page
    let document: PolicyDocument
  }

  /// The chapters in reading order.
  static let chapters = Manual.pages.map { page in
    Chapter(page: page, document: PolicyDocument(page.body, path: page.path, firstLine: page.bodyLine))
  }

  var pages: [SitePage] {
    let chapters = ManualPages.chapters
    return chapters.indices.map { index in
      let chapter = chapters[index]
      let address = Address.manual(chapter.page.slug)
      return SitePage(address, from: chapter.page.path) {
        frame.page(.manual, title: chapter.page.title, at: address, part: .manual) { context in
          [
            "chapters": html { writeChapters(around: index, &$0) },
            "contents": html { writeContents(chapter, &$0, context) },
            "text": html { $0.append(chapter.document.linked().html(.commands)) },
            "turn": html { writeTurn(from: index, &$0, context) },
          ]
        }
      }
    }
  }

  /// The entries of the manual for the search.
  ///
  /// The chapter whose examples are pieces of other pages is found by its headings alone: whoever looks for the words of
  /// those pages is to find them there.
  static var searchEntries: [SearchEntry] {
    chapters.flatMap { chapter in
      PolicyPassages(chapter.document).passages.compactMap { passage in
        if passage.anchor != nil, passage.heading.isEmpty { return nil }
        return SearchEntry(
          .manual, at: .manual(chapter.page.slug, anchor: passage.anchor), title: chapter.page.title,
          heading: passage.heading,
          text: chapter.page.slug == "template-fields" ? "" : passage.text)
      }
    }
  }

  /// Returns the address of the remedy for a kind of finding, by its name, or nil if the manual has none.
  static func remedy(for code: String) -> Address? { remedies[code] }

  private static let remedies: [String: Address] = {
    let chapter = chapters.first { $0.page.slug == "findings" }
    return Dictionary(
      (chapter?.document.headings ?? []).filter { $0.level == 4 }.map {
        ($0.text, Address.manual("findings", anchor: $0.id))
      }
    ) { first, _ in first }
  }()

  /// Writes all chapters, with the present one marked.
  private func writeChapters(around current: Int, _ html: inout HTMLBuffer) {
    html.raw("<ol>\n")
    let page = Address.manual(ManualPages.chapters[current].page.slug)
    for (index, chapter) in ManualPages.chapters.enumerated() {
      html.raw("<li>")
      html.raw(index == current ? "<a aria-current=\"page\" href=\"" : "<a href=\"")
      html.address(Address.manual(chapter.page.slug).reference(from: page))
      html.raw("\">")
      html.text(chapter.page.title)
      html.raw("</a></li>\n")
    }
    html.raw("</ol>\n")
  }

  /// Writes the headings of a chapter down to the third level.
  private func writeContents(_ chapter: Chapter, _ html: inout HTMLBuffer, _ context: PageContext) {
    let headings = chapter.document.headings.filter { $0.level <= 3 }
    guard headings.count > 2 else { return }
    html.raw("<ul>\n")
    for heading in headings {
      html.raw("<li class=\"level-\(heading.level)\">")
      html.link(to: .manual(chapter.page.slug, anchor: heading.id), heading.text, context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the links to the chapters before and after.
  private func writeTurn(from index: Int, _ html: inout HTMLBuffer, _ context: PageContext) {
    let chapters = ManualPages.chapters
    for (place, label) in [(index - 1, Label.manualBefore), (index + 1, .manualAfter)]
    where chapters.indices.contains(place) {
      html.raw("<p>")
      let other = chapters[place].page
      html.link(to: .manual(other.slug), frame.labels(label, other.title), context)
      html.raw("</p>\n")
    }
  }
}
