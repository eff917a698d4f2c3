/// The path of a file inside an edition: names joined by `/`, fit for every file system the edition may be copied to.
///
/// An office copies editions to Windows shares and USB sticks, so a name that Windows refuses is refused here. Two
/// paths are equal only when their bytes are; `PathClashes` finds those that merely look alike.
package struct OutputPath: Sendable {
  /// The path as text, without a leading or trailing `/`.
  package let text: String

  /// Creates a path from text.
  ///
  /// - Throws: ``OutputPathError``, the first reason from the left why the text is not such a path.
  package init(_ text: String) throws(OutputPathError) {
    guard !text.isEmpty else { throw OutputPathError(text: text, reason: .empty) }
    for name in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let reason = OutputPathError.reason(against: Substring(name)) {
        throw OutputPathError(text: text, reason: reason)
      }
    }
    self.text = text
  }

  /// Creates a path from text that is known to be valid.
  init(known text: StaticString) { self.text = "\(text)" }
}

extension OutputPath {
  /// The folders above the file, outermost first, each as the path from the edition's root.
  ///
  /// `results/2024/u1.html` has the folders `results` and `results/2024`.
  var folders: [String] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }
}

extension OutputPath: Hashable {
  /// Returns true if both paths have the same bytes; canonically equivalent texts may differ.
  package static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the text, with the same result for equal bytes.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension OutputPath: Comparable {
  /// Orders by UTF-8 bytes.
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
