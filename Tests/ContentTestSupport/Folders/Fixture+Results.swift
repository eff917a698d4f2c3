package import Assessment
import ContentFiles
import Diagnostics
import Registers
import Rubric
package import RubricBooks
import SiteContent
import Testing

extension Fixture {
  /// The plan of the first year that can be assessed, nil if there is none.
  package var plan: AssessmentPlan? {
    var ignored = Findings()
    return Content(ContentFolder(memory: files), scope: .everything, findings: &ignored).years.first?.plan
  }

  /// What would be recorded of the first year as a first publication, nil if there is nothing.
  package var entry: PublishedRecord.Entry? {
    var ignored = Findings()
    return Content(ContentFolder(memory: files), scope: .everything, findings: &ignored).years.first
      .flatMap { PublishedRecord.Entry($0) }
  }

  /// What the first year's record states beside the results, nil if there is none.
  package var statement: PublishedStatement? {
    var ignored = Findings()
    return Content(ContentFolder(memory: files), scope: .everything, findings: &ignored).years.first?.record?.current
      .statement
  }

  /// What the active units earned on an item after the last round, by unit; `-` for a pending item.
  package func earned(_ item: String) throws -> [String: String] {
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let year = try #require(content.years.first)
    let state = try #require(year.states.last)
    let index = Int(try #require(year.rubric.item(item)).index)
    let units = year.directory.active.map { year.directory[$0].id }
    return Dictionary(
      uniqueKeysWithValues: zip(units, state.results.map { $0.items[index].earned?.decimal ?? "-" }))
  }
}
