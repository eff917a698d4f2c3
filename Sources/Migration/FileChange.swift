package import Diagnostics

/// A file that changes, with the reason for each change.
package struct FileChange: Sendable {
  /// The reason for a change, with its place in the file as it was.
  package struct Reason: Sendable, Hashable {
    /// The place.
    package let place: Location
    /// What changes and why, in Chinese.
    package let words: String
  }

  /// The path relative to the content folder.
  package let path: String
  /// The bytes of the file as it is; nil if there is none.
  package let before: [UInt8]?
  /// The edits, in order, none of which overlaps another.
  package let edits: [ByteEdit]
  /// The reasons, in the order of their places.
  package let reasons: [Reason]

  /// Describes a change.
  ///
  /// - Parameters:
  ///   - path: The path relative to the content folder.
  ///   - before: The bytes of the file as it is; nil if there is none.
  ///   - edits: The edits, none of which overlaps another.
  ///   - reasons: The reasons.
  package init(_ path: String, _ before: [UInt8]?, _ edits: [ByteEdit], _ reasons: [Reason]) {
    self.path = path
    self.before = before
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.reasons = reasons.sorted { $0.place < $1.place }
  }

  /// The bytes of the file as it will be.
  package var after: [UInt8] { FileChange.edited(before ?? [], edits, within: 0..<(before?.count ?? 0)) }

  /// Returns a part of a file's bytes with the edits that lie in it.
  static func edited(_ bytes: [UInt8], _ edits: some Sequence<ByteEdit>, within part: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var place = part.lowerBound
    for edit in edits {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.bytes
      place = edit.range.upperBound
    }
    return result + bytes[place..<part.upperBound]
  }
}
