import Assessment
package import Building
package import ContentFiles
import Diagnostics
import Editions
import RubricBooks
import SiteContent

/// Why tests cannot go on with a content folder.
package struct FaultyContent: Error, CustomStringConvertible {
  /// What was found, or what is missing.
  package let description: String
}

extension EditionBuild {
  /// Checks a content folder and dresses it in the program's own theme, as the program does.
  ///
  /// - Parameters:
  ///   - folder: The folder, which has to be free of errors.
  ///   - year: The year that the editions are about, nil for the latest.
  ///   - round: The index of the round to show of that year, nil for the last.
  ///   - tellsFindings: Whether the office is told what was found.
  /// - Throws: ``FaultyContent`` where there are errors, or there is no such year.
  package init(of folder: ContentFolder, year: Int? = nil, round: Int? = nil, tellsFindings: Bool = false) throws {
    var findings = Findings()
    let checked = CheckedContent(folder, focus: year, findings: &findings)
    guard !findings.hasErrors, let theme = ThemeSource.standard.theme(findings: &findings) else {
      throw FaultyContent(description: findings.text())
    }
    let years = checked.content.years
    guard let about = year.map({ year in years.first { $0.plan.year == year } }) ?? years.last else {
      throw FaultyContent(description: "no such year")
    }
    self.init(
      checked, theme: theme, year: about, round: round,
      findings: tellsFindings ? FindingList(FindingExcerpts(findings, in: folder)) : nil)
  }
}
