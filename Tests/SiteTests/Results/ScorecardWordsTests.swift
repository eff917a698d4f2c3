import Site
import Testing

/// The fixed words around a result, on scorecards and in packets.
struct ScorecardWordsTests {
  @Test("an approval is said as a sentence: when, who, and by which document")
  func approval() throws {
    let card = try RenderedSite(sampleContent(), .site).text("results/2024/xsb.html")
    #expect(card.contains("结果，2025-01-08 经网络安全领导小组审定（网络安全领导小组会议纪要（示例）），2025-01-10 公布。"))
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
