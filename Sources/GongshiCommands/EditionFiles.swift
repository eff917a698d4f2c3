import Assessment
import Exporting
import Publishing
import Rubric
import Site
import Theming

/// The files of editions, planned, and what they must not say.
struct EditionFiles {
  /// The content.
  let content: Content
  /// Its policies.
  let shelf: PolicyShelf
  /// The theme.
  let theme: Theme
  /// The year that the home page, the guides, packets and the briefing are about.
  let year: AssessmentYear
  /// The index of the round to show of that year, nil for the last.
  let round: Int?
  /// The day from whose point of view the pages speak, nil for that of the round that a page shows.
  let today: Day?
  /// What was found in the content, for the office; nil where its edition is not planned.
  let findings: FindingList?

  /// An edition that can be published.
  struct Planned {
    /// Its files.
    let pages: [PlannedPage]
    /// What keeps back what its readers must not be told; nil where that is nothing.
    let gate: LeakGate?
    /// What is to be said of it beside the number of its files.
    let remark: String
  }

  /// Plans an edition.
  func planned(_ edition: Edition) throws -> Planned {
    switch edition {
    case .site, .office:
      let plan = plan(of: content, for: edition)
      let index = plan.searchIndex
      return Planned(
        pages: try files(of: plan), gate: try gate(for: edition),
        remark: "；搜索索引 \(index.entries.count) 条，\((index.bytes.count + 1023) / 1024) KB")
    case .packets:
      let plan = PacketPlan(content, shelf: shelf, labels: theme.labels, year: year, round: round, today: today)
      return Planned(pages: try files(plan.files), gate: try gate(for: edition), remark: subject)
    case .briefing:
      let plan = BriefingPlan(content, labels: theme.labels, year: year, round: round, today: today)
      return Planned(pages: try files([plan.file]), gate: try gate(for: edition), remark: subject)
    }
  }

  /// The year and round that packets and the briefing are about, as a remark.
  private var subject: String {
    "；\(year.plan.year) 年\(year.plan.rounds[round ?? year.plan.rounds.count - 1].name)"
  }

  private func plan(of content: Content, for edition: Edition) -> SitePlan {
    SitePlan(
      content, shelf: shelf, labels: theme.labels, edition: edition, focus: year.plan.year, round: round, today: today,
      findings: findings)
  }

  /// The files of an edition of linked pages, the theme's among them.
  private func files(of plan: SitePlan) throws(OutputPathError) -> [PlannedPage] {
    var files: [PlannedPage] = []
    // Those that take longest come first, so that one worker makes them while the others make pages.
    for file in ResultFile.files(plan.years, labels: theme.labels) { files.append(try page(of: file)) }
    for asset in theme.assets {
      files.append(PlannedPage(try OutputPath(asset.path), from: asset.path) { asset.bytes })
    }
    for page in plan.pages {
      files.append(PlannedPage(try OutputPath(page.path), from: page.source) { theme.render(page.compose()) })
    }
    for asset in plan.assets {
      files.append(PlannedPage(try OutputPath(asset.path), from: asset.source) { asset.bytes })
    }
    for file in plan.textFiles {
      files.append(PlannedPage(try OutputPath(file.published), from: file.path) { file.bytes })
    }
    for (path, file) in CalendarFile.files(plan.calendars, labels: theme.labels) {
      files.append(PlannedPage(try OutputPath(path), from: "calendar") { file.bytes })
    }
    for list in plan.tasks {
      files.append(
        PlannedPage(try OutputPath(list.downloadPath), from: "assessments/\(list.year)/assessment.yaml") {
          TaskSheet(list).csv()
        })
    }
    return files
  }

  /// A download; the gate is handed what a workbook's compressed parts say.
  private func page(of file: ResultFile) throws(OutputPathError) -> PlannedPage {
    let path = try OutputPath(file.path)
    guard file.form == .xlsx else { return PlannedPage(path, from: file.source) { try file.bytes } }
    let words = KeptWords()
    return PlannedPage(
      path, from: file.source, concealed: { [try words.take() ?? file.workbook.file().words] },
      render: {
        let made = try file.workbook.file()
        words.keep(made.words)
        return made.bytes
      })
  }

  /// The files of an edition whose files stand alone.
  private func files(_ files: [StandaloneFile]) throws(OutputPathError) -> [PlannedPage] {
    var planned: [PlannedPage] = []
    for file in files {
      planned.append(
        PlannedPage(try OutputPath(file.path), from: file.source, given: file.given) { theme.render(file.compose()) })
    }
    return planned
  }

  /// The gate that keeps back what an edition's readers must not be told; nil where that is nothing.
  ///
  /// Whatever the public edition says without any unit or register is theirs by right, as are all words of the interface
  /// and what the registers say to them.
  private func gate(for edition: Edition) throws -> LeakGate? {
    guard let withholding = Withholding(content, for: edition, of: year, round: round) else { return nil }
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    var given: [(bytes: [UInt8], form: TextForm)] = []
    let rules = plan(of: content.rulesOnly, for: .site)
    // A picture or document is in it by somebody's choice, but nobody has read its every byte: who wrote it may stand there.
    let unread = Set(rules.textFiles.filter { !$0.kind.isText }.map(\.published))
    for file in try files(of: rules) where !unread.contains(file.path.text) {
      given.append((Array(file.path.text.utf8), .plain))
      given.append((try file.render(), TextForm(of: file.path)))
    }
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)) + withholding.given + ResultFile.words
    given += words.map { (Array($0.utf8), .plain) }
    return LeakGate(texts, given: given) { withholding.place($0) }
  }
}
