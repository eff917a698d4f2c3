import Building
import BuildingTestSupport
import Components
import ContentFiles
import Digests
import Editions
import Foundation
import Testing
import Theming

/// The packets of a content folder's latest year, rendered in memory.
struct RenderedPackets {
  /// The text of every file by its path.
  let files: [String: String]

  /// Renders them; the content has to be free of errors.
  init(_ folder: ContentFolder) throws {
    let build = try EditionBuild(of: folder)
    files = Dictionary(
      uniqueKeysWithValues: build.standalone(.packets).map { file in
        (file.path, String(decoding: build.theme.render(file.compose()), as: UTF8.self))
      })
  }

  /// The text of a unit's packet.
  func text(_ unit: String) throws -> String { try #require(files["\(unit).html"]) }
}

/// The texts between the tags of an element, as they stand.
func contents(of element: String, in html: String) -> [String] {
  html.components(separatedBy: "<\(element)>").dropFirst().map { $0.components(separatedBy: "</\(element)>")[0] }
}

/// A hash as a Content-Security-Policy has it (CSP Level 3 §2.3.1).
func policyHash(_ text: String) -> String {
  "'\(FileDigest(of: Array(text.utf8)).policySource)'"
}
