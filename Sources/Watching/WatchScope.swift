/// The folders to watch, and the paths in them to exclude.
///
/// Names that begin with `.` or `~$` are never content: editors and Excel keep their own files under them. The
/// output of a build must not trigger a build, even if it lies inside the content.
package struct WatchScope: Sendable, Hashable {
  /// The watched folders: paths that are absolute or relative to the working directory.
  package let roots: [String]
  /// The paths, written as the roots are, that are excluded with everything below them.
  package let excluded: [String]

  /// Creates a scope.
  package init(roots: [String], excluded: [String]) {
    self.roots = roots
    self.excluded = excluded
  }

  /// Creates the scope of builds.
  ///
  /// - Parameters:
  ///   - roots: The folders that are read, as absolute paths without symbolic links.
  ///   - output: The output folder, likewise.
  ///   - editions: The names of the folders that builds write there.
  package init(roots: [String], output: String, editions: [String]) {
    // An output folder inside a root is excluded as a whole. One that is a root, or contains one, has content
    // beside the editions.
    let isInside = roots.contains { output.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    let holdsRoot = roots.contains { $0 == output || $0.hasPrefix(output == "/" ? "/" : output + "/") }
    let base = output == "/" ? "" : output
    self.init(roots: roots, excluded: isInside && !holdsRoot ? [output] : editions.map { "\(base)/\($0)" })
  }

  /// Returns true if a name is never content.
  package static func ignores(name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  /// Returns true if an entry of a watched folder is excluded.
  package func ignores(_ name: String, in folder: String) -> Bool {
    WatchScope.ignores(name: name) || excluded.contains("\(folder == "/" ? "" : folder)/\(name)")
  }
}
