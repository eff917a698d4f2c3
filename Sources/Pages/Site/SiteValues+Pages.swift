import Assessment
import Calendars
import Editions
import Layouts
import Manual
import Papers
import Policies
import RubricBooks
import SiteContent

extension SiteValues {
  /// The addresses of all pages, without those of units and of parts of a year's units, which belong to the year's.
  var pages: Set<Address> {
    var pages: Set<Address> = [.home, .results, .search]
    if findings != nil { pages.insert(.findings) }
    if !shelf.entries.isEmpty { pages.insert(.policies) }
    pages.formUnion(shelf.entries.map { .policy($0.source.slug) })
    pages.formUnion(content.rubrics.map { .rubric($0.id) })
    if let guide {
      pages.insert(.guides)
      pages.formUnion(guide.items.map { .guide(item: $0.id) })
    }
    pages.formUnion(content.years.map { .selfCheck(year: $0.plan.year) })
    if let responsibility = content.responsibility {
      pages.insert(.duties())
      if !responsibility.statements.isEmpty { pages.insert(.accountability()) }
    }
    pages.formUnion(calendars.map { .calendar(year: $0.year) })
    if let letter { pages.insert(.letter(letter.source.slug)) }
    for register in registers {
      pages.insert(.letters(year: register.year))
      pages.formUnion(register.sheets.indices.map { .letterSheets(page: $0 + 1, year: register.year) })
    }
    for year in years {
      pages.insert(.year(year.year))
      pages.formUnion(year.rounds.map { .round($0.number, year: year.year) })
    }
    pages.formUnion(tasks.map { .tasks(year: $0.year) })
    if !papers.isEmpty { pages.insert(.papers) }
    for year in papers { pages.formUnion(PaperPages.addresses(of: year)) }
    pages.formUnion(notices.map { PaperPages.notice(of: $0.year) })
    if edition.has(.manual) { pages.formUnion(ManualPages.chapters.map { .manual($0.page.slug) }) }
    return pages
  }
}
