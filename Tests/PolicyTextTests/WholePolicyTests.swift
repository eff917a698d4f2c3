import Diagnostics
import Testing

@testable import Markdown
@testable import PolicyText

@Suite("A whole policy")
struct WholePolicyTests {
  private static let file = """
    ---
    id: kaohe-2024-50
    title: 网络安全责任制落实考核评价办法（试行）
    ---

    ## 第一章 总则

    **第一条** 根据《中华人民共和国网络安全法》和《网络安全工作责任制
    实施办法》第八条，制定本考核评价办法。

    ## 第二章 组织与实施

    **第二条** 考核评价程序按本办法第一条、第四条和附件 1：

    （一）每年 12 月打分。

    （二）**注意：**下发各单位确认。

    第三条　本办法自发布之日起开始实行。

    附件：1.《细则》

    ## 附件 1

    | 序号 | 评分细则 | 分值 |
    |---:|---|:-:|
    | 1 | 按时签订并及时报送的，得满分 | 4 |

    ## 附件 2

    一、遵守“谁主管谁负责，
    谁使用谁负责”的原则。
    """

  @Test("goes from file to page with its parts, links and findings")
  func page() {
    let parts = FrontMatter(Array(WholePolicyTests.file.utf8))
    let document = PolicyDocument(parts.body, path: "policies/kaohe.md", firstLine: parts.bodyLine)
    let targets = ReferenceTargets(
      documents: [
        .init(
          title: "网络安全工作责任制实施办法", address: "zeren.html",
          articles: Dictionary(uniqueKeysWithValues: (1...12).map { ($0, []) }))
      ])
    let rendered = document.linked(to: targets)
    #expect(document.findings.all.isEmpty)
    #expect(
      rendered.findings.text()
        == "policies/kaohe.md:13:23: warning[policy-reference]: 引用的“第四条”不存在，没有加链接；请核对文件名称和条文编号\n")
    #expect(document.headings.map(\.id) == ["chapter-1", "chapter-2", "attachment-1", "attachment-2"])
    #expect(document.articles.map(\.line) == [8, 13, 19])
    #expect(String(decoding: rendered.html(), as: UTF8.self) == WholePolicyTests.html)
  }

  private static let html = """
    <h2 class="chapter" id="chapter-1">第一章 总则</h2>
    <p class="article" id="article-1"><strong><a class="number" href="#article-1">第一条</a></strong> \
    根据《中华人民共和国网络安全法》和<a class="reference" href="zeren.html#article-8">\
    《网络安全工作责任制实施办法》第八条</a>，制定本考核评价办法。</p>
    <h2 class="chapter" id="chapter-2">第二章 组织与实施</h2>
    <p class="article" id="article-2"><strong><a class="number" href="#article-2">第二条</a></strong> \
    考核评价程序按<a class="reference" href="#article-1">本办法第一条</a>、第四条和\
    <a class="reference" href="#attachment-1">附件 1</a>：</p>
    <p class="item" id="article-2-1"><a class="number" href="#article-2-1">（一）</a>每年 12 月打分。</p>
    <p class="item" id="article-2-2"><a class="number" href="#article-2-2">（二）</a>\
    <strong>注意：</strong>下发各单位确认。</p>
    <p class="article" id="article-3"><a class="number" href="#article-3">第三条</a>　本办法自发布之日起开始实行。</p>
    <p>附件：1.《细则》</p>
    <h2 class="attachment" id="attachment-1">附件 1</h2>
    <div class="table" tabindex="0" role="region" aria-label="表格">
    <table>
    <thead>
    <tr>
    <th scope="col" class="align-right">序号</th>
    <th scope="col">评分细则</th>
    <th scope="col" class="align-center">分值</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td class="align-right">1</td>
    <td>按时签订并及时报送的，得满分</td>
    <td class="align-center">4</td>
    </tr>
    </tbody>
    </table>
    </div>
    <h2 class="attachment" id="attachment-2">附件 2</h2>
    <p class="clause" id="clause-1"><a class="number" href="#clause-1">一、</a>遵守“谁主管谁负责，谁使用谁负责”的原则。</p>

    """
}
