import Building
import Components
package import ContentFiles
package import Editions
import Foundation
package import Pages
import Testing
import Theming

/// The editions of a content folder, rendered in memory.
package struct RenderedSite: Sendable {
  /// The bytes of every page by its path.
  package let pages: [String: [UInt8]]
  /// What the search can find.
  package let entries: [SearchEntry]

  /// Renders an edition, which has to be free of errors.
  package init(_ folder: ContentFolder, _ edition: Edition) throws {
    let build = try EditionBuild(of: folder)
    let plan = build.site(edition)
    var pages = Dictionary(uniqueKeysWithValues: plan.pages.map { ($0.path, build.theme.render($0.compose())) })
    for file in plan.standalone { pages[file.path] = build.theme.render(file.compose()) }
    // Under a name without its fingerprint, which is any digits.
    pages["search-index.js"] = plan.searchIndex.bytes
    self.pages = pages
    entries = plan.searchIndex.entries
  }

  /// The sample's editions, each rendered once for all tests.
  private static let samples = Dictionary(
    uniqueKeysWithValues: Edition.all.map { edition in
      (edition.name, Result { try RenderedSite(sampleContent(), edition) })
    })

  /// An edition of the sample.
  package static func sample(_ edition: Edition) throws -> RenderedSite {
    try #require(samples[edition.name]).get()
  }

  /// A page as text.
  package func text(_ path: String) throws -> String { String(decoding: try #require(pages[path]), as: UTF8.self) }

  /// The paths of the pages that contain a text.
  package func pages(containing text: String) -> [String] {
    let bytes = Array(text.utf8)
    return pages.filter { contains($0.value, bytes) }.map(\.key).sorted()
  }
}

/// True where bytes stand in others, in order and without a gap.
package func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  Data(bytes).range(of: Data(part)) != nil
}
