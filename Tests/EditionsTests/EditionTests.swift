import Assessment
import ContentTestSupport
import Editions
import Publishing
import SiteContent
import Testing

/// The table of the editions that there are.
struct EditionTests {
  @Test("every edition has a name of its own, which can be that of a folder")
  func names() throws {
    #expect(Set(Edition.all.map(\.name)).count == Edition.all.count)
    for edition in Edition.all { #expect(try EditionFolder(edition.name).name == edition.name) }
    #expect(Edition.linked.map(\.name) == ["site", "office"])
  }

  @Test("an edition of published results shows the last round, the others the one that is asked for")
  func rounds() throws {
    let plan = try TwoRounds.content().years[1].plan
    #expect(Edition.all.map { $0.round(of: plan, wanted: 0) } == [1, 0, 0, 0])
    #expect(Edition.all.allSatisfy { $0.round(of: plan, wanted: nil) == 1 })
  }
}
