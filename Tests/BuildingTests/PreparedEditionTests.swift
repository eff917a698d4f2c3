import Assessment
import Building
import ContentFiles
import ContentTestSupport
import Editions
import Foundation
import Pages
import Publishing
import Rubric
import RubricBooks
import TestSupport
import Testing

/// Editions from a content folder to their place, as the program makes them.
struct PreparedEditionTests {
  @Test("every edition of the sample is published whole, and a second time nothing is written")
  func published() throws {
    let output = try TemporaryFolder()
    let build = try EditionBuild(of: sampleContent())
    for edition in Edition.all {
      let prepared = try build.prepare(edition)
      #expect(prepared.folder.name == edition.name)
      let first = try prepared.publish(to: output.path, workers: 2)
      #expect(first.summary.written == prepared.pages.count && first.summary.removed == 0 && first.changes.isEmpty)
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(output.path)/\(edition.name)")
      #expect(Set(prepared.pages.map(\.path.text) + ["manifest.json"]).isSubset(of: names))
      let second = try build.prepare(edition).publish(to: output.path, workers: 1)
      #expect(second.summary.written == 0 && second.summary.unchanged == prepared.pages.count)
    }
  }

  @Test(
    "every edition of many units is published whole, so that all its links hold",
    arguments: ["site", "office", "briefing"])
  func many(name: String) throws {
    let output = try TemporaryFolder()
    let edition = try #require(Edition.all.first { $0.name == name })
    let units = edition.form == .single ? 1001 : 401
    let build = try EditionBuild(of: YearFolder.folder(show: "[total, dimensions, items, rank]", units: units))
    let prepared = try build.prepare(edition)
    let summary = try prepared.publish(to: output.path, workers: 2).summary
    #expect(summary.written == prepared.pages.count)
    let folder = edition.form == .single ? "units/" : "results/2023/units/"
    #expect(prepared.pages.contains { $0.path.text.hasPrefix(folder) })
  }

  @Test("an edition from which something is withheld has a gate; one that has none stays on this computer")
  func gates() throws {
    let build = try EditionBuild(of: sampleContent())
    for edition in Edition.all {
      let isOpen = if case .all = edition.words { true } else { false }
      #expect((try build.prepare(edition).gate == nil) == isOpen)
      #expect(!isOpen || edition.isConfidential, "\(edition.name)")
    }
  }

  @Test("linked editions tell how much their search finds, the others which round they are about")
  func extent() throws {
    let build = try EditionBuild(of: sampleContent(), year: 2024, round: 0)
    let index = build.site(.site).searchIndex
    #expect(try build.prepare(.site).extent == .search(entries: index.entries.count, bytes: index.bytes.count))
    let name = build.year.plan.rounds[0].name
    #expect(try build.prepare(.packets).extent == .round(year: 2024, name: name))
    #expect(try build.prepare(.briefing).extent == .round(year: 2024, name: name))
  }

  @Test("a page that says what is withheld keeps the whole edition back")
  func refused() throws {
    let output = try TemporaryFolder()
    let reason = "示例：通报送达时主干网络割接，回执延迟不计超时，只计通报一次"
    let policy = "---\nid: zz\ntitle: 附记\n---\n\n**第一条** 某院\(reason)。\n"
    let folder = try sampleContent()
    let build = try EditionBuild(of: folder)
    var edition = Edition.briefing
    // What the edition shows of marks is not what its readers may read.
    var readable = ReadableTexts.briefing
    readable.marks = .none
    edition.words = .only { [readable] _ in readable }
    let about = try EditionBuild(of: folder, year: 2024)
    #expect(throws: PublishingError.self) { try about.prepare(edition).publish(to: output.path, workers: 1) }
    #expect(!FileManager.default.fileExists(atPath: "\(output.path)/briefing"))
    // What the rules of the public edition say is no leak.
    let said = try EditionBuild(of: folder.overlaid(with: ["policies/zz.md": Array(policy.utf8)]))
    #expect(try said.prepare(.site).publish(to: output.path, workers: 1).summary.written > 0)
    #expect(try build.prepare(.site).publish(to: output.path, workers: 1).summary.removed > 0)
  }

  @Test("results that differ from those that are replaced are told, unit by unit, by an edition that compares them")
  func changes() throws {
    let output = try TemporaryFolder()
    let folder = Self.small(score: "4")
    for edition in [Edition.office, .site] {
      _ = try EditionBuild(of: folder).prepare(edition).publish(to: output.path, workers: 1)
    }
    let changed = try EditionBuild(of: Self.small(score: "3.5"))
    #expect(try changed.prepare(.site).publish(to: output.path, workers: 1).changes.isEmpty)
    let changes = try changed.prepare(.office).publish(to: output.path, workers: 1).changes
    try #require(changes.count == 1)
    guard case .result(2025, let difference, "单位", nil) = changes[0] else {
      Issue.record("\(changes[0])")
      return
    }
    #expect(difference.unit == "u" && difference.before?.total.hundredths == 400)
    #expect(difference.after?.total.hundredths == 350)
    // A file that is no longer one of results is not compared.
    let file = URL(filePath: "\(output.path)/office/downloads/results-2025.json")
    try Data("{}".utf8).write(to: file)
    let last = try EditionBuild(of: folder).prepare(.office).publish(to: output.path, workers: 1).changes
    guard case .unreadable(2025)? = last.first else {
      Issue.record("\(last)")
      return
    }
  }

  /// A year with one unit and one judged item.
  private static func small(score: String) -> ContentFolder {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions: [{id: A, name: 方面, items: [{id: A1, name: 评判, points: 5, judge: true}]}]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分\nu,A1,\(score)\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }
}
