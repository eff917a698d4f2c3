/// Files that are to be written into a content folder, with what its owner has to know.
package struct Draft: Sendable {
  /// The files to add, by path.
  package var files: [String: [UInt8]] = [:]
  /// The folders to make, even where they stay empty.
  package var folders: [String] = []
  /// The files to replace, by path.
  package var replacements: [String: [UInt8]] = [:]
  /// What to do next, in Chinese.
  package var steps: [String] = []
  /// What is missing or was changed on the way and has to be seen to, in Chinese.
  package var gaps: [String] = []

  /// Creates an empty draft.
  package init() {}

  /// All files that the folder would have otherwise.
  package var overlay: [String: [UInt8]] { files.merging(replacements) { _, new in new } }

  /// Adds a text.
  mutating func add(_ path: String, _ text: String) { files[path] = Array(text.utf8) }

  /// Takes over what another draft writes.
  mutating func add(_ other: Draft) {
    files.merge(other.files) { old, _ in old }
    folders += other.folders
    gaps += other.gaps
  }
}

/// Why nothing can be drafted: wrong usage, in Chinese.
package struct DraftFault: Error, Sendable, Hashable {
  /// What is wrong and what to do.
  package let message: String
}
