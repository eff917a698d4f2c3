package import Assessment
package import ContentFiles
package import Diagnostics
package import PaperTexts
package import Registers
package import Rubric
package import RubricBooks

/// The content of a whole content folder, read and computed.
///
/// This module reads what lies beside the assessments and brings everything into one value. It must not know
/// editions or pages.
package struct Content: Sendable {
  /// The part of a folder to read.
  package enum Scope: Sendable, Hashable {
    /// Every file.
    case everything
    /// One year's assessment with the rubric and the calendar it needs.
    case year(Int)
  }

  /// The settings of the site as a whole.
  package let settings: SiteSettings
  /// The policies, by slug.
  package let policies: [PolicySource]
  /// The editors' notes on the policies.
  package let policyNotes: PolicyNotes
  /// The guides, by slug.
  package let guides: [GuideSource]
  /// The texts of the papers that the office sends.
  package let papers: PaperTexts
  /// The pictures and documents that policies and guides name.
  package let textFiles: TextFiles
  /// The duties and who has them; nil if the content does not say.
  package let responsibility: Responsibility?
  /// The rubrics that can be used, by id.
  package let rubrics: [RubricBook]
  /// The working days.
  package let calendar: WorkCalendar
  /// The names of the days that calendars list, as 春节.
  package let dayNames: [Day: String]
  /// The years, ascending.
  package private(set) var years: [AssessmentYear]

  /// Reads a content folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - scope: The part of it to read.
  ///   - findings: The findings, to which all faults are added; content with errors must not be used.
  package init(_ folder: ContentFolder, scope: Scope, findings: inout Findings) {
    let wanted: [Int]
    switch scope {
    case .everything:
      settings = SiteSettings.read(folder, findings: &findings)
      wanted = folder.years
      Content.requireYear(folder, findings: &findings)
    case .year(let year):
      settings = SiteSettings.unread(folder, findings: &findings)
      wanted = [year]
    }
    let days = CalendarReader.read(folder, findings: &findings)
    calendar = days.calendar
    dayNames = days.names
    let shelf = RubricShelf(folder, wanted: Content.rubrics(folder, scope), findings: &findings)
    rubrics = shelf.usable
    let shared = YearReader.Shared(
      folder: folder, calendar: days.calendar, faultyCalendarYears: days.faulty, rubrics: shelf,
      situations: ResponsibilityReader.situations(folder))
    var years: [AssessmentYear] = []
    for year in wanted {
      let read = YearReader.read(year, shared, findings: &findings)
      if let assessed = read.year { years.append(assessed) }
      var unread = UnreadSearch(folder, units: read.units)
      unread.searchYear(year, rounds: read.rounds)
      findings.add(unread.findings)
    }
    self.years = years
    let isWhole = scope == .everything
    if isWhole, settings.downloads == nil {
      for year in years where settings.downloads(units: year.directory.active.count) != ResultForm.allCases {
        findings.add(.fewerDownloads(year: year.plan.year, units: year.directory.active.count))
      }
    }
    policies = isWhole ? PolicySource.readAll(folder, findings: &findings) : []
    policyNotes = isWhole ? PolicyNotes.read(folder, findings: &findings) : PolicyNotes()
    // Nothing is checked against rubrics and years that cannot be read: the item or date may be in one of those.
    let known = shelf.hasFaults ? [] : rubrics
    let dateNames = years.count < wanted.count ? nil : Set(years.flatMap(\.plan.dates).map(\.name))
    guides =
      isWhole ? GuideSource.readAll(folder, rubrics: known, dateNames: dateNames, findings: &findings) : []
    papers = isWhole ? PaperSource.readAll(folder, findings: &findings) : PaperTexts()
    let texts = policies.map { ($0.path, $0.document) } + guides.map { ($0.path, $0.document) }
    textFiles = TextFiles(texts, folder, findings: &findings)
    responsibility =
      isWhole ? ResponsibilityReader.read(folder, rubrics: known, dateNames: dateNames, findings: &findings) : nil
    if isWhole { UnusedDates(guides: guides, responsibility: responsibility, folder: folder).add(years, &findings) }
    var unread = UnreadSearch(folder)
    unread.search("calendar", .calendar)
    if isWhole {
      unread.used = FilesInTexts.all(in: folder)
      unread.searchTop()
      for (path, place) in [
        ("assessments", ContentPlace.assessments), ("rubrics", .rubrics), ("policies", .policies), ("guides", .guides),
        ("papers", .papers),
      ] { unread.search(path, place) }
      for finding in Placeholder.findings(in: years, folder) { findings.add(finding) }
    }
    findings.add(unread.findings)
  }

  /// The content without that of units.csv and the registers, as before the first of them is handed in.
  package var rulesOnly: Content {
    var content = self
    content.years = years.map(\.rulesOnly)
    return content
  }

  /// The years whose results may be set beside those of another, ascending.
  package var comparedYears: [AssessmentYear] {
    guard let compare = settings.compare else { return years }
    return years.filter { compare.contains($0.plan.year) }
  }

  /// Returns the content with other words in all registers, and the same values and results.
  package func reworded(_ replaced: RewordedTexts) -> Content {
    var content = self
    content.years = years.map { $0.reworded(replaced) }
    return content
  }

  /// Returns the content as it is seen from a day: no year is published before the day of its publication.
  package func seen(on day: Day) -> Content {
    var content = self
    content.years = years.map { $0.seen(on: day) }
    return content
  }

  /// Returns the ids of the rubrics that a scope needs, or nil for all.
  private static func rubrics(_ folder: ContentFolder, _ scope: Scope) -> Set<String>? {
    guard case .year(let year) = scope else { return nil }
    let path = "assessments/\(year)/assessment.yaml"
    // Faults of the plan are found when the year is read.
    var ignored = Findings()
    guard let bytes = folder.yaml(path, findings: &ignored),
      let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root,
      let id = root.pairs?.first(where: { $0.key.text == "rubric" })?.value.text
    else { return [] }
    return [id]
  }

  private static func requireYear(_ folder: ContentFolder, findings: inout Findings) {
    let errors = findings.count(.error)
    _ = folder.list("assessments", findings: &findings)
    if folder.years.isEmpty, findings.count(.error) == errors {
      let like = folder.folder(insteadOf: "assessments").map { "；\(quoted($0))文件夹不读，是不是应叫“assessments”？" } ?? ""
      findings.add(.missingFile("assessments", "应至少有一个以年份命名的文件夹，如 assessments/2024\(like)"))
    }
  }
}
