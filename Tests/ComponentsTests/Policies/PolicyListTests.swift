import Components
import ContentTestSupport
import Layouts
import Markup
import Policies
import SiteContent
import Testing

/// The list of policies.
struct PolicyListTests {
  private func list(_ texts: [String: String]) -> PolicyList {
    let shelf = TextFolder(texts).shelf
    let pages = Set(shelf.entries.map { Address.policy($0.source.slug) })
    return PolicyList(
      shelf: shelf, context: PageContext(labels: YearFolder.labels, page: .policies, among: pages))
  }

  private func text(_ write: (inout HTMLBuffer) -> Void) -> String {
    String(decoding: html(write).bytes, as: UTF8.self)
  }

  @Test(
    "attachments stand below their policy alone, numbered unless their title is; facts that are not given are left out")
  func attachments() {
    let list = list([
      "policies/a.md":
        "---\nid: a\ntitle: 办法\nnumber: 某校〔2024〕50 号\nissued: 2024-03-01\nstatus: 现行\n---\n\n**第一条** 甲。\n\n附件 1：名单\n",
      "policies/b.md": "---\nid: b\ntitle: 名单\nattachment-to: a\n---\n\n乙。\n",
      "policies/c.md": "---\nid: c\ntitle: 附件2 表 & 单\nattachment-to: a\n---\n\n丙。\n",
    ])
    #expect(
      text { list.write(&$0) } == """
        <ul class="shelf">
        <li>
        <p class="name"><a href="a.html">办法</a></p>
        <p class="quiet">某校〔2024〕50\u{A0}号 · 2024\u{A0}年 3\u{A0}月 1\u{A0}日印发 · 现行</p>
        <ul class="attachments">
        <li>附件 1　<a href="b.html">名单</a></li>
        <li><a href="c.html">附件2 表 &amp; 单</a></li>
        </ul>
        </li>
        </ul>

        """)
  }

  @Test("a document that is not supplied is named with those that cite it, in the brackets of their citation")
  func missing() {
    let list = list([
      "policies/a.md": "---\nid: a\ntitle: 办法\n---\n\n**第一条** 依照《旧办法》。\n", "policies/b.md": "**第一条** 填写登记单。\n",
      "policies/notes.yaml": "missing: [{title: 旧办法, note: 找不到}, {title: 登记单}, {title: 别的}]",
    ])
    #expect(
      text { list.writeMissing(&$0) } == """
        <ul class="shelf">
        <li>
        <p class="name">《旧办法》<span class="tag">未收录</span></p>
        <p>找不到</p>
        <p class="quiet">引用它的文件：<a href="a.html">办法</a></p>
        </li>
        <li>
        <p class="name">登记单<span class="tag">未收录</span></p>
        <p class="quiet">引用它的文件：<a href="b.html">b标题</a></p>
        </li>
        <li>
        <p class="name">别的<span class="tag">未收录</span></p>
        </li>
        </ul>

        """)
  }

  @Test("nothing is written where nothing is missing")
  func complete() { #expect(text { list(["policies/a.md": "甲"]).writeMissing(&$0) } == "") }
}
