import Diagnostics
import Publishing
import TestSupport
import Testing

/// A page of fixed text, made from a source of the same name.
func page(_ path: String, _ text: String = "", from source: String? = nil) throws -> EditionFile {
  EditionFile(try OutputPath(path), from: source ?? path + ".md") { Array(text.utf8) }
}

/// Publishes a site of fixed pages below `Output`.
@discardableResult
func publish(
  _ pages: [EditionFile], in folder: TemporaryFolder, workers: Int = 2, method: SwapMethod = .exchange
) throws -> PublishingSummary {
  try Publisher(output: folder["Output"], workers: workers, method: method).publish(pages, as: .site, gate: nil)
}

extension EditionFolder {
  /// The folder of an edition.
  static let site = folder("site")
  /// The folder of another one.
  static let office = folder("office")

  private static func folder(_ name: String) -> EditionFolder {
    do { return try EditionFolder(name) } catch { preconditionFailure("A name that was written to be one.") }
  }
}

/// The lines of the findings that refuse a publication.
func refusal(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch PublishingError.refused(let findings) {
    return findings.sorted().map(\.line)
  } catch {
    Issue.record(error)
    return []
  }
}
