/// The address of something in an edition of linked pages: a page, an anchor on it, or a file to download.
///
/// Every address of the site is written here and nowhere else. Values that go into one are fit for a file name or an
/// id; characters that are not fit for a link are escaped where the link is written.
package enum Address: Sendable, Hashable {
  /// The first page.
  case home
  /// The list of policies.
  case policies
  /// A policy, by the name of its file, or an anchor in its text.
  case policy(String, anchor: String? = nil)
  /// A rubric, by its id, or one of its items.
  case rubric(String, item: String? = nil)
  /// The list of guides.
  case guides
  /// An item's guide.
  case guide(item: String)
  /// A year's self-check, or its questions about an item.
  case selfCheck(year: Int, item: String? = nil)
  /// The list of years.
  case results
  /// A year's results, or a place on their page.
  case year(Int, at: YearPlace? = nil)
  /// A unit's scorecard, by the unit's id, or one of its items.
  case unit(String, year: Int, item: String? = nil)
  /// A page of units by items, by the name of its file.
  case items(page: String, year: Int)
  /// A page of the table of all units, by the name of its file; its first page is the year's own.
  case units(page: String, year: Int)
  /// The state after a round, counted from 1, or a further page of it by the name of its file.
  case round(Int, year: Int, page: String? = nil)
  /// The tasks left in a year.
  case tasks(year: Int)
  /// The list of papers.
  case papers
  /// A page of papers of a year, by its name.
  case paper(String, year: Int)
  /// The findings in the content.
  case findings
  /// The duties, or those of a role.
  case duties(role: String? = nil)
  /// Accountability, or one of its situations.
  case accountability(situation: String? = nil)
  /// A year's calendar, or one of its parts.
  case calendar(year: Int, part: CalendarPart? = nil)
  /// The blank responsibility letter, by the name of the policy's file.
  case letter(String)
  /// The register of a year's letters, or a further page of it by the name of its file.
  case letters(year: Int, page: String? = nil)
  /// A page of a year's letters to print, counted from 1.
  case letterSheets(page: Int, year: Int)
  /// A chapter of the manual, by its name, or an anchor in it.
  case manual(String, anchor: String? = nil)
  /// The list of everything that the search can find.
  case search
  /// The page that a web server shows in place of one that is not there.
  case missing
  /// A file to download.
  case download(Download)

  /// A file beside the pages.
  package enum Download: Sendable, Hashable {
    /// A year's results as a table.
    case resultTable(year: Int)
    /// A year's results as a workbook.
    case resultWorkbook(year: Int)
    /// A year's results as data for programs.
    case resultData(year: Int)
    /// A year's tasks as a table.
    case tasks(year: Int)
    /// A reminder of a unit's tasks as a message, by the unit's id.
    case reminderMail(String, year: Int)
    /// The deadlines of a unit's tasks as a calendar.
    case reminderCalendar(String, year: Int)
    /// A year's deadlines as a calendar.
    case deadlines(year: Int)
    /// The deadlines of all years, as a calendar to subscribe to.
    case allDeadlines
  }

  /// The path of the file below the edition's root.
  package var path: String {
    switch self {
    case .home: "index.html"
    case .policies: "policies/index.html"
    case .policy(let name, anchor: _): "policies/\(name).html"
    case .rubric(let id, item: _): "rubric/\(id).html"
    case .guides: "guide/index.html"
    case .guide(let item): "guide/\(item).html"
    case .selfCheck(let year, item: _): "selfcheck/\(year).html"
    case .results: "results/index.html"
    case .year(let year, at: _): "results/\(year)/index.html"
    case .unit(let id, let year, item: _): "results/\(year)/\(id).html"
    // Pages of units have folders of their own beside the units' files, so that no unit's id can collide with one.
    case .items(let page, let year): "results/\(year)/items/\(page)"
    case .units(let page, let year): "results/\(year)/units/\(page)"
    case .round(let number, let year, let page):
      "results/\(year)/rounds/\(number)" + (page.map { "/\($0)" } ?? ".html")
    case .tasks(let year): "results/\(year)/tasks.html"
    case .papers: "papers/index.html"
    case .paper(let name, let year): "papers/\(year)/\(name).html"
    case .findings: "findings/index.html"
    case .duties: "responsibility/index.html"
    case .accountability: "responsibility/accountability.html"
    case .calendar(let year, part: _): "calendar/\(year).html"
    case .letter(let name): "letter/\(name).html"
    case .letters(let year, let page): "letters/\(year)/" + (page.map { "units/\($0)" } ?? "index.html")
    case .letterSheets(let page, let year): "letters/\(year)/sheets\(page > 1 ? "-\(page)" : "").html"
    case .manual(let name, anchor: _): "manual/\(name).html"
    case .search: "search/index.html"
    case .missing: "404.html"
    case .download(let file): "downloads/\(file.name)"
    }
  }

  /// The id of the anchor on the page, or nil for the page as a whole.
  package var fragment: String? {
    switch self {
    case .policy(_, let anchor), .manual(_, let anchor): anchor
    case .rubric(_, let item), .selfCheck(_, let item), .unit(_, _, let item): item.map(Address.id(ofItem:))
    case .duties(let role): role.map { "role-\($0)" }
    case .accountability(let situation): situation.map { "situation-\($0)" }
    case .year(_, let place): place?.id
    case .calendar(_, let part): part?.id
    default: nil
    }
  }

  /// Returns the id of an item on a page with all items.
  package static func id(ofItem item: String) -> String { "item-\(item)" }

  /// The page as a whole.
  package var page: Address {
    switch self {
    case .policy(let name, anchor: _): .policy(name)
    case .manual(let name, anchor: _): .manual(name)
    case .rubric(let id, item: _): .rubric(id)
    case .selfCheck(let year, item: _): .selfCheck(year: year)
    case .unit(let id, let year, item: _): .unit(id, year: year)
    case .duties: .duties()
    case .accountability: .accountability()
    case .year(let year, at: _): .year(year)
    case .calendar(let year, part: _): .calendar(year: year)
    default: self
    }
  }
}

extension Address.Download {
  /// The name of the file.
  fileprivate var name: String {
    switch self {
    case .resultTable(let year): "results-\(year).csv"
    case .resultWorkbook(let year): "results-\(year).xlsx"
    case .resultData(let year): "results-\(year).json"
    case .tasks(let year): "tasks-\(year).csv"
    case .reminderMail(let unit, let year): "reminders-\(year)/\(unit).eml"
    case .reminderCalendar(let unit, let year): "reminders-\(year)/\(unit).ics"
    case .deadlines(let year): "deadlines-\(year).ics"
    case .allDeadlines: "deadlines.ics"
    }
  }
}
