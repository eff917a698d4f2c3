import Assessment
import Exporting
import Publishing
import Rubric
import Site
import Theming

/// The files of an edition, planned, and what they must not say.
struct EditionFiles {
  /// The content.
  let content: Content
  /// Its policies.
  let shelf: PolicyShelf
  /// The theme.
  let theme: Theme
  /// The edition.
  let edition: Edition
  /// The year that the home page and the guides are about.
  let focus: Int?
  /// The index of the round to show of that year, nil for the last.
  let round: Int?
  /// The day from whose point of view the pages speak, nil for that of the round that a page shows.
  let today: Day?

  /// What the edition says.
  var plan: SitePlan { plan(of: content) }

  private func plan(of content: Content) -> SitePlan {
    SitePlan(content, shelf: shelf, labels: theme.labels, edition: edition, focus: focus, round: round, today: today)
  }

  /// The files of a plan, the theme's among them.
  func files(of plan: SitePlan) throws(OutputPathError) -> [PlannedPage] {
    var files: [PlannedPage] = []
    for asset in theme.assets {
      files.append(PlannedPage(try OutputPath(asset.path), from: asset.path) { asset.bytes })
    }
    for page in plan.pages {
      files.append(PlannedPage(try OutputPath(page.path), from: page.source) { theme.render(page.compose()) })
    }
    for asset in plan.assets {
      files.append(PlannedPage(try OutputPath(asset.path), from: asset.source) { asset.bytes })
    }
    for (path, file) in CalendarFile.files(plan.calendars, labels: theme.labels) {
      files.append(PlannedPage(try OutputPath(path), from: "calendar") { file.bytes })
    }
    return files
  }

  /// The gate that keeps back what the edition's readers must not be told; nil where that is nothing.
  ///
  /// Whatever the edition says without any unit or register is theirs by right, as are all words of the interface and
  /// what the registers say to them.
  func gate() throws -> LeakGate? {
    guard let withholding = Withholding(content, for: edition) else { return nil }
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    var given: [(bytes: [UInt8], form: TextForm)] = []
    for file in try files(of: plan(of: content.rulesOnly)) {
      given.append((Array(file.path.text.utf8), .plain))
      given.append((try file.render(), TextForm(of: file.path)))
    }
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)) + withholding.given
    given += words.map { (Array($0.utf8), .plain) }
    return LeakGate(texts, given: given) { withholding.place($0) }
  }
}
