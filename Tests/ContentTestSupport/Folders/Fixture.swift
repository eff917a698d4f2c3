import ContentFiles
import Diagnostics
import SiteContent
package import Testing

/// A small content folder in memory without a finding, to be broken in one place.
///
/// The units are xxgc 信息工程学院 (信工; 教学单位), jwc 教务处 (党政管理部门) and tsg 图书馆, which takes no part. Item 1.1 has
/// the facts 签订 (yesno), 等级 (choice: 甲, 乙) and 报送 (date), 1.2 has 人数 (number, cap 50, per 在职人数), 5.1 has the
/// events 漏洞 (late: 3 workdays), 通报 (late: 2 hours) and 缺席, 5.2 is judged. Nothing is pending.
package struct Fixture: Sendable {
  /// The files by path relative to the content folder.
  package private(set) var files: [String: [UInt8]]

  /// Creates a folder of some files by their whole paths.
  package init(files: [String: [UInt8]]) { self.files = files }

  /// A file's text.
  package subscript(_ path: String) -> String {
    files[Fixture.full(path)].map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The fixture with a file added or replaced; `~/` stands for the year's folder.
  package func with(_ path: String, _ text: String) -> Fixture { with(path, bytes: Array(text.utf8)) }

  /// The fixture with a file added or replaced.
  package func with(_ path: String, bytes: [UInt8]) -> Fixture {
    var copy = self
    copy.files[Fixture.full(path)] = bytes
    return copy
  }

  /// The fixture without a file.
  package func without(_ path: String) -> Fixture {
    var copy = self
    copy.files[Fixture.full(path)] = nil
    return copy
  }

  /// The fixture with a piece of a file replaced, which has to stand there exactly once.
  package func editing(
    _ path: String, _ old: String, _ new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Fixture {
    let parts = self[path].split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "“\(old)” should stand once in \(path)", sourceLocation: sourceLocation)
    return with(path, parts.joined(separator: new))
  }

  /// The fixture with the first round's evidence.
  package func evidence(_ text: String) -> Fixture { with("~/1-preliminary/evidence.csv", text) }

  /// All findings as they are printed, the year's folder shortened to `~/`; without its dates to which nothing refers, which
  /// changed rubrics leave.
  package var lines: [String] {
    var findings = Findings()
    _ = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    return findings.sorted().filter { $0.code != .unusedDate }.map { Fixture.short($0.line) }
  }

  /// Expects exactly these findings.
  package func expect(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(lines == expected, sourceLocation: sourceLocation)
  }

  /// Expects exactly these findings of the first round's evidence, each given from its line on.
  package func expectEvidence(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    expect(expected.map { "~/1-preliminary/evidence.csv:\($0)" }, sourceLocation: sourceLocation)
  }

  /// A printed finding with the year's folder shortened to `~/`.
  package static func short(_ line: String) -> String {
    let year = "assessments/2024/"
    return line.hasPrefix(year) ? "~/" + line.dropFirst(year.count) : line
  }

  private static func full(_ path: String) -> String {
    path.hasPrefix("~/") ? "assessments/2024/" + path.dropFirst(2) : path
  }
}

extension Fixture {
  /// The fixture that has no finding.
  package static let good = Fixture(files: [:])
    .with("rubrics/2024.yaml", rubric)
    .with("~/assessment.yaml", plan)
    .with(
      "~/units.csv",
      """
      单位编号,单位名称,类别,别名,状态,在职人数
      xxgc,信息工程学院,教学单位,信工,,100
      jwc,教务处,党政管理部门,,参评,20
      tsg,图书馆,直属部门,,不参评,

      """
    )
    .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\n")
    .with("~/2-final/scores.csv", "单位,指标,得分,理由\n")
    .with("calendar/2024.csv", "日期,类型,名称\n2024-01-01,休,元旦\n2024-02-04,班,调休\n")
    .with("calendar/2025.csv", "日期,类型,名称\n2025-01-01,休,元旦\n")

  private static let rubric = """
    id: "2024"
    title: 评价细则
    total: 100
    dimensions:
      - id: "1"
        name: 责任
        items:
          - id: "1.1"
            name: 责任书
            points: 40
            facts:
              签订: {kind: yesno, absent: 是}
              等级: {kind: choice, options: [甲, 乙], absent: 甲}
              报送: {kind: date, absent: 2024-03-01}
            rules:
              - {zero: true, unless: 签订}
              - {deduct: 5, if: 等级, is: 乙}
              - {deduct: 5, date: 报送, after: 责任书截止}
          - id: "1.2"
            name: 培训
            points: 20
            facts:
              人数: {kind: number, cap: 50, absent: 100}
            rules:
              - {deduct: 10, below: 人数, least: 0.5, per: 在职人数}
      - id: "5"
        name: 处置
        items:
          - id: "5.1"
            name: 漏洞处置
            points: 30
            facts:
              漏洞: {kind: event}
              通报: {kind: event}
              缺席: {kind: event}
            rules:
              - {deduct: 2, each: 漏洞}
              - {deduct: 5, each: 漏洞, late: 3 workdays}
              - {deduct: 5, each: 通报, late: 2 hours}
              - {deduct: 1, each: 缺席}
          - id: "5.2"
            name: 总体评价
            points: 10
            judge: true

    """

  private static let plan = """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    dates: {责任书截止: 2024-04-30, 补充截止: 2024-12-25}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
      - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}
    cutoff: 补充截止

    """
}
