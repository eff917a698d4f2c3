import ContentTestSupport
import Editions
import Foundation
import Layouts
import Pages
import Testing

/// What the search of an edition can find.
struct SearchEntriesTests {
  @Test("finds nothing that the page it leads to does not say", arguments: Edition.linked)
  func onPage(edition: Edition) throws {
    let site = try RenderedSite.sample(edition)
    #expect(site.entries.count > 100)
    for (path, entries) in Dictionary(grouping: site.entries, by: { String($0.address.text.prefix { $0 != "#" }) }) {
      let page = try site.text(path)
      let said = plain(page)
      for entry in entries {
        if let anchor = entry.address.text.split(separator: "#").dropFirst().first {
          #expect(page.contains("id=\"\(anchor)\""), "\(entry.address.text)")
        }
        let heading = entry.heading.split(separator: " ").filter { $0 != "·" }
        for part in heading + entry.text.split(separator: "\n") + [entry.title[...]] {
          #expect(said.contains(spaceless(String(part))), "\(entry.address.text) does not say \(part)")
        }
      }
    }
  }

  @Test("attachments follow the policy that they belong to")
  func order() throws {
    let policies = try RenderedSite.sample(.site).entries.map(\.address.text)
      .filter { $0.hasPrefix("policies/") && !$0.contains("#") && !$0.hasSuffix("index.html") }
    var order: [String] = []
    for policy in policies where !order.contains(policy) { order.append(policy) }
    #expect(
      order == [
        "policies/kaohe-2024-50.html", "policies/kaohe-2024-50-fujian-1.html", "policies/kaohe-2024-50-fujian-2.html",
        "policies/zerenzhi-2024-48.html",
      ])
  }

  @Test("leads to the articles of policies, to items, guides, years and units")
  func places() throws {
    let entries = try RenderedSite.sample(.site).entries
    func hrefs(_ title: String, _ heading: String, containing text: String? = nil) -> [String] {
      entries.filter { $0.title.contains(title) && $0.heading == heading && (text.map($0.text.contains) ?? true) }.map(
        \.address.text)
    }
    #expect(hrefs("考核评价办法", "第七条", containing: "第七条") == ["policies/kaohe-2024-50.html#article-7"])
    #expect(hrefs("考核评价办法", "第三章 内容与方式") == ["policies/kaohe-2024-50.html#chapter-3"])
    #expect(hrefs("责任书", "", containing: "三、").first == "policies/kaohe-2024-50-fujian-2.html#clause-3")
    #expect(hrefs("5.1 处置安全漏洞", "网络安全责任制落实考核评价细则", containing: "扣") == ["rubric/2024.html#item-5.1"])
    #expect(hrefs("5.1 处置安全漏洞", "5 安全威胁检测预警通报", containing: "定期") == ["guide/5.1.html"])
    #expect(entries.filter { $0.title == "继续学习中心" }.map(\.address.text) == ["results/2024/jxzx.html"])
    #expect(entries.filter { $0.address.text == "results/2024/index.html" }.count == 1)
    #expect(hrefs("各单位主要负责人", "网络安全职责一览") == ["responsibility/index.html#role-fuzeren"])
    #expect(hrefs("责任追究", "", containing: "问责").isEmpty == false)
    #expect(hrefs("考核评价办法", "", containing: "编者注").first == "policies/kaohe-2024-50.html#article-1")
    #expect(hrefs("网络安全事件表", "未收录") == ["policies/index.html"])
    #expect(hrefs("评价细则", "网安办解释", containing: "待核定") == ["rubric/2024.html"])
    #expect(hrefs("1.1", "网络安全责任制落实考核评价细则", containing: "十个工作日") == ["rubric/2024.html#item-1.1"])
    #expect(Set(entries).count == entries.count)
  }

  @Test("what falls due is found with its day, and leads to its month or to what is due within limits")
  func calendar() throws {
    let entries = try RenderedSite.sample(.site).entries.filter { $0.title == "2025 年工作日历" }
    func found(_ heading: String) -> [[String]] {
      entries.filter { $0.heading == heading }.map {
        [$0.address.text] + $0.text.split(separator: "\n").map(String.init)
      }
    }
    #expect(entries.first?.address.text == "calendar/2025.html" && entries.first?.heading == "")
    #expect(found("总结截止") == [["calendar/2025.html#month-2025-12", "12 月 12 日"]])
    #expect(found("处置安全漏洞") == [["calendar/2025.html#relative", "信息中心通报漏洞后 3 个工作日内"]])
  }

  @Test("the office finds record numbers at their item and people at their register, and nobody else does")
  func registers() throws {
    func found(_ edition: Edition, _ text: String) throws -> [String] {
      try RenderedSite.sample(edition).entries.filter { $0.text.split(separator: "\n").contains(text[...]) }
        .map(\.address.text)
    }
    #expect(try found(.office, "LD-2024-011") == ["results/2024/hyjs.html#item-5.1"])
    #expect(try found(.office, "示例甲子").contains("letters/2024/index.html"))
    #expect(try found(.office, "内线 9001（示例）").contains("letters/2024/index.html"))
    for mark in ["LD-2024-011", "示例甲子", "内线 9001（示例）"] { #expect(try found(.site, mark) == []) }
    for edition in Edition.linked where !edition.isConfidential {
      let site = try RenderedSite.sample(edition)
      let index = String(decoding: site.pages["search-index.js"] ?? [], as: UTF8.self)
      #expect(!index.contains("LD-202") && !index.contains("内线") && !index.contains("示例甲子"))
    }
  }

  @Test("a draft year has no entry in the public edition, and is called a draft in the office's")
  func draft() throws {
    let open = try RenderedSite(DraftFolder.folder(""), .site).entries
    #expect(open.filter { $0.address.text.hasPrefix("results/") } == [])
    let office = try RenderedSite(DraftFolder.folder(""), .office).entries.filter {
      $0.address.text.hasPrefix("results/")
    }
    #expect(
      office.map(\.address.text) == [
        "results/2025/index.html", "results/2025/zzid.html", "results/2025/zzid.html#item-A1",
      ])
    #expect(office.last?.text == "ZZREFER01")
    #expect(office.allSatisfy { $0.heading.contains("初评 · 仅供核对") })
  }

  @Test("of a published unit only name, category and year can be found, whatever else is published")
  func published() throws {
    let tail = """
      approval: {by: 领导小组, date: 2026-01-08}
      publication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}
      """
    let entries = try RenderedSite(DraftFolder.folder(tail, visibility: "公开"), .site).entries
    let units = entries.filter { $0.address.text == "results/2025/zzid.html" }
    #expect(units.map { [$0.title, $0.heading, $0.text] } == [["ZZNAME16", "标记年度", "ZZCATEGORY17"]])
    let found = entries.map { $0.title + $0.heading + $0.text }.joined()
    for (column, mark) in DraftFolder.marks where column != "单位名称" && column != "类别" {
      #expect(!found.contains(mark), "\(column)")
    }
  }
}

/// A page's text without markup and white space.
private func plain(_ html: String) -> String {
  var text = html.replacing(#/<[^>]*>/#, with: "")
  for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
    text = text.replacing(reference, with: character)
  }
  return spaceless(text)
}

/// A text without its white space.
private func spaceless(_ text: String) -> String {
  var text = text
  text.unicodeScalars.removeAll { $0.properties.isWhitespace }
  return text
}
