import Components
import ContentTestSupport
import Policies
import RubricBooks
import Testing

/// How a basis is named.
struct BasisWordsTests {
  private static let words = BasisWords(
    TextFolder([
      "policies/a.md":
        "---\nid: a\ntitle: 办法\nnumber: 某校〔2024〕50 号\n---\n\n**第一条** 甲：\n\n（一）乙；\n\n（二）丙。\n\n**第二条** 丁。\n",
      "policies/b.md": "---\nid: b\ntitle: 细则\nnumber: 某校〔2024〕50 号\nattachment-to: a\n---\n\n**第一条** 甲。\n",
      "policies/c.md": "---\nid: c\ntitle: 责任书\n---\n\n一、甲。\n\n二、乙。\n",
    ]).shelf, YearFolder.labels)

  private func basis(_ policy: String, _ article: Int? = nil, _ clause: Int? = nil) -> RubricBook.Basis {
    RubricBook.Basis(policy: policy, article: article, clause: clause)
  }

  @Test("by the document's number; by the title where it has none or that is its main document's; else by the id")
  func names() {
    #expect(Self.words.words(for: basis("a")) == "某校〔2024〕50 号")
    #expect(Self.words.words(for: basis("b", 1)) == "《细则》第一条")
    #expect(Self.words.words(for: basis("c")) == "《责任书》")
    #expect(Self.words.words(for: basis("z", 3, 2)) == "z第 3 条（2）")
  }

  @Test(
    "an article or clause by the number that the document writes, in an article or without; by figures where it is not there"
  )
  func clauses() {
    #expect(Self.words.words(for: basis("a", 1, 2)) == "某校〔2024〕50 号第一条（二）")
    #expect(Self.words.words(for: basis("a", 2, 1)) == "某校〔2024〕50 号第二条（1）")
    #expect(Self.words.words(for: basis("c", nil, 2)) == "《责任书》第二条")
    #expect(Self.words.words(for: basis("c", nil, 3)) == "《责任书》第3条")
  }

  @Test("the name is left out after a basis in the same document, unless nothing else would be left")
  func continued() {
    #expect(Self.words.words(for: basis("a", 2), after: basis("a", 1)) == "第二条")
    #expect(Self.words.words(for: basis("c", nil, 2), after: basis("c", nil, 1)) == "第二条")
    #expect(Self.words.words(for: basis("a"), after: basis("a", 1)) == "某校〔2024〕50 号")
    #expect(Self.words.words(for: basis("b", 1), after: basis("a", 1)) == "《细则》第一条")
  }
}
