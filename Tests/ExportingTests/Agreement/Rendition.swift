import Assessment
import Diagnostics
import Exporting
import Site
import Testing
import Theming

/// Every file of a year that says figures, as bytes, by edition and path.
struct Rendition: Sendable {
  /// The words of the default theme.
  let labels: Labels
  /// The computed year.
  let year: AssessmentYear
  /// The files.
  private(set) var files: [String: [UInt8]] = [:]

  /// Makes the files of the year after a round; the content has to be free of errors.
  ///
  /// - Parameters:
  ///   - folder: The content.
  ///   - round: The index of the round, nil for the last.
  /// - Throws: What does not hold.
  init(_ folder: ContentFolder, round: Int? = nil) throws {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let dressed = Theme(findings: &findings)
    let theme = try #require(dressed)
    labels = theme.labels
    year = try #require(content.years.last)
    for edition in Edition.linked {
      let plan = SitePlan(
        content, shelf: shelf, labels: labels, edition: edition, focus: year.plan.year, round: round)
      for page in plan.pages where page.path.hasPrefix("results/") {
        files["\(edition.rawValue)/\(page.path)"] = theme.render(page.compose())
      }
      for file in ResultFile.files(plan.years, labels: labels) {
        files["\(edition.rawValue)/\(file.path)"] = try file.bytes
      }
    }
    for file in PacketPlan(content, shelf: shelf, labels: labels, year: year, round: round).files {
      files["packets/\(file.path)"] = theme.render(file.compose())
    }
    let briefing = BriefingPlan(content, labels: labels, year: year, round: round).file
    files["briefing/\(briefing.path)"] = theme.render(briefing.compose())
    let values = YearValues(year, .score, shown: round ?? year.plan.rounds.count - 1)
    files["score.csv"] = ResultTable(values, for: .score).csv
    files["score.json"] = ResultData(values, for: .score).json
  }

  /// A file's bytes.
  func bytes(_ path: String) throws -> [UInt8] { try #require(files[path], "\(path)") }

  /// A page, read back.
  func page(_ path: String) throws -> HTMLTree { try HTMLTree.page(bytes(path)) }

  /// A verdict by its words on pages.
  func verdict(_ words: String) -> String {
    let labels: [(Label, String)] = [
      (.verdictScored, "scored"), (.verdictPending, "pending"), (.verdictVetoed, "vetoed"),
    ]
    return labels.first { self.labels[$0.0] == words }?.1 ?? words
  }

  /// An item's state by its words on pages, with or without its sign.
  func state(_ words: String) -> String {
    let labels: [(Label, String)] = [
      (.stateScored, "scored"), (.stateJudged, "judged"), (.stateOverridden, "overridden"),
      (.stateNotApplicable, "notApplicable"), (.statePending, "pending"),
    ]
    return labels.first { label, _ in
      self.labels[label] == words || self.labels[label].split(separator: " ").last.map(String.init) == words
    }?.1 ?? words
  }
}
