import Diagnostics
import Testing

@testable import PolicyText

@Suite("References")
struct ReferencesTests {
  private static let targets = ReferenceTargets(
    documents: [
      .init(title: "常州学院考核办法（试行）", otherNames: ["考核办法"], address: "50.html", attachments: [2: "letter.html"]),
      .init(
        title: "常州学院责任制办法", otherNames: ["责任制办法"], address: "48.html",
        articles: Dictionary(uniqueKeysWithValues: (1...12).map { ($0, $0 == 5 ? [1, 2, 3] : []) }),
        attachments: [1: "48-rubric.html"]),
    ], notSupplied: ["应急预案"], current: 0)

  @Test(
    "are linked where the target is known",
    arguments: [
      ("据《常州学院责任制办法》第八条", "据<a class=\"reference\" href=\"48.html#article-8\">《常州学院责任制办法》第八条</a>"),
      ("据《责任制办法》。", "据<a class=\"reference\" href=\"48.html\">《责任制办法》</a>。"),
      ("《常州学院\n责任制办法》\n第 8 条", "<a class=\"reference\" href=\"48.html#article-8\">《常州学院责任制办法》第 8 条</a>"),
      ("《责任制办法》（48 号）第7条", "<a class=\"reference\" href=\"48.html#article-7\">《责任制办法》（48 号）第7条</a>"),
      ("《责任制办法》（48 号）规定", "<a class=\"reference\" href=\"48.html\">《责任制办法》</a>（48 号）规定"),
      (
        "《责任制办法》第七条、第八条",
        "<a class=\"reference\" href=\"48.html#article-7\">《责任制办法》第七条</a>、<a class=\"reference\" href=\"48.html#article-8\">第八条</a>"
      ),
      (
        "《责任制办法》第七、八条和第九条",
        "<a class=\"reference\" href=\"48.html#article-7\">《责任制办法》第七</a>、<a class=\"reference\" href=\"48.html#article-8\">八条</a>和<a class=\"reference\" href=\"48.html#article-9\">第九条</a>"
      ),
      ("《责任制办法》第五条第（二）项", "<a class=\"reference\" href=\"48.html#article-5-2\">《责任制办法》第五条第（二）项</a>"),
      (
        "《责任制办法》第五条第一项、第三项",
        "<a class=\"reference\" href=\"48.html#article-5-1\">《责任制办法》第五条第一项</a>、<a class=\"reference\" href=\"48.html#article-5-3\">第三项</a>"
      ),
      (
        "《责任制办法》第 5 条（1）和（三）项",
        "<a class=\"reference\" href=\"48.html#article-5-1\">《责任制办法》第 5 条（1）</a>和<a class=\"reference\" href=\"48.html#article-5-3\">（三）项</a>"
      ),
      ("《责任制办法》第五条（试行）", "<a class=\"reference\" href=\"48.html#article-5\">《责任制办法》第五条</a>（试行）"),
      ("《网络安全法》第五条第（二）项", "《网络安全法》第五条第（二）项"),
      ("《责任制办法》附件 1", "<a class=\"reference\" href=\"48-rubric.html\">《责任制办法》附件 1</a>"),
      ("《责任制办法（试行）》", "<a class=\"reference\" href=\"48.html\">《责任制办法（试行）》</a>"),
      ("按附件2签订", "按<a class=\"reference\" href=\"letter.html\">附件2</a>签订"), ("见附件一", "见附件一"), ("见附件 3", "见附件 3"),
      ("见《考核办法》", "见《考核办法》"), ("《应急预案》", "<span class=\"not-supplied\" title=\"本站未收录\">《应急预案》</span>"),
      ("《应急预案》第二条", "<span class=\"not-supplied\" title=\"本站未收录\">《应急预案》</span>第二条"),
      ("《网络安全法》第二十一条、第九条", "《网络安全法》第二十一条、第九条"), ("[《责任制办法》](a)", "<a href=\"a\">《责任制办法》</a>"),
      ("`《责任制办法》`", "<code>《责任制办法》</code>"),
      ("第八条规定", "第八条规定"), ("《》《", "《》《"), ("《《责任制办法》", "《<a class=\"reference\" href=\"48.html\">《责任制办法》</a>"),
      ("**《责任制办法》第八条**", "<strong><a class=\"reference\" href=\"48.html#article-8\">《责任制办法》第八条</a></strong>"),
    ])
  func linked(source: String, expected: String) {
    let document = parse(source)
    #expect(html(document, ReferencesTests.targets) == paragraph(expected))
    #expect(document.linked(to: ReferencesTests.targets).findings.all.isEmpty)
  }

  @Test("within a document need no targets", arguments: ["本办法", "本实施办法", "本考核评价办法", "本细则", "本规定"])
  func own(word: String) {
    let page = html("第七条 甲\n\n按\(word)第七条")
    #expect(page.hasSuffix("<p>按<a class=\"reference\" href=\"#article-7\">\(word)第七条</a></p>\n"))
  }

  @Test("to an item of the document's own article lead to the item")
  func ownItem() {
    let page = html("第五条 甲\n\n（一）乙\n\n（二）丙\n\n按本办法第五条第（二）项")
    #expect(page.contains("<a class=\"reference\" href=\"#article-5-2\">本办法第五条第（二）项</a>"))
  }

  @Test("to the document's own title and attachments stay on the page")
  func ownTitle() {
    let document = parse("第七条 甲\n\n《考核办法》第七条、附件 1\n\n# 附件 1")
    #expect(
      html(document, ReferencesTests.targets).contains(
        "<a class=\"reference\" href=\"#article-7\">《考核办法》第七条</a>、<a class=\"reference\" href=\"#attachment-1\">附件 1</a>"
      ))
  }

  @Test(
    "to articles that are not there are reported",
    arguments: [
      ("甲《责任制办法》第十三条", "1:9", "《责任制办法》第十三条"), ("甲\n乙，本办法第三条", "2:6", "本办法第三条"), ("《责任制办法》第一条、第九十条", "1:12", "第九十条"),
      ("《责任制办法》第一、九十条", "1:11", "九十条"), ("《责任制办法》第五条第（四）项", "1:8", "《责任制办法》第五条第（四）项"),
      ("《责任制办法》第五条（一）、（四）", "1:15", "（四）"),
      ("&amp;\\*《考核办法》第一条", "1:14", "《考核办法》第一条"),
    ])
  func missing(source: String, place: String, text: String) {
    #expect(
      findings(source, ReferencesTests.targets) == [
        "\(place): warning[policy-reference]: 引用的“\(text)”不存在，没有加链接；请核对文件名称和条文编号"
      ])
  }

  @Test("to a missing article still lead to the document")
  func missingArticle() {
    #expect(
      html(parse("《责任制办法》第十三条"), ReferencesTests.targets)
        == paragraph("<a class=\"reference\" href=\"48.html\">《责任制办法》</a>第十三条"))
  }

  @Test("are listed with their targets")
  func list() {
    let document = parse("第一条 甲\n\n《责任制办法》第八条、本办法第一条、《应急预案》、附件2", firstLine: 8)
    let references = document.linked(to: ReferencesTests.targets).references
    #expect(references.map(\.text) == ["《责任制办法》第八条", "本办法第一条", "《应急预案》", "附件2"])
    #expect(
      references.map(\.target) == [
        .article(8, item: nil, document: 1), .article(1, item: nil, document: 0), .notSupplied,
        .attachment(2, document: 0),
      ])
    #expect(references.map(\.line) == [10, 10, 10, 10])
    #expect(references.map(\.column) == [1, 12, 19, 26])
  }

  @Test("tolerate a current document that is not there")
  func outOfRange() {
    #expect(html(parse("见附件 1"), ReferenceTargets(current: 4)) == paragraph("见附件 1"))
  }
}
