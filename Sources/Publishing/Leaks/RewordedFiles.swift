import Synchronization

/// The files of an edition as they are if the registers have other words; made only when something was found.
final class RewordedFiles: Sendable {
  private let source: @Sendable () throws -> [EditionFile]
  private let files = Mutex<[OutputPath: EditionFile]?>(nil)

  /// Creates files that a function plans, at most once.
  init(_ source: @escaping @Sendable () throws -> [EditionFile]) { self.source = source }

  /// Returns the readable texts of the file at a path, or nil if there is none.
  ///
  /// - Throws: The error of the function that plans them, or of the one that makes the file.
  func texts(at path: OutputPath) throws -> [ComparableText]? {
    let file = try files.withLock { files in
      if let files { return files[path] }
      let made = Dictionary(try source().map { ($0.path, $0) }) { first, _ in first }
      files = made
      return made[path]
    }
    return try file.map { file in
      [ComparableText(path.text.utf8, .plain), ComparableText(try file.render(), TextForm(of: path))]
        + (try file.concealed()).map { ComparableText($0, .plain) }
    }
  }
}
