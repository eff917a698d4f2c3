import Synchronization

/// Texts that an edition rightly contains and that are only made when something was found.
///
/// Most editions hold no withheld text, so that nobody asks for them.
final class LaterTexts: Sendable {
  /// Makes the texts, one after another.
  typealias Source = @Sendable (_ body: (_ bytes: [UInt8], _ form: TextForm) -> Void) throws -> Void

  private let source: Source
  private let given = Mutex<Set<Int>?>(nil)

  /// Creates texts that a function makes.
  init(_ source: @escaping Source) { self.source = source }

  /// Returns the numbers of those texts of an index that stand in these, which are made at the first call.
  ///
  /// - Throws: The error of the function that makes them.
  func numbers(in index: TextIndex) throws -> Set<Int> {
    try given.withLock { given in
      if let given { return given }
      var found: Set<Int> = []
      try source { bytes, form in
        index.forEachMatch(in: ComparableText(bytes, form)) { found.insert($0) }
      }
      given = found
      return found
    }
  }
}
