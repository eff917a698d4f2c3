package import ContentFiles
import Digests

/// Everything that a build is made from, in one digest: the program, what was asked for, the content and the theme.
package struct BuildInputs: Sendable, Equatable {
  /// The digest.
  let digest: FileDigest

  /// The largest file that is read, in bytes; content with a larger one has no digest.
  fileprivate static let largestFile = 1 << 28
  /// The greatest number of folders within one another; content that has more, or a link back to itself, has no digest.
  fileprivate static let deepest = 16

  /// Reads everything, or returns nil if something cannot be read; then a build will say what.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - theme: The theme.
  ///   - options: What was asked for, and the program's identity.
  /// - Complexity: O(*n*) for *n* bytes of all files.
  package init?(content: ContentFolder, theme: ThemeSource, options: [String]) {
    var digest = RunningDigest()
    for option in options { digest.add(text: option) }
    guard digest.add(content) else { return nil }
    if case .folder(let folder, let name) = theme {
      digest.add(text: name)
      guard digest.add(folder) else { return nil }
    }
    self.digest = digest.finish()
  }
}

extension RunningDigest {
  /// Adds a text, set apart from what follows.
  fileprivate mutating func add(text: String) { add(framed: Array(text.utf8)) }

  private mutating func add(framed bytes: [UInt8]) {
    add(Array("\(bytes.count):".utf8))
    add(bytes)
  }

  /// Adds all names and files of a folder and those below it; returns false if something cannot be read.
  fileprivate mutating func add(_ folder: ContentFolder) -> Bool { add(folder, "", depth: 0) }

  private mutating func add(_ folder: ContentFolder, _ path: String, depth: Int) -> Bool {
    guard depth < BuildInputs.deepest, let entries = try? folder.list(path) else { return false }
    for entry in entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      guard entry.isUTF8 else { return false }
      let below = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      add(text: entry.isFolder ? below + "/" : below)
      if entry.isFolder {
        guard add(folder, below, depth: depth + 1) else { return false }
      } else {
        guard let bytes = try? folder.read(below, limit: BuildInputs.largestFile) else { return false }
        add(framed: bytes)
      }
    }
    return true
  }
}
