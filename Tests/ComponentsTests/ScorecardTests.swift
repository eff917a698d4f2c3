import ContentTestSupport
import Editions
import Markup
import Testing

/// The fixed words around a result, on scorecards and in packets.
struct ScorecardTests {
  @Test("scorecards and packets begin with the answer, as far as the edition has it")
  func answer() throws {
    func start(_ answer: String) -> String {
      "<div class=\"card\">\n<p class=\"statement\">\(answer.unparted)</p>\n"
    }
    let site = try RenderedSite.sample(.site)
    #expect(
      try site.text("results/2024/xdny.html").contains(start("<strong>98 分</strong>，并列第 4 名（共 17 个）；1 项指标共失 2 分。")))
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(packet.contains(start("已得 89.65 分，另有 10 分未定；已有 1 项指标共失 0.35 分。")))
    let vetoed = try RenderedPackets(DraftFolder.folder("")).text("zzid")
    #expect(vetoed.contains(start("一票否决，不计名次；总分照算 11.75 分；2 项指标共失 3.25 分。")))
    // Where only dimensions are published there is nothing to answer with.
    let silent = try RenderedSite(YearFolder.folder(show: "[dimensions]"), .site)
    #expect(try silent.text("results/2023/u5.html").contains("<div class=\"card\">\n<p>"))
  }

  @Test("an approval is said as a sentence: when, who, and by which document")
  func approval() throws {
    let card = try RenderedSite.sample(.site).text("results/2024/xsb.html")
    let answer = "结果，登记截至 2024 年 12 月 31 日，2025 年 1 月 8 日经网络安全领导小组审定（网络安全领导小组会议纪要（示例）），"
    #expect(card.contains("\(answer)2025 年 1 月 10 日公布。".unparted))
  }

  @Test("a mark without its reasons says that they are withheld, and an award that was not given stands in the sum")
  func withheld() throws {
    let site = try RenderedSite.sample(.site)
    let card = try site.text("results/2024/gdjt.html")
    #expect(card.contains("<p>由评分人评定：3.5 分。</p>\n<p class=\"quiet\">评定的理由和依据不公布，见本单位的核对单。</p>".unparted))
    #expect(try !RenderedPackets(sampleContent()).text("qnlhh").contains("不公布"))
    #expect(
      try site.text("results/2024/qnlhh.html").contains(
        "<li class=\"ungiven\"><span class=\"points\">0</span><span>未得：指定网络安全信息员，得 2 分</span></li>"))
  }

  @Test("a receipt says of an undecided total what is decided of it, above and in its first row")
  func openTotal() throws {
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    let total = "已得 89.65 分，另有 10 分未定（满分 100 分）".unparted
    #expect(packet.contains("<dt>总分</dt><dd>\(total)</dd>"))
    #expect(packet.contains("全部结果</th><td class=\"number\">89.65 ⁄ 100<br>\("10 分未定".unparted)</td>"))
  }

  @Test("a record says of what it tells, its dates as all are written, and what it is counted with")
  func records() throws {
    let card = try RenderedSite.sample(.office).text("results/2024/whly.html")
    #expect(card.contains("超时不得分（截止日 2024-12-13）".unparted) && card.contains("<span>年度总结：2024-12-16</span>"))
    #expect(!card.contains("2024/12/16"))
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(packet.contains("4 × 数量 54 = 216") && !packet.contains("4，数量 54"))
  }

  @Test("a policy is named with its whole number, as on the pages of guides and rubrics")
  func basis() throws {
    let site = try RenderedSite.sample(.site)
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    // [ ] stand around what is kept in one line.
    func cited(_ words: String) -> String {
      words.replacing("[", with: "<span class=\"whole\">").replacing("]", with: "</span>").unparted
    }
    #expect(try site.text("results/2024/xsb.html").contains(">\(cited("常工职院[〔2024〕50 号][第七条]"))</a>"))
    #expect(packet.contains("各项指标共同的依据：\(cited("常工职院[〔2024〕50 号][第七条]"))"))
    #expect(packet.contains("依据：\(cited("常工职院[〔2024〕48 号][第六条（七）]；责任书[第四条]、[第七条]、[第九条]"))"))
    #expect(try site.text("guide/1.1.html").contains(cited("常工职院[〔2024〕48 号][第五条]")))
  }

  @Test("a receipt goes to the office of the content folder, or to the office at large")
  func office() throws {
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(packet.contains("存下的反馈文件发给网络安全领导小组办公室（网安办）；"))
    #expect(packet.contains("已保存“{1}”，请把它发给网络安全领导小组办公室（网安办），"))
    let plain = try RenderedPackets(PerHead.folder).text("a")
    #expect(plain.contains("发给考核办公室；") && plain.contains("已保存“{1}”，请把它发给考核办公室，"))
  }
}
