import ContentTestSupport
import Editions
import Testing

/// What each audience is given, by marked text in every column.
struct ProjectionTests {
  private static let approval = "approval: {by: 领导小组, date: 2026-01-08}"

  private func shown(_ tail: String, visibility: String = "内部", in edition: Edition) throws -> Set<String> {
    let site = try RenderedSite(DraftFolder.folder(tail, visibility: visibility), edition)
    return Set(DraftFolder.marks.filter { !site.pages(containing: $0.value).isEmpty }.map(\.key))
  }

  @Test(
    "a draft year leaves nothing in the public edition",
    arguments: [
      "", approval, "publication: {date: 2026-01-10, show: [total, dimensions, items, rank, dates, reasons]}",
    ])
  func draft(tail: String) throws {
    let site = try RenderedSite(DraftFolder.folder(tail), .site)
    for text in Array(DraftFolder.marks.values) + ["zzid", "11.75", "4.75", "2025-03-04", "标记年度"] {
      #expect(site.pages(containing: text) == [], "\(text)")
    }
    #expect(site.pages.keys.filter { $0.hasPrefix("results/2025") } == [])
  }

  @Test(
    "a published year shows what the publication lists",
    arguments: [
      ("[total, rank]", ["单位名称", "类别"]),
      ("[total, dimensions, items, rank, dates]", ["单位名称", "类别"]),
      ("[items, reasons]", ["单位名称", "类别", "理由", "依据"]), ("[reasons]", ["单位名称", "类别"]),
    ])
  func published(show: String, columns: [String]) throws {
    let tail = "\(Self.approval)\npublication: {date: 2026-01-10, show: \(show)}"
    #expect(try shown(tail, in: .site) == Set(columns))
  }

  @Test(
    "rows marked public show their content, and vetoes their cause, only beside what they explain",
    arguments: [
      ("[total]", ["单位名称", "类别", "事由", "问责文件"]), ("[items]", ["单位名称", "类别", "内容"]),
      ("[dimensions]", ["单位名称", "类别"]),
    ])
  func publicRows(show: String, columns: [String]) throws {
    let tail = "\(Self.approval)\npublication: {date: 2026-01-10, show: \(show)}"
    #expect(try shown(tail, visibility: "公开", in: .site) == Set(columns))
  }

  @Test("dates of records need their own permission")
  func dates() throws {
    func pages(_ show: String) throws -> [String] {
      let tail = "\(Self.approval)\npublication: {date: 2026-01-10, show: \(show)}"
      return try RenderedSite(DraftFolder.folder(tail), .site).pages(containing: "03-17</span> 完成")
    }
    #expect(try pages("[total, dimensions, items, rank]") == [])
    #expect(try pages("[items, dates]") == ["results/2025/zzid.html"])
  }

  @Test("totals, dimensions, items and ranks appear one by one")
  func parts() throws {
    func card(_ show: String) throws -> String {
      let tail = "\(Self.approval)\npublication: {date: 2026-01-10, show: \(show)}"
      return try RenderedSite(DraftFolder.folder(tail), .site).text("results/2025/zzid.html")
    }
    #expect(try card("[total]").contains("11.75\u{A0}分"))
    #expect(try !card("[dimensions, items]").contains("11.75\u{A0}分"))
    #expect(try card("[dimensions]").contains("各方面得分"))
    #expect(try !card("[total, items]").contains("各方面得分"))
    #expect(try card("[items]").contains("每次扣三分"))
    #expect(try !card("[total, dimensions]").contains("每次扣三分"))
    #expect(try !card("[dimensions, items]").contains("一票否决"))
  }

  @Test("the office sees the registers, and says that the result is a draft")
  func office() throws {
    let seen = try shown("", in: .office)
    #expect(seen == Set(DraftFolder.marks.keys).subtracting(["经办人", "别名", "数量列", "系统备注", "材料备注"]))
    let site = try RenderedSite(DraftFolder.folder(""), .office)
    #expect(
      site.pages(containing: "初评 · 仅供核对") == [
        "index.html", "manual/template-fields.html", "results/2025/index.html", "results/2025/rounds/1.html",
        "results/2025/tasks.html", "results/2025/zzid.html", "results/index.html", "search-index.js",
        "search/index.html",
      ])
    #expect(site.pages(containing: "初评 evidence.csv 第 2 行") == ["results/2025/zzid.html"])
  }
}
