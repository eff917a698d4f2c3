import Assessment
import ContentFiles
import Diagnostics
import RubricBooks
import SiteContent

extension Fixture {
  /// The fixture with what it publishes recorded; nothing is where it publishes nothing.
  package func recording() -> Fixture {
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    guard let year = content.years.first else { return self }
    guard let entry = PublishedRecord.Entry(year, replacing: year.record?.current) else { return self }
    let record = year.record?.replaced(by: entry) ?? PublishedRecord(year: year.plan.year, current: entry)
    return with("~/published.json", bytes: record.encoded)
  }
}
