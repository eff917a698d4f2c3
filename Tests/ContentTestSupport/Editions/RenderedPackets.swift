import Building
import Components
package import ContentFiles
import Editions
import Testing
import Theming

/// The packets of a content folder's latest year, rendered in memory.
package struct RenderedPackets {
  /// The text of every file by its path.
  package let files: [String: String]

  /// Renders them; the content has to be free of errors.
  package init(_ folder: ContentFolder) throws {
    let build = try EditionBuild(of: folder)
    files = Dictionary(
      uniqueKeysWithValues: build.standalone(.packets).map { file in
        (file.path, String(decoding: build.theme.render(file.compose()), as: UTF8.self))
      })
  }

  /// The text of a unit's packet.
  package func text(_ unit: String) throws -> String { try #require(files["\(unit).html"]) }
}
