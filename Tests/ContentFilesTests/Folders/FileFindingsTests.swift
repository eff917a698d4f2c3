import ContentFiles
import ContentTestSupport
import Foundation
import TestSupport
import Testing

/// Files that cannot be read: missing-file, unreadable-file, outside-content and csv-too-large.
///
/// What needs a file system runs on the good fixture written to a temporary folder.
@Suite struct FileFindingsTests {
  @Test("asks for the files and folders that have to be there")
  func missing() {
    Fixture.good.without("~/assessment.yaml").expect([
      "~/assessment.yaml:1:1: error[missing-file]: 缺少 “assessments/2024/assessment.yaml”，应写明这一年的考核设置"
    ])
    Fixture.good.without("~/2-final/scores.csv").expect([])
    Fixture.good.without("~/2-final/scores.csv").with("~/2-fianl/scores.csv", "单位,指标,得分\n").expect([
      "~/2-fianl:1:1: error[unread-file]: 此文件夹不会被读取；它不属于任何一轮，请改名为“2-final”，或改正 assessment.yaml 中的 folder",
      "~/2-final:1:1: error[missing-file]: 缺少 “assessments/2024/2-final”，此轮的文件夹应以此命名；“2-fianl”不属于任何一轮，是否命名有误？",
    ])
    Fixture(files: [:]).with("site.yaml", "title: x\n").expect([
      "assessments:1:1: error[missing-file]: 缺少 “assessments”，应至少有一个以年份命名的文件夹，如 assessments/2024"
    ])
  }

  @Test("needs neither site, policies, guides nor calendar")
  func optional() {
    Fixture.good.without("calendar/2024.csv").without("calendar/2025.csv").expect([])
  }

  @Test("reads names that end in .csv in any case")
  func cases() {
    Fixture.good.without("~/2-final/scores.csv").with("~/2-final/scores.CSV", "单位,指标,得分\njwc,5.2,11\n")
      .with("~/2-final/evidence/A.Csv", "单位,指标,事项\njwc,5.1,缺习\n")
      .with("~/Roster.CSV", "单位,角色,姓名\njwc,,a\n").without("~/units.csv").with(
        "~/units.Csv", Fixture.good["~/units.csv"]
      )
      .expect([
        "~/2-final/evidence/A.Csv:2:3: error[unknown-fact]: 指标“5.1”没有事项“缺习”，可用的事项有 漏洞、通报、缺席",
        "~/2-final/scores.CSV:2:3: error[score-out-of-range]: 得分“11”超出指标“5.2”的范围，应在 0 到 10 之间",
        "~/Roster.CSV:2:2: error[missing-value]: “角色”不能为空，请填写",
      ])
  }

  @Test("refuses a cell over 1 MiB")
  func largeCell() {
    Fixture.good.evidence("单位,指标,事项,开始,备注\njwc,5.1,缺席,x,\(String(repeating: "x", count: 1 << 20 + 1))\n")
      .expectEvidence([
        "1:1: error[csv-too-large]: 有单元格超过 1 MiB，无法读取；请拆分文件，或检查是否误存了其他内容"
      ])
  }

  @Test("finds a folder in a file's place, and a file in a folder's")
  func kinds() throws {
    let folder = "error[unreadable-file]: 无法读取（这是一个文件夹）；这里应是一个可读的普通文件"
    let file = "error[unreadable-file]: 无法读取（这不是文件夹）；这里应是一个可读的文件夹"
    let memory = Fixture.good.with("~/1-preliminary/evidence.csv/a", "x").with("site.yaml/a", "x").with("policies", "x")
      .with("~/2-final/feedback", "x").with("~/2-final/evidence", "x").with("guides/a.md/b", "x")
      .with("calendar/2026.csv/a", "x").with("rubrics/x.yaml/a", "x")
    let expected = [
      "~/1-preliminary/evidence.csv:1:1: \(folder)", "~/2-final/evidence:1:1: \(file)",
      "~/2-final/feedback:1:1: \(file)",
      "calendar/2026.csv:1:1: \(folder)", "guides/a.md:1:1: \(folder)", "policies:1:1: \(file)",
      "rubrics/x.yaml:1:1: \(folder)", "site.yaml:1:1: \(folder)",
    ]
    memory.expect(expected)
    #expect(try TemporaryFolder(memory).lines() == expected)
  }

  @Test("reads from disk what it reads from memory")
  func disk() throws {
    let fixture = Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,x\n").with("policies/a b.md", "")
    #expect(try TemporaryFolder(.good).lines() == [])
    #expect(try TemporaryFolder(fixture).lines() == fixture.lines)
  }

  @Test("reads no pipe and no device")
  func devices() throws {
    let reason = "error[unreadable-file]: 无法读取（这不是普通文件）；这里应是一个可读的普通文件"
    let content = try TemporaryFolder(.good)
    try content.pipe("assessments/2024/1-preliminary/evidence.csv")
    try content.pipe("site.yaml")
    #expect(try content.lines() == ["~/1-preliminary/evidence.csv:1:1: \(reason)", "site.yaml:1:1: \(reason)"])
  }

  @Test("follows links within the content folder and none that leads out of it")
  func links() throws {
    let outside = try TemporaryFolder(Fixture(files: [:]).with("secret.csv", "单位,指标,事项\n机密,9.9,x\n").with("a.md", "x"))
    let reason = "error[outside-content]: 此链接指向内容文件夹之外，不予读取；请把文件复制进来"
    let content = try TemporaryFolder(
      Fixture.good.with("共用/登记.csv", "单位,指标,事项,开始\njwc,5.1,缺席,x\n"))
    try content.link("assessments/2024/1-preliminary/evidence.csv", to: "../../../共用/登记.csv")
    try content.link("assessments/2024/2-final/evidence.csv", to: outside.path + "/secret.csv")
    try content.link("assessments/2024/2-final/evidence", to: outside.path)
    try content.link("policies", to: outside.path)
    try content.link("site.yaml", to: "/etc/passwd")
    #expect(
      try content.lines() == [
        "~/1-preliminary/evidence.csv:2:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "~/2-final/evidence:1:1: \(reason)", "~/2-final/evidence.csv:1:1: \(reason)", "policies:1:1: \(reason)",
        "site.yaml:1:1: \(reason)",
      ])
  }

  @Test("finds links that lead nowhere or in a circle")
  func brokenLinks() throws {
    let reason = "error[unreadable-file]: 无法读取（链接指向的文件不存在或无法读取）；这里应是一个可读的普通文件"
    let content = try TemporaryFolder(.good)
    try content.link("assessments/2024/1-preliminary/evidence.csv", to: "没有.csv")
    try content.link("site.yaml", to: "site.yaml")
    #expect(try content.lines() == ["~/1-preliminary/evidence.csv:1:1: \(reason)", "site.yaml:1:1: \(reason)"])
  }

  @Test("does not open a content folder that is none")
  func noFolder() throws {
    let content = try TemporaryFolder(.good)
    #expect(throws: ContentFolder.Fault.unreadable("不存在")) { try ContentFolder(disk: content.path + "/没有") }
    #expect(throws: ContentFolder.Fault.unreadable("这不是文件夹")) {
      try ContentFolder(disk: content.path + "/calendar/2024.csv")
    }
  }
}
