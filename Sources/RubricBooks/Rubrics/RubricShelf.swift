package import ContentFiles
package import Diagnostics

/// The rubrics of a content folder, each read once however many years use it.
package struct RubricShelf {
  private var books: [String: RubricBook?] = [:]
  /// False if the folder is there but cannot be listed, so that nobody knows which rubrics there are.
  private var isListed = true

  /// Reads rubric files.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - wanted: The ids of the rubrics to read, nil for all.
  ///   - findings: Receives what is wrong.
  package init(_ folder: ContentFolder, wanted: Set<String>?, findings: inout Findings) {
    do {
      _ = try folder.list("rubrics")
    } catch {
      isListed = error == .missing
    }
    for file in folder.entries("rubrics", of: .rubrics, findings: &findings).series {
      let id = file.key
      guard wanted?.contains(id) ?? true else { continue }
      let path = "rubrics/\(file.name)"
      let bytes = folder.yaml(path, findings: &findings)
      books[id] = .some(bytes.flatMap { RubricReader.read($0, name: id, path: path, findings: &findings) })
    }
  }

  /// The rubric with an id: nil if there is no file, an inner nil if the file cannot be used.
  package subscript(_ id: String) -> RubricBook?? { books[id] ?? (isListed ? nil : .some(nil)) }

  /// True if some rubric cannot be used.
  package var hasFaults: Bool { !isListed || books.values.contains { $0 == nil } }

  /// The rubrics that can be used, in byte order of ids.
  package var usable: [RubricBook] {
    books.values.compactMap(\.self).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
