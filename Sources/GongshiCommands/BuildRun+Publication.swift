import Assessment
import Building
import Editions
import Rubric
import RubricBooks
import SiteContent

extension BuildRun {
  /// Warns of results that the public edition shows before the day of their publication: the pages are of no day unless
  /// one is asked for.
  func sayEarly(_ build: EditionBuild, _ console: inout Console) {
    guard source.date == nil, editions.contains(where: \.isPublic), let today = localDay() else { return }
    for plan in build.content.years.map(\.plan) where plan.isPublished {
      guard let day = plan.publication?.date, day > today else { continue }
      console.say(
        "注意：\(plan.year) 年的公布日 \(day.iso) 还没有到，公开版现在就显示这一年的结果；到那天才显示的，加 --date \(today.iso)（写今天的日期）")
    }
  }
}
