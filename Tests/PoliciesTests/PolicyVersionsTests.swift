import ContentTestSupport
import Testing

/// Which of several policies a title means, and in what order attachments go.
@Suite struct PolicyVersionsTests {
  private func policy(_ id: String, _ keys: String, _ text: String = "第一条 甲。") -> String {
    "---\nid: \(id)\n\(keys)\n---\n\(text)"
  }

  @Test(
    "a title means the policy in force",
    arguments: [
      ("title: 测试办法\nstatus: 废止", "title: 测试办法\nstatus: 现行", "b"),
      ("title: 测试办法\nstatus: 现行", "title: 测试办法\nstatus: 废止", "a"),
      ("title: 测试办法\nstatus: 试行", "title: 测试办法\nstatus: 现行", "b"), ("title: 测试办法", "title: 测试办法\nstatus: 现行", "b"),
      ("title: 测试办法\nstatus: 废止", "title: 测试办法", "b"), ("title: 测试办法（试行）\nstatus: 废止", "title: 测试办法\nstatus: 现行", "b"),
      ("title: 测试办法\nstatus: 现行", "title: 测试办法\nstatus: 现行\nsupersedes: a", "b"),
      ("title: 测试办法\nstatus: 现行\nnumber: 示院〔2020〕1 号", "title: 测试办法\nsupersedes: 《测试办法》（示院〔2020〕1号）", "b"),
      ("title: 测试办法\nsupersedes: 《测试办法》", "title: 测试办法", "a"),
      // Its own number names no other.
      ("title: 测试办法", "title: 测试办法\nnumber: 示院〔2024〕2 号\nsupersedes: 《测试办法》（见示院〔2024〕2 号）", "b"),
    ])
  func inForce(first: String, second: String, meant: String) throws {
    let folder = TextFolder([
      "policies/a.md": policy("a", first), "policies/b.md": policy("b", second), "policies/c.md": "依照《测试办法》第一条办理。",
    ])
    #expect(folder.lines == [])
    #expect(try folder.page("policies/c.html").contains("href=\"\(meant).html#article-1\">《测试办法》第一条</a>"))
  }

  @Test("of two in force the later is meant, with a warning")
  func twins() throws {
    let folder = TextFolder([
      "policies/a.md": policy("a", "title: 办法\neffective: 2023-01-01"),
      "policies/b.md": policy("b", "title: 办法\neffective: 2024-01-01"), "policies/c.md": "依照《办法》第一条办理。",
    ])
    #expect(
      folder.lines == [
        "policies/a.md:1:1: warning[same-title]: 标题与 policies/b.md 相同，而两份都没有写明废止，《》引用的只会是后者；请在旧的一份写 status: 废止，或在新的一份写 supersedes"
      ])
    #expect(try folder.page("policies/c.html").contains("href=\"b.html#article-1\""))
  }

  @Test("a policy that supersedes nothing known is found, unless the notes say that it is not here")
  func unknownSuperseded() {
    let files = [
      "policies/kaohe.md": policy("kaohe", "title: 办法"), "policies/b.md": policy("b", "title: 新办法\nsupersedes: kaohi"),
      "policies/c.md": policy("c", "title: 再办法\nsupersedes: 《从前的办法》"),
    ]
    #expect(
      TextFolder(files).lines == [
        "policies/b.md:4:13: warning[unknown-superseded]: 没有 id、发文字号或标题是“kaohi”的制度，是不是“kaohe”？",
        "policies/c.md:4:13: warning[unknown-superseded]: 没有 id、发文字号或标题是“《从前的办法》”的制度；请核对，没有收录的写进 policies/notes.yaml 的 missing",
      ])
    let noted = files.merging(["policies/notes.yaml": "missing: [{title: 从前的办法}]"]) { $1 }
    #expect(TextFolder(noted).lines.count == 1)
  }

  @Test("a repealed policy that is cited is noted once, but not where it is repealed or superseded")
  func repealedCited() {
    let old = policy("a", "title: 旧办法\nstatus: 废止")
    let folder = TextFolder([
      "policies/a.md": old, "policies/b.md": "依照《旧办法》第一条、《旧办法》办理。", "policies/c.md": "《旧办法》同时废止。",
      "policies/d.md": policy("d", "title: 新办法\nsupersedes: a", "代替《旧办法》。"), "guides/A1.md": "见《旧办法》。",
    ])
    let words = "“旧办法”已经废止（见 policies/a.md 的 status）；请改引现行的制度，或注明是原来的规定"
    #expect(
      folder.lines == [
        "guides/A1.md:4:2: note[repealed-cited]: \(words)", "policies/b.md:5:3: note[repealed-cited]: \(words)",
      ])
  }

  @Test("attachments go by their own numbers, by those of the list, and else in the order of the files")
  func attachments() throws {
    let folder = TextFolder([
      "policies/z.md": policy("z", "title: 办法", "**第一条** 表见附件 1、附件 2、附件 3、附件 4。\n\n附件：1. 名单\n\n2. 表样\n\n3. 《一览表》"),
      "policies/a.md": policy("a", "title: 一览表\nattachment-to: z"),
      "policies/b.md": policy("b", "title: 登记表\nattachment-to: z", "附件 2\n\n# 登记表"),
      "policies/c.md": policy("c", "title: 名单\nattachment-to: z"),
      "policies/d.md": policy("d", "title: 样张\nattachment-to: z"),
    ])
    #expect(folder.lines == [])
    let page = try folder.page("policies/z.html")
    for (number, slug) in [(1, "c"), (2, "b"), (3, "a"), (4, "d")] {
      #expect(page.contains("href=\"\(slug).html\">附件 \(number)</a>"), "\(number)")
    }
    let list = try folder.page("policies/index.html")
    let places = ["附件 1　<a href=\"c", "附件 2　<a href=\"b", "附件 3　<a href=\"a", "附件 4　<a href=\"d"].map {
      list.firstRange(of: $0)?.lowerBound
    }
    #expect(
      places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(list)")
  }

  @Test("an attachment to nothing, or to itself, is found")
  func attachmentToNothing() {
    let folder = TextFolder([
      "policies/kaohe.md": policy("kaohe", "title: 甲"), "policies/a.md": policy("a", "title: 乙\nattachment-to: kaohi"),
      "policies/b.md": policy("b", "title: 丙\nattachment-to: c"),
      "policies/c.md": policy("c", "title: 丁\nattachment-to: b"),
      "policies/d.md": policy("d", "title: 戊\nattachment-to: c"),
    ])
    #expect(
      folder.lines == [
        "policies/a.md:4:16: error[unknown-policy]: 没有 id 为“kaohi”的制度，是不是“kaohe”？",
        "policies/b.md:4:16: error[unknown-policy]: “c”不能是正文：附件绕了一圈又挂在自己下面；请写正文那份制度的 id",
        "policies/c.md:4:16: error[unknown-policy]: “b”不能是正文：附件绕了一圈又挂在自己下面；请写正文那份制度的 id",
      ])
  }
}
