import Assessment
import Building
import Calendars
import ContentTestSupport
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Components
@testable import Editions
@testable import Layouts
@testable import Pages
@testable import Publishing
@testable import SiteContent

extension Edition {
  /// An auditor's edition: every item of every year with the rows behind it, no reasons of assessors, and no tasks.
  ///
  /// It is made of what the table has, and of nothing else: it stands for any edition that may be added.
  fileprivate static let audit = Edition(
    name: "audit", title: "审计版", form: .linked, parts: [.outcome],
    allowance: { _ in
      Allowance(
        total: true, dimensions: true, items: .all, rank: true, dates: true, evidence: .all, vetoes: .all,
        evidenceDetails: true, earlierRounds: true, unitsBehindMedian: 1)
    },
    words: .only { _ in
      ReadableTexts(names: true, values: .all, details: true, vetoes: .all, earlierRounds: true)
    })

  /// The same in one file of what is approved, or in a file for each unit.
  fileprivate static func audit(_ form: Form) -> Edition {
    var edition = Edition.audit
    edition.form = form
    return edition
  }
}

/// An edition beside those that there are: adding one takes a value and nothing else.
struct FurtherEditionTests {
  private static let columns: Set = ["单位名称", "类别", "编号", "内容", "材料", "事由", "问责文件"]

  /// The marked columns whose text stands in a file of an edition.
  private func shown(_ edition: Edition) throws -> Set<String> {
    let texts = try EditionBuild(of: DraftFolder.folder("")).prepare(edition).pages.flatMap { page in
      [try page.render()] + (try page.concealed())
    }
    return Set(DraftFolder.marks.filter { mark in texts.contains { contains($0, Array(mark.value.utf8)) } }.map(\.key))
  }

  @Test("its projection gives what its allowance lists and nothing else")
  func projection() throws {
    let build = try EditionBuild(of: TwoRounds.folder())
    let values = try #require(YearValues(build.year, among: build.content.years, for: .audit))
    let items = values.units.flatMap { $0.items ?? [] }
    #expect(values.units.count == 7 && items.count == 21 && values.rounds.isEmpty)
    #expect(items.allSatisfy { $0.reason == nil && $0.authority == nil && $0.assessor == nil })
    #expect(values.units.allSatisfy { $0.feedback.isEmpty && $0.selfCheck == nil })
    // Of an earlier year it shows what it may show of any.
    #expect(values.units[0].previous?.items?.count == 3)
    #expect(try TwoRounds.values(.site, published: true).units[0].previous?.items == nil)
    // It shows the round that is asked for.
    let first = YearValues(build.year, among: build.content.years, for: .audit, round: 0)
    #expect(first?.round == "初评" && values.round == "终评")
  }

  @Test("all its files, downloads among them, show what it may know")
  func files() throws {
    #expect(try shown(.audit) == Self.columns)
  }

  @Test("what is withheld from it is the rest, in every column, and its files pass its gate")
  func withheld() throws {
    let build = try EditionBuild(of: DraftFolder.folder(""))
    let withholding = try #require(Withholding(build.content, for: .audit, of: build.year))
    let given = Set(withholding.given)
    #expect(Set(DraftFolder.marks.filter { given.contains($0.value) }.map(\.key)) == Self.columns)
    #expect(try build.prepare(.audit).leaks().isEmpty)
  }

  @Test("a projection of it that forgets something is found out", arguments: ["理由", "评分人", "意见"])
  func forgetting(column: String) throws {
    var edition = Edition.audit
    edition.allowance = { plan in
      var allowance = Edition.audit.allowance(plan)
      allowance?.reasons = column == "理由"
      allowance?.registers = column == "评分人"
      allowance?.feedback = column == "意见" ? .all : .none
      return allowance
    }
    let leaks = try EditionBuild(of: DraftFolder.folder("")).prepare(edition).leaks()
    #expect(leaks.map(\.column).contains(column))
  }

  @Test("it has the pages that everyone has, those of its results, and none of the office's")
  func pages() throws {
    let build = try EditionBuild(of: sampleContent(), tellsFindings: true)
    func paths(_ edition: Edition) -> Set<String> { Set(build.site(edition).pages.map(\.path)) }
    let (site, audit, office) = (paths(.site), paths(.audit), paths(.office))
    #expect(site.isSubset(of: audit) && audit.isSubset(of: office))
    #expect(audit.contains("results/2025/index.html") && !site.contains("results/2025/index.html"))
    for part in ["manual/", "findings/", "results/2025/tasks", "results/2025/rounds"] {
      #expect(office.contains { $0.hasPrefix(part) } && !audit.contains { $0.hasPrefix(part) }, "\(part)")
    }
    #expect(build.site(.audit).tasks.isEmpty && build.site(.audit).years.count == 2)
    // It is told of approvals before they are published, and its pages do not say that they are the office's.
    #expect(build.site(.audit).calendars.map(\.open.count) == build.site(.office).calendars.map(\.open.count))
    let page = try #require(build.site(.audit).pages.first).compose()
    #expect(page.layout["office"].map { if case .flag(false) = $0 { true } else { false } } == true)
  }

  @Test(
    "it is published in its own folder, whatever its files are", arguments: [Edition.Form.linked, .perUnit, .single])
  func published(form: Edition.Form) throws {
    let output = try TemporaryFolder()
    let prepared = try EditionBuild(of: DraftFolder.folder("")).prepare(.audit(form))
    let outcome = try prepared.publish(to: output.path, workers: 2)
    #expect(outcome.summary.written == prepared.pages.count && outcome.changes.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == ["audit"])
    #expect(try Publisher(output: output.path, workers: 1).verify(EditionFolder("audit")).all.isEmpty)
  }

  @Test("one that may show nothing of a year has no file of it")
  func nothing() throws {
    let build = try EditionBuild(of: DraftFolder.folder(""))
    for form in [Edition.Form.perUnit, .single] {
      var edition = Edition.audit(form)
      edition.allowance = { .site($0) }
      #expect(build.standalone(edition).isEmpty)
    }
  }
}
