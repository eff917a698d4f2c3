import Assessment
import ContentFiles
import Diagnostics
import RubricBooks
import SiteContent

extension Fixture {
  /// The fixture with its results recorded as published; nothing is where there are none.
  package func recording() -> Fixture {
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    guard let year = content.years.first else { return self }
    let results = PublishedResults(year)
    let record = year.record?.replaced(by: results) ?? PublishedRecord(year: year.plan.year, results: results)
    return with("~/published.json", bytes: record.encoded)
  }
}
