import Testing

@testable import PolicyText

@Suite("Places of a text")
struct PlacesTests {
  private let document = parse(
    """
    # 办法

    ## 第一章 总则

    **第一条** 甲。

    **第三条** 乙：

    （一）丙；

    （二）丁。

    ## 附则

    **第十二条** 戊。

    附件 2

    ## 名 单
    """)

  @Test(
    "are found by their ids and in the words of the text",
    arguments: [
      ("article-3", "article-3"), ("第三条", "article-3"), ("第 3 条", "article-3"), ("第三条（二）", "article-3-2"),
      ("第十二条", "article-12"), ("附则", "附则"), ("第一章 总则", "chapter-1"), ("第一章-总则", "chapter-1"), ("名单", "名-单"),
      ("附件 2", "attachment-2"), ("附件2", "attachment-2"),
    ])
  func found(name: String, id: String) { #expect(PolicyPlaces(document).id(of: name) == id) }

  @Test("are none where the text has none", arguments: ["第二条", "第三条（三）", "第十三条", "附件 1", "甲", "", "#", "article-2"])
  func missing(name: String) { #expect(PolicyPlaces(document).id(of: name) == nil) }
}

@Suite("Attachments of a text")
struct AttachmentsOfTextTests {
  @Test("have the numbers under which the text lists them")
  func listed() {
    let document = parse("第一条 甲。\n\n附件：1. 《名 单》\n\n3．一览表；\n\n示例学院\n\n5. 不是附件\n\n附件 7：样表\n\n附件\n\n一、甲")
    #expect(document.listedAttachments.map { "\($0.number) \($0.title)" } == ["1 名单", "3 一览表", "7 样表", "1 甲"])
  }

  @Test(
    "give themselves a number in their first line",
    arguments: [("附件 2\n\n# 名单", 2), ("附件二：名单", 2), ("附件\n\n# 名单", nil), ("名单\n\n附件 2", nil)])
  func own(source: String, number: Int?) { #expect(parse(source).attachmentNumber == number) }
}
