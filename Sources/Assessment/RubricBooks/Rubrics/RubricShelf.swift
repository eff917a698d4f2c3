package import Diagnostics

/// The rubrics of a content folder, read once however many years use them.
package struct RubricShelf {
  private var books: [String: RubricBook?] = [:]

  /// Reads rubric files.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - wanted: The ids to read, nil for all.
  ///   - findings: Receives what is wrong.
  package init(_ folder: ContentFolder, wanted: Set<String>?, findings: inout Findings) {
    for file in folder.entries("rubrics", of: .rubrics, findings: &findings).series {
      let id = file.key
      guard wanted?.contains(id) ?? true else { continue }
      let path = "rubrics/\(file.name)"
      let bytes = folder.yaml(path, findings: &findings)
      books[id] = .some(bytes.flatMap { RubricReader.read($0, name: id, path: path, findings: &findings) })
    }
  }

  /// The rubric with an id: nil where there is no file, nil inside where the file cannot be used.
  package subscript(_ id: String) -> RubricBook?? { books[id] }

  /// Whether some rubric cannot be used.
  package var hasFaults: Bool { books.values.contains { $0 == nil } }

  /// The rubrics that can be used, by id in byte order.
  package var usable: [RubricBook] {
    books.values.compactMap(\.self).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
