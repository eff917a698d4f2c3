import ContentFiles
import ContentTestSupport
import Diagnostics
import Sentences
import SiteContent
import Testing
import Wording

/// The words of the interface in those of a content folder.
struct SpeakingLabelsTests {
  private func labels(_ site: String) -> Labels {
    var findings = Findings()
    let folder = CalendarFolder.folder().overlaid(with: ["site.yaml": Array("title: 站\n\(site)".utf8)])
    let content = Content(folder, scope: .everything, findings: &findings)
    return YearFolder.labels.speaking(for: content)
  }

  @Test(
    "the office is called by what stands in parentheses at the end of its name, else by all of it",
    arguments: [
      ("", "考核办公室"), ("网络安全办公室（网安办）", "网安办"), ("网络安全办公室", "网络安全办公室"), ("办公室（）", "办公室（）"),
      ("（旧）办公室", "（旧）办公室"),
    ])
  func office(name: String, short: String) {
    let labels = labels(name.isEmpty ? "" : "office: \(name)\n")
    #expect(labels[.readings] == "\(short)解释")
    let whole = name.isEmpty ? "考核办公室" : name
    #expect(labels[.receiptReturn].contains("发给\(whole)；"))
    #expect(labels(.receiptSaved, "a.csv") == "已保存“a.csv”，请把它发给\(whole)，文件名不要改动")
  }
}
