import Assessment
package import ContentFiles
import Layouts
import Publishing

/// The files of results that a published edition holds.
package struct PublishedFiles: Sendable {
  /// The edition's folder.
  package let folder: ContentFolder

  /// Takes a folder that was opened.
  package init(_ folder: ContentFolder) { self.folder = folder }

  /// Opens an edition below an output folder; nil where there is none.
  init?(in output: String, _ edition: EditionFolder) {
    guard let folder = try? ContentFolder(disk: "\(output)/\(edition.name)") else { return nil }
    self.folder = folder
  }

  /// The years that there are files of results of.
  package var years: [Int] {
    ((try? folder.list("downloads")) ?? []).compactMap { entry in
      guard entry.name.hasPrefix("results-"), entry.name.hasSuffix(".json") else { return nil }
      return Int(entry.name.dropFirst(8).dropLast(5))
    }
  }

  /// The path of the file of a year's results below the edition's root.
  package static func path(_ year: Int) -> String { Address.download(.resultData(year: year)).path }

  /// The file of a year's results; nil where there is none that can be read.
  func bytes(of year: Int) -> [UInt8]? {
    try? folder.read(PublishedFiles.path(year), limit: ComparableResults.largestFile)
  }
}
