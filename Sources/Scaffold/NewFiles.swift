/// The files to be written into a content folder, with what its owner has to know.
///
/// This module makes the first files of folders, years, rounds, policies and units. It must not write to a disk, or
/// know which command asked.
package struct NewFiles: Sendable {
  /// The files to add, by path.
  package var files: [String: [UInt8]] = [:]
  /// The folders to create, even if they stay empty.
  package var folders: [String] = []
  /// The files to replace, by path.
  package var replacements: [String: [UInt8]] = [:]
  /// The next steps for the user, in Chinese.
  package var steps: [String] = []
  /// The things that are missing or were changed and need attention, in Chinese.
  package var gaps: [String] = []

  /// Creates an instance that writes nothing.
  package init() {}

  /// All files that the folder would gain or that would change.
  package var overlay: [String: [UInt8]] { files.merging(replacements) { _, new in new } }

  /// Adds a text file.
  mutating func add(_ path: String, _ text: String) { files[path] = Array(text.utf8) }

  /// Adds another instance's files, folders, replacements and gaps; files already present stay.
  mutating func add(_ other: NewFiles) {
    files.merge(other.files) { old, _ in old }
    replacements.merge(other.replacements) { old, _ in old }
    folders += other.folders
    gaps += other.gaps
  }
}

/// The reason why no files can be made: wrong usage, in Chinese.
package struct NewFilesFault: Error, Sendable, Hashable {
  /// One sentence that says what is wrong and what to do.
  package let message: String
}
