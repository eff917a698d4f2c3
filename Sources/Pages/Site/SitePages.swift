import Assessment
import Components
import Editions
import Layouts
import Policies
import RubricBooks
import SiteContent

/// The pages of an edition, kind by kind.
struct SitePages {
  let values: SiteValues
  let frame: PageFrame
  let citations: Citations
  let search: SearchIndex

  /// All pages, in no particular order.
  var all: [SitePage] {
    let kinds: [[SitePage]] = [
      home, findings, policies, rubrics, guides, selfChecks, responsibility, calendars, letters, results, tasks, papers,
      manual,
    ]
    return kinds.flatMap(\.self) + [SearchPage(frame: frame, entries: search.entries).page]
  }

  private var content: Content { values.content }
  private var current: AssessmentYear? { values.current }

  private var home: [SitePage] {
    [
      HomePage(
        frame: frame, shelf: values.shelf, years: values.years, rubric: values.guide, focus: current?.plan.year,
        asksForMaterials: guidePages?.asksForMaterials ?? false, calendars: values.calendars, letter: values.letter,
        tasks: values.tasks.first { $0.year == current?.plan.year }, findings: values.findings
      ).page
    ]
  }

  private var findings: [SitePage] { values.findings.map { [FindingsPage(frame: frame, list: $0).page] } ?? [] }

  private var policies: [SitePage] {
    PolicyPages(frame: frame, shelf: values.shelf, rubrics: content.rubrics).pages
  }

  private var rubrics: [SitePage] {
    let years = [current].compactMap(\.self) + content.years.reversed()
    return content.rubrics.map { rubric in
      RubricPage(
        frame: frame, shelf: values.shelf, rubric: rubric, plan: years.first { $0.rubric.id == rubric.id }?.plan,
        hasGuide: rubric.id == values.guide?.id
      ).page
    }
  }

  private var guides: [SitePage] { guidePages?.pages ?? [] }

  private var guidePages: GuidePages? {
    values.guide.map { guide in
      GuidePages(
        frame: frame, shelf: values.shelf, rubric: guide, guides: content.guides, plan: current?.plan,
        otherYears: content.years.map(\.plan.year).filter { $0 != current?.plan.year }.reversed(),
        letter: values.letter, calendar: values.calendar)
    }
  }

  private var selfChecks: [SitePage] {
    content.years.map { year in
      SelfCheckPage(
        frame: frame, rubric: year.rubric, plan: year.plan, terms: year.terms,
        hasGuide: year.rubric.id == values.guide?.id
      ).page
    }
  }

  private var responsibility: [SitePage] {
    guard let responsibility = content.responsibility else { return [] }
    return ResponsibilityPages(
      frame: frame, responsibility: responsibility, citations: citations,
      blank: values.letter.map { .letter($0.source.slug) }
    ).pages
  }

  private var calendars: [SitePage] {
    CalendarPages(frame: frame, calendars: values.calendars, citations: citations).pages
  }

  private var letters: [SitePage] {
    values.letter.map { LetterPages(frame: frame, entry: $0, registers: values.registers).pages } ?? []
  }

  private var results: [SitePage] {
    ResultPages(
      frame: frame, years: values.years, compared: content.settings.compare, rubrics: content.rubrics,
      citations: citations, responsibility: content.responsibility,
      awaited: content.years.map(\.plan.year).filter { year in values.years.last.map { year > $0.year } ?? false }
    ).pages
  }

  private var tasks: [SitePage] { values.tasks.map { TaskPage(frame: frame, list: $0).page } }

  private var papers: [SitePage] {
    let papers = PaperPages(frame: frame, years: values.papers.reversed())
    return papers.pages + values.notices.map { papers.notice($0.paper, of: $0.year) }
  }

  private var manual: [SitePage] { values.edition.has(.manual) ? ManualPages(frame: frame).pages : [] }
}
