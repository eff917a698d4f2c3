import Assessment
import Building
import ContentFiles
import ContentTestSupport
import Editions
import Exporting
import Publishing
import RubricBooks
import Testing
import Theming
import Wording

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
    let build = try EditionBuild(of: folder, round: round)
    labels = build.theme.labels
    year = build.year
    for edition in Edition.all {
      for page in try build.prepare(edition).pages where Rendition.isOfFigures(page.path.text, edition.form) {
        files["\(edition.name)/\(page.path.text)"] = try page.render()
      }
    }
    let values = YearValues(year, .score, shown: round ?? year.plan.rounds.count - 1)
    files["score.csv"] = ResultTable(values, for: .score).csv
    files["score.json"] = ResultData(values, for: .score).json
  }

  /// Whether a file of an edition says figures: of linked ones the pages of results and what can be downloaded of them.
  private static func isOfFigures(_ path: String, _ form: Edition.Form) -> Bool {
    form != .linked || path.hasPrefix("results/") && path.hasSuffix(".html") || path.hasPrefix("downloads/results-")
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
