import Testing

@testable import PolicyText

@Suite("Footnotes")
struct FootnotesTests {
  @Test("lead to their notes, which stay where they stand")
  func linked() {
    #expect(
      html("甲[^1]，乙[^注]。\n\n[^1]: 丙 **丁**\n[^注]: 戊。") == """
        <p>甲<sup><a class="footnote" href="#footnote-1">〔1〕</a></sup>，\
        乙<sup><a class="footnote" href="#footnote-2">〔注〕</a></sup>。</p>
        <p class="footnote" id="footnote-1">〔1〕丙 <strong>丁</strong></p>
        <p class="footnote" id="footnote-2">〔注〕戊。</p>

        """)
    #expect(parse("甲[^1]\n\n[^1]: 乙").ids == ["footnote-1"])
    #expect(findings("甲[^1]，乙[^1]\n\n[^1]: 丙") == [])
  }

  @Test("in a table and in a list find their notes")
  func places() {
    let page = html("|甲[^1]|\n|-|\n|乙|\n\n- 丙[^1]\n\n- [^1]: 丁")
    #expect(page.contains("甲<sup><a") && page.contains("丙<sup><a") && page.contains("id=\"footnote-1\">〔1〕丁</p>"))
    #expect(tagFault(html("- [^1]: 丁")) == nil)
  }

  @Test("without a note, or with two, are reported")
  func faults() {
    #expect(
      findings("甲[^2]\n\n[^1]: 乙\n\n[^1]: 丙", ReferenceTargets()) == [
        "1:1: warning[policy-footnote]: 脚注“[^2]”没有注文，会照原样显示；请另起一段写“[^2]: 注文”，或删去这个标记",
        "5:1: warning[policy-footnote]: 脚注“[^1]”的注文在第 3 行已经有了，引用只会指到前一处；请改正编号",
      ])
  }

  @Test("are left alone in code", arguments: ["`[^1]`", "```\n[^1]: 甲\n```"])
  func code(source: String) {
    #expect(html(source).contains("[^1]"))
    #expect(findings(source) == [])
  }
}
