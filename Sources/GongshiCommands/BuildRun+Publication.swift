import Assessment
import Building
import Editions
import Rubric
import RubricBooks
import SiteContent

extension BuildRun {
  /// Warns of results that the public edition shows without their levels, or before the day of their publication: the
  /// pages are of no day unless one is asked for.
  func sayPublication(_ build: EditionBuild, _ console: inout Console) {
    guard editions.contains(where: \.isPublic) else { return }
    for notice in build.content.years.compactMap(\.levelNotice) { console.say(notice) }
    guard source.date == nil else { return }
    for notice in build.content.years.compactMap({ $0.plan.earlyNotice(on: localDay()) }) { console.say(notice) }
  }
}
