import Assessment
package import ContentFiles
import Layouts
import Publishing

/// The result files in a published edition.
package struct PublishedFiles: Sendable {
  /// The edition's folder.
  package let folder: ContentFolder

  /// Creates the files of an open folder.
  package init(_ folder: ContentFolder) { self.folder = folder }

  /// Opens an edition below an output folder; returns nil if there is none.
  init?(in output: String, _ edition: EditionFolder) {
    guard let folder = try? ContentFolder(disk: "\(output)/\(edition.name)") else { return nil }
    self.folder = folder
  }

  /// The years that have a result file.
  package var years: [Int] {
    ((try? folder.list("downloads")) ?? []).compactMap { entry in
      guard entry.name.hasPrefix("results-"), entry.name.hasSuffix(".json") else { return nil }
      return Int(entry.name.dropFirst(8).dropLast(5))
    }
  }

  /// Returns the path of a year's result file below the edition's root.
  package static func path(_ year: Int) -> String { Address.download(.resultData(year: year)).path }

  /// Returns a year's result file, or nil if there is none that can be read.
  func bytes(of year: Int) -> [UInt8]? {
    try? folder.read(PublishedFiles.path(year), limit: ComparableResults.largestFile)
  }
}
