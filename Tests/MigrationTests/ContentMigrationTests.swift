import Assessment
import Building
import ContentFiles
import Diagnostics
import Foundation
import Migration
import RubricBooks
import SiteContent
import Testing

/// A content of version 1 is read after the migration as it was before.
@Suite struct ContentMigrationTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// The results of a year by round.
  private func results(_ folder: ContentFolder, year: Int) throws -> [[PublishedResults.Unit]] {
    var findings = Findings()
    let content = Content(folder, scope: .year(year), findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())")
    let read = try #require(content.years.first)
    return read.plan.rounds.indices.map { PublishedResults(read, round: $0).units }
  }

  @Test("the case of every kind of fact, written to version 1, has the results of the one written to version 2")
  func kinds() throws {
    let old = try ContentFolder(disk: Self.tests.appending(path: "Cases/kinds").path)
    let new = try ContentFolder(disk: Self.tests.appending(path: "../ExportingTests/Cases/kinds/content").path)
    var findings = Findings()
    let migration = try #require(ContentMigration(old, findings: &findings))
    #expect(migration.start == .unstated)
    #expect(
      migration.changes.map(\.path) == [
        "assessments/2025/2-second/meetings.csv", "rubrics/kinds.yaml", "site.yaml",
      ])
    #expect(migration.findings.all.isEmpty)
    let migrated = old.overlaid(with: migration.files)
    // Which word an event without one is, only people know.
    var left = Findings()
    _ = Content(migrated, scope: .everything, findings: &left)
    let bulk = "assessments/2025/1-first/evidence/bulk.csv"
    #expect(
      left.all.filter { $0.severity == .error }.map(\.line) == [
        "\(bulk):21:4: error[missing-value]: “内容”不能为空，请填写"
      ])
    let mended = migrated.overlaid(with: [bulk: try new.read(bulk, limit: 1 << 20)])
    #expect(try results(mended, year: 2025) == results(new, year: 2025))
  }

  @Test("nothing is left to do after a migration, whatever was migrated")
  func twice() throws {
    let folders = [
      VersionOneFolder(), VersionOneFolder(["site.yaml": nil]), VersionOneFolder(["site.yaml": "format: 1\r\n"]),
      VersionOneFolder(["site.yaml": "# yaml-language-server: $schema=.schemas/site.json\ntitle: 公示\n"]),
    ]
    for folder in folders {
      let migrated = folder.content.overlaid(with: try folder.migration().files)
      var findings = Findings()
      let again = try #require(ContentMigration(migrated, findings: &findings))
      #expect(again.start == .current && again.changes.isEmpty && again.findings.all.isEmpty)
    }
  }

  @Test("a folder without an error in version 1 has none after the migration")
  func clean() throws {
    let folder = VersionOneFolder()
    var findings = Findings()
    _ = CheckedContent(folder.content.overlaid(with: try folder.migration().files), findings: &findings)
    #expect(!findings.hasErrors, "\(findings.text())")
    #expect(try folder.migration().start == .unstated)
  }

  @Test("every line but those that change stays byte for byte, with CRLF, comments and GBK")
  func bytes() throws {
    var folder = VersionOneFolder()
    for (path, bytes) in folder.files {
      let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      folder = folder.with(path, path.hasSuffix(".csv") ? try VersionOneFolder.gbk(text) : Array(text.utf8))
    }
    let migration = try folder.migration()
    #expect(
      migration.changes.map(\.path) == [
        "assessments/2024/2-second/checklist.csv", "rubrics/2024.yaml", "site.yaml",
      ])
    #expect(migration.changes[0].after == (try VersionOneFolder.gbk("单位,1.2 学时\r\na,5.5\r\n乙处,\r\n")))
    #expect(String(decoding: migration.changes[2].after, as: UTF8.self) == "format: 2\r\n# 本单位\r\ntitle: 公示\r\n")
    let rubric = String(decoding: migration.changes[1].after, as: UTF8.self)
    #expect(
      rubric.replacing("            options: [严重, 一般]\r\n", with: "").utf8.elementsEqual(
        folder.files["rubrics/2024.yaml"] ?? []))
    #expect(rubric.contains("kind: event   # 开始 = 通报日期\r\n            options: [严重, 一般]\r\n            ask:"))
  }

  @Test("a folder that has something of version 2 alone gets its version and nothing else")
  func looksCurrent() throws {
    let rubric = VersionOneFolder.rubric.replacing("缺席: {kind: event}", with: "缺席: {kind: event, absent: unknown}")
    let migration = try VersionOneFolder(["rubrics/2024.yaml": rubric]).migration()
    #expect(migration.changes.map(\.path) == ["site.yaml"])
    guard case .looksCurrent(let sign) = migration.start else {
      Issue.record("\(migration.start)")
      return
    }
    #expect(sign.place == Location("rubrics/2024.yaml", line: 16, column: 29) && sign.words == "event 事项的 absent")
    let stated = VersionOneFolder(["rubrics/2024.yaml": rubric, "site.yaml": "format: 1\n"])
    #expect(try stated.migration().start == .stated)
    #expect(try stated.migration().changes.count == 3)
  }

  @Test(
    "a later version and a site.yaml that cannot be read are told, and nothing is found",
    arguments: [
      (
        "format: 3\n",
        "site.yaml:1:9: error[content-format]: 内容是按格式的版本 3 写的，这个程序只读版本 2，核算的结果可能不对；请换用较新的 gongshi，不要改这个数"
      ),
      ("format: 二\n", "site.yaml:1:9: error[yaml-invalid]: “format”是格式的版本，应写成 format: 2，不能是“二”"),
      ("- 甲\n", "site.yaml:1:1: error[yaml-invalid]: site.yaml 应是“键: 值”的形式，写不上 format: 2"),
    ])
  func refused(site: String, finding: String) {
    var findings = Findings()
    #expect(ContentMigration(VersionOneFolder(["site.yaml": site]).content, findings: &findings) == nil)
    #expect(findings.all.map(\.line) == [finding])
  }
}
