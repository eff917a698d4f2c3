import ContentTestSupport
import Editions
import Testing

/// The fixed words around a result, on scorecards and in packets.
struct ScorecardTests {
  @Test("scorecards and packets begin with the answer, as far as the edition has it")
  func answer() throws {
    func start(_ answer: String) -> String {
      "<div class=\"card\">\n<p class=\"statement\">\(answer.replacing(" ", with: "\u{A0}"))</p>\n"
    }
    let site = try RenderedSite(sampleContent(), .site)
    #expect(try site.text("results/2024/xdny.html").contains(start("<strong>98 分</strong>，第 4 名；失了 2 分，在 1 项指标。")))
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(packet.contains(start("已得 89.65 分，另有 10 分未定；已失 0.35 分，在 1 项指标。")))
    let vetoed = try RenderedPackets(DraftFolder.folder("")).text("zzid")
    #expect(vetoed.contains(start("一票否决，不计名次；总分照算 11.75 分；失了 3.25 分，在 2 项指标。")))
    // Where only dimensions are published there is nothing to answer with.
    let silent = try RenderedSite(YearFolder.folder(show: "[dimensions]"), .site)
    #expect(try silent.text("results/2023/u5.html").contains("<div class=\"card\">\n<p>"))
  }

  @Test("an approval is said as a sentence: when, who, and by which document")
  func approval() throws {
    let card = try RenderedSite(sampleContent(), .site).text("results/2024/xsb.html")
    #expect(card.contains("结果，登记截至 2024 年 12 月 31 日，2025 年 1 月 8 日经网络安全领导小组审定（网络安全领导小组会议纪要（示例）），2025 年 1 月 10 日公布。"))
  }

  @Test("a policy is named with its whole number, as on the pages of guides and rubrics")
  func basis() throws {
    let site = try RenderedSite(sampleContent(), .site)
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(try site.text("results/2024/xsb.html").contains(">常工职院〔2024〕50 号 第 7 条</a>"))
    #expect(packet.contains("各项指标共同的依据：常工职院〔2024〕50 号 第 7 条"))
    #expect(packet.contains("依据：常工职院〔2024〕48 号 第 6 条（七）；责任书第四条、第七条、第九条"))
    #expect(try site.text("guide/1.1.html").contains("常工职院〔2024〕48 号 第 5 条"))
  }

  @Test("a receipt goes to the office of the content folder, or to the office at large")
  func office() throws {
    let packet = try RenderedPackets(sampleContent()).text("xdny")
    #expect(packet.contains("得到的 CSV 文件发给网络安全领导小组办公室（网安办）；"))
    #expect(packet.contains("已保存“{1}”，请把它发给网络安全领导小组办公室（网安办），"))
    let plain = try RenderedPackets(PerHead.folder).text("a")
    #expect(plain.contains("发给主管办公室；") && plain.contains("已保存“{1}”，请把它发给主管办公室，"))
  }
}
