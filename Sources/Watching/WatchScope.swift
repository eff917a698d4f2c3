/// What is watched, and what in it is not.
///
/// Names that begin with `.` or `~$` are never content: editors and Excel keep their own files under them. What a build
/// writes must not lead to a build, also where the output lies inside the content.
package struct WatchScope: Sendable, Hashable {
  /// The watched folders: absolute paths, or such as are relative to the working directory.
  package let roots: [String]
  /// The paths, written as the roots are, that are left out with all below them.
  package let excluded: [String]

  /// Creates a scope.
  package init(roots: [String], excluded: [String]) {
    self.roots = roots
    self.excluded = excluded
  }

  /// Creates the scope of builds.
  ///
  /// - Parameters:
  ///   - roots: The folders that are read, as absolute paths without links.
  ///   - output: The output folder, likewise.
  ///   - editions: The names of the folders that builds write there.
  package init(roots: [String], output: String, editions: [String]) {
    // An output folder inside a root is left out whole. One that is a root, or holds it, has content beside editions.
    let isInside = roots.contains { output.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    let holdsRoot = roots.contains { $0 == output || $0.hasPrefix(output == "/" ? "/" : output + "/") }
    let base = output == "/" ? "" : output
    self.init(roots: roots, excluded: isInside && !holdsRoot ? [output] : editions.map { "\(base)/\($0)" })
  }

  /// Whether a name never is content.
  package static func ignores(name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  /// Whether something in a watched folder is left out.
  package func ignores(_ name: String, in folder: String) -> Bool {
    WatchScope.ignores(name: name) || excluded.contains("\(folder == "/" ? "" : folder)/\(name)")
  }
}
