import Components
import Editions
import Layouts
import Pages
package import Publishing
package import Theming

extension PreparedEdition {
  /// Plans the manual by itself, which needs no content.
  ///
  /// - Parameter theme: The theme that lays it out.
  /// - Returns: The manual as an edition.
  /// - Throws: ``OutputPathError`` if a file of the theme cannot have its name.
  package static func manual(in theme: Theme) throws(OutputPathError) -> PreparedEdition {
    let edition = Edition.manual
    let plan = ManualFiles(labels: theme.labels, edition: edition)
    var files: [EditionFile] = []
    for page in plan.pages {
      files.append(EditionFile(try OutputPath(page.path), from: page.source) { theme.render(page.compose()) })
    }
    for asset in theme.assets {
      files.append(EditionFile(try OutputPath(asset.path), from: asset.path) { asset.bytes })
    }
    for asset in plan.assets {
      files.append(EditionFile(try OutputPath(asset.path), from: asset.source) { asset.bytes })
    }
    return PreparedEdition(
      folder: try EditionFolder(edition.name), pages: files, gate: nil,
      extent: .search(entries: plan.searchIndex.entries.count, bytes: plan.searchIndex.bytes.count), compared: [],
      isPublic: edition.isPublic)
  }
}
