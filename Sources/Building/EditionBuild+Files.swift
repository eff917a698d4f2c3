import Assessment
import Components
import Editions
import Exporting
import Layouts
import Pages
import Papers
import Publishing
import RubricBooks
import SiteContent
import Theming

extension EditionBuild {
  /// Returns the files of an edition, and the facts reported beside their number.
  func files(of edition: Edition) throws(OutputPathError) -> (pages: [EditionFile], extent: PreparedEdition.Extent) {
    switch edition.form {
    case .linked:
      let plan = site(edition)
      let index = plan.searchIndex
      return (try files(of: plan), .search(entries: index.entries.count, bytes: index.bytes.count))
    case .perUnit, .single:
      let shown = edition.round(of: year.plan, wanted: round)
      let pages = try standalone(edition).map { file throws(OutputPathError) in
        EditionFile(try OutputPath(file.path), from: file.source, given: file.given) { theme.render(file.compose()) }
      }
      return (pages, .round(year: year.plan.year, name: year.plan.rounds[shown].name))
    }
  }

  /// Returns the files of an edition of linked pages, including the theme's.
  func files(of plan: SiteFiles) throws(OutputPathError) -> [EditionFile] {
    // The slowest files come first, so that one worker makes them while the others make pages.
    let results = ResultFile.files(plan.years, labels: theme.labels) { units in
      content.settings.downloads(units: units).map(\.form)
    }
    var files = try results.map(page)
    files += try theme.files(plan.pages, standalone: plan.standalone, assets: plan.assets)
    for file in plan.textFiles {
      files.append(EditionFile(try OutputPath(file.published), from: file.path) { file.bytes })
    }
    let labels = theme.labels
    let basis = BasisWords(shelf, labels)
    let calendars = CalendarFile.files(plan.calendars, labels: labels) { basis.words(for: $0) }
    for (address, file) in calendars {
      files.append(EditionFile(try OutputPath(address.path), from: "calendar") { file.bytes })
    }
    for list in plan.tasks {
      let path = try OutputPath(Address.download(.tasks(year: list.year)).path)
      let source = "assessments/\(list.year)/assessment.yaml"
      files.append(EditionFile(path, from: source) { TaskReport(list, labels: labels).csv() })
    }
    return try files + reminders(of: plan)
  }

  /// Returns the reminders to units as messages and calendars.
  private func reminders(of plan: SiteFiles) throws(OutputPathError) -> [EditionFile] {
    let labels = theme.labels
    var files: [EditionFile] = []
    for papers in plan.papers {
      guard let list = plan.tasks.first(where: { $0.year == papers.year }) else { continue }
      let source = "assessments/\(papers.year)/assessment.yaml"
      for reminder in papers.reminders {
        let mail = try OutputPath(Address.download(.reminderMail(reminder.unit, year: papers.year)).path)
        files.append(
          EditionFile(mail, from: source) { ReminderMail(reminder, from: papers.sender, on: papers.today).bytes })
        let calendar = try OutputPath(Address.download(.reminderCalendar(reminder.unit, year: papers.year)).path)
        files.append(
          EditionFile(calendar, from: source) { ReminderCalendar(reminder, of: list, labels: labels).bytes })
      }
    }
    return files
  }

  /// Returns a download; the gate also receives the words in a workbook's compressed parts.
  private func page(of file: ResultFile) throws(OutputPathError) -> EditionFile {
    let path = try OutputPath(file.path)
    guard file.form == .xlsx else { return EditionFile(path, from: file.source) { try file.bytes } }
    let words = KeptWords()
    return EditionFile(
      path, from: file.source, concealed: { [try words.take() ?? file.workbook.file().words] },
      render: {
        let made = try file.workbook.file()
        words.keep(made.words)
        return made.bytes
      })
  }
}

extension ResultForm {
  /// The form of the file.
  fileprivate var form: ResultFile.Form {
    switch self {
    case .csv: .csv
    case .xlsx: .xlsx
    case .json: .json
    }
  }
}
