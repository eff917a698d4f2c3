import Assessment
import ContentFiles
import Diagnostics
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

extension Fixture {
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
