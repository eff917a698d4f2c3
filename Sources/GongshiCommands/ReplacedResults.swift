import Assessment
import Diagnostics
import RubricBooks
import Site
import SiteContent

/// The results that an office edition holds, kept while another one takes its place.
///
/// They come from its files for programs (formats §10), never from its pages.
struct ReplacedResults {
  private struct File {
    let year: AssessmentYear
    /// The index of the round that the new edition shows.
    let round: Int
    let bytes: [UInt8]
  }

  private let output: String
  private let files: [File]

  /// The most lines that say what differs.
  static let mostLines = 10

  /// Reads the results of an edition that is about to be replaced; nil where there is none.
  ///
  /// - Parameters:
  ///   - output: The output folder.
  ///   - edition: What the new edition is made of.
  init?(in output: String, of edition: EditionFiles) {
    guard let office = PublishedFiles.office(in: output) else { return nil }
    self.output = output
    let focus = edition.year.plan.year
    // The year at hand comes first.
    let years = edition.content.years.reversed()
    let inOrder = years.filter { $0.plan.year == focus } + years.filter { $0.plan.year != focus }
    files = inOrder.compactMap { year in
      guard let bytes = office.bytes(of: year.plan.year) else { return nil }
      let last = year.plan.rounds.count - 1
      return File(year: year, round: year.plan.year == focus ? edition.round ?? last : last, bytes: bytes)
    }
  }

  /// What differs now that the edition was replaced: a line for each unit, at most ten, and how many more there are.
  var changes: [String] {
    guard let office = PublishedFiles.office(in: output) else { return [] }
    var lines: [String] = []
    for file in files {
      let number = file.year.plan.year
      // The same bytes say the same; this spares reading them.
      if let now = office.bytes(of: number), now == file.bytes { continue }
      guard let before = try? ComparableResults(json: file.bytes) else {
        lines.append("原内部版 \(number) 年的结果文件无法读取，没有与它比较")
        continue
      }
      let comparison = ResultComparison(from: before, to: ComparableResults(file.year, round: file.round))
      let round = file.year.plan.rounds[file.round].id
      let remark = round == before.results.round ? "" : "（轮次 \(before.results.round)，现在是 \(round)）"
      for difference in comparison.ownDifferences {
        let name = comparison.name(of: difference.unit)
        lines.append(
          printable(
            "与原内部版\(remark)不同：\(number) 年 \(difference.unit) \(name)：\(difference.words(then: "原来"))"))
      }
    }
    guard lines.count > ReplacedResults.mostLines else { return lines }
    return lines.prefix(ReplacedResults.mostLines) + ["另有 \(lines.count - ReplacedResults.mostLines) 处"]
  }
}
