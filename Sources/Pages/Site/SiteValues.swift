import Assessment
import Calendars
import Components
import Editions
import Layouts
import Papers
import Policies
import Rubric
import RubricBooks
import SiteContent
import Wording

/// The values that an edition of linked pages is made from: those that its readers may see.
struct SiteValues: Sendable {
  let content: Content
  let shelf: PolicyShelf
  let labels: Labels
  let edition: Edition
  /// The results of the years that may be shown, ascending.
  let years: [YearValues]
  /// The tasks of the years, ascending; none in an edition without tasks.
  let tasks: [TaskList]
  /// The years' calendars, ascending.
  let calendars: [YearCalendar]
  /// The papers of the years, ascending; none in an edition without papers.
  let papers: [YearPapers]
  /// The notices of published results of the years, ascending; none in an edition with all papers.
  let notices: [(year: Int, paper: Paper)]
  /// The findings of the content, or nil if they are not shown.
  let findings: FindingList?
  /// The year that the home page and the guides are about, or nil if there is none.
  let current: AssessmentYear?
  /// The rubric that has guides, or nil if there is none.
  let guide: RubricBook?
  /// The responsibility letter, or nil if there is none.
  let letter: PolicyShelf.Entry?
  /// The years' registers of letters; none in an edition without them.
  let registers: [LetterRegister]

  /// Projects the content for an edition; the parameters are those of ``SiteFiles``.
  init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, edition: Edition, focus: Int?, round: Int?, today: Day?,
    findings: FindingList?
  ) {
    func wanted(_ year: AssessmentYear) -> Int? { year.plan.year == focus ? round : nil }
    self.content = content
    self.shelf = shelf
    self.labels = labels
    self.edition = edition
    self.findings = edition.has(.findings) ? findings : nil
    years = content.years.compactMap { year in
      YearValues(
        year, among: content.comparedYears, for: edition, round: wanted(year), today: today)
    }
    tasks =
      edition.has(.tasks)
      ? content.years.map { TaskList(content, $0, round: wanted($0), today: today) } : []
    notices =
      edition.has(.papers)
      ? []
      : years.filter { !$0.isDraft }.compactMap { values in
        ResultPaper(content, values, labels: labels).map { (values.year, $0.paper) }
      }
    let (lists, results, basis) = (tasks, years, BasisWords(shelf, labels))
    papers =
      edition.has(.papers)
      ? content.years.compactMap { year in
        lists.first { $0.year == year.plan.year }.map { list in
          YearPapers(
            YearPapers.Matter(
              content, year, round: wanted(year), tasks: list, values: results.first { $0.year == list.year }),
            labels: labels
          ) { basis.words(for: $0) }
        }
      } : []
    calendars = YearCalendar.years(content).map {
      YearCalendar($0, content, showsOutcome: edition.has(.outcome), today: today)
    }
    current = content.years.first { $0.plan.year == focus } ?? content.years.last
    guide = current?.rubric ?? content.rubrics.last
    let letter = content.responsibility?.letter.flatMap { shelf.entry($0.basis.policy) }
    self.letter = letter
    registers =
      edition.has(.letterRegister)
      ? content.years.compactMap { year in
        letter.flatMap { entry in
          content.responsibility.flatMap { LetterRegister(year, letter: entry.source.id, $0) }
        }
      } : []
  }

  /// The calendar of the year that the home page is about, or otherwise the latest.
  var calendar: YearCalendar? { calendars.first { $0.year == current?.plan.year } ?? calendars.last }

  /// The citations of policies and guides on pages.
  var citations: Citations {
    Citations(shelf: shelf, rubrics: content.rubrics, guide: guide, letter: letter?.source.id)
  }

  /// The entries of the search.
  var searchEntries: [SearchEntry] {
    let entries = SearchEntries(
      shelf: shelf, rubrics: content.rubrics, guide: guide, guides: content.guides,
      responsibility: content.responsibility, years: years, labels: labels,
      calendars: calendars.reversed(), letter: letter,
      selfChecks: content.years.map { ($0.plan.year, $0.rubric) }, registers: registers, papers: papers)
    return entries.all + (edition.has(.manual) ? ManualPages.searchEntries : [])
  }

  /// The pictures and documents that the policies and the shown guides name, sorted by their published paths.
  var textFiles: [TextFile] {
    let shown = guide.map { rubric in rubric.items.flatMap { shelf.guides(for: $0, of: rubric) } } ?? []
    let named = shelf.entries.flatMap(\.files) + shown.flatMap(\.files)
    return Dictionary(named.map { ($0.published, $0) }) { first, _ in first }.values
      .sorted { $0.published < $1.published }
  }

  /// The first pages of the parts of the site.
  var starts: [PageFrame.Part: Address] {
    var starts: [PageFrame.Part: Address] = [.home: .home, .results: .results]
    if !shelf.entries.isEmpty { starts[.policies] = .policies }
    if let guide {
      starts[.rubric] = .rubric(guide.id)
      starts[.guide] = .guides
    }
    if let calendar { starts[.calendar] = .calendar(year: calendar.year) }
    if edition.has(.manual) { starts[.manual] = ManualPages.start }
    if content.responsibility != nil { starts[.responsibility] = .duties() }
    if let tasks = tasks.first(where: { $0.year == current?.plan.year }) { starts[.tasks] = .tasks(year: tasks.year) }
    if !papers.isEmpty { starts[.papers] = .papers }
    return starts
  }
}
