import Editions
import Pages
package import Publishing
package import Theming
import Wording

extension PreparedEdition {
  /// Plans the manual by itself, which needs no content.
  ///
  /// - Parameter theme: The theme that lays it out.
  /// - Returns: The manual as an edition.
  /// - Throws: ``OutputPathError`` if a file of the theme cannot have its name.
  package static func manual(in theme: Theme) throws(OutputPathError) -> PreparedEdition {
    let edition = Edition.manual
    // There are no units to search for.
    let theme = theme.speaking(theme.labels.replacing([.searchHint: theme.labels[.manualSearchHint]]))
    let plan = ManualFiles(labels: theme.labels, edition: edition)
    return PreparedEdition(
      folder: try EditionFolder(edition.name), pages: try theme.files(plan.pages, assets: plan.assets), gate: nil,
      extent: .search(entries: plan.searchIndex.entries.count, bytes: plan.searchIndex.bytes.count), compared: [],
      isPublic: edition.isPublic)
  }
}
