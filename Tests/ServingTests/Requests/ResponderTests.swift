import Foundation
import Serving
import TestSupport
import Testing

/// What is sent for a request.
@Suite struct ResponderTests {
  private let sample: ServedSample

  init() throws { sample = try ServedSample() }

  @Test("sends files with their types")
  func files() {
    #expect(sample.reply("/").status == 200)
    #expect(sample.reply("/").values(of: "content-type") == ["text/html; charset=utf-8"])
    let table = sample.reply("/results/%E7%BB%BC%E5%90%88%20%E7%A7%91.csv")
    #expect(table.text == "单位\r\n")
    #expect(table.values(of: "content-type") == ["text/csv; charset=utf-8"])
    #expect(table.values(of: "x-content-type-options") == ["nosniff"])
    #expect(table.values(of: "server").isEmpty)
  }

  @Test("leads from a folder without slash to its page, and to nothing where there is none")
  func folders() {
    #expect(sample.reply("/results").status == 302)
    #expect(sample.reply("/results").values(of: "location") == ["/results/"])
    #expect(sample.reply("/results/").text.contains("正文"))
    #expect(sample.reply("/empty").status == 404)
    #expect(sample.reply("/empty/").status == 404)
    #expect(sample.reply("/index.html/").status == 404)
    #expect(sample.reply("/favicon.ico").status == 204)
  }

  @Test(
    "sends nothing hidden, linked, of the manifest or from elsewhere",
    arguments: [
      ("/.hidden", 404), ("/out.html", 404), ("/in.html", 404), ("/office/index.html", 404), ("/office/", 404),
      ("/manifest.json", 404), ("/%2e%2e/office/index.html", 400), ("/../office/index.html", 400),
      ("/..%2foffice/index.html", 400), ("/x.html", 404), ("/.gongshi/", 404), ("/.gongshi/x.js", 404),
    ])
  func nothing(target: String, status: Int) {
    let reply = sample.reply(target)
    #expect(reply.status == status)
    #expect(!reply.text.contains("内部"))
    #expect(reply.text.contains("<html lang=\"zh-CN\">"))
  }

  @Test("takes only GET and HEAD, and only as itself")
  func methods() {
    #expect(sample.reply("/", method: "HEAD").status == 200)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
      let reply = sample.reply("/", method: method)
      #expect(reply.status == 405)
      #expect(reply.values(of: "allow") == ["GET, HEAD"])
    }
    #expect(sample.reply("/", hosts: ["evil.example"]).status == 421)
    #expect(sample.reply("/", hosts: []).status == 400)
    #expect(!sample.reply("/", hosts: ["evil.example"]).text.contains("script"))
  }

  @Test("does not send again what the browser has")
  func known() throws {
    let tag = try #require(sample.reply("/").values(of: "etag").first)
    for known in [[tag], ["\"x\", \(tag)"], ["*"], [String(tag.dropFirst(2))]] {
      let reply = sample.reply("/", known: known)
      #expect(reply.status == 304)
    }
    #expect(sample.reply("/", known: ["\"x\""]).status == 200)
    sample.live.failed(ServedSample.failure("错"))
    #expect(sample.reply("/", known: [tag]).status == 200)
  }

  @Test("says that the site is being made, or why there is none")
  func unbuilt() throws {
    try sample.folder.remove("site")
    #expect(sample.reply("/").status == 503)
    #expect(sample.reply("/").text.contains("正在生成网站"))
    sample.live.succeeded(as: "第 1 次生成", isNew: true)
    #expect(sample.reply("/").text.contains("输出文件夹已被移走或删除"))
    sample.live.failed(ServedSample.failure("<缺少一列>"))
    #expect(sample.reply("/results/").text.contains("<code>a.csv:3:2</code> <span>&lt;缺少一列&gt;</span>"))
  }
}
