/// A map from offsets in an edited text to offsets in the text before the edit.
struct OffsetMap: Sendable {
  /// The offsets of the new text from which on each old offset applies; inserted bytes belong to the offset of the
  /// insertion.
  private var steps: [(new: Int, old: Int, isInserted: Bool)] = []

  /// Notes that the text from an offset of the new text on is copied from an offset of the old one.
  mutating func copies(from old: Int, at new: Int) { steps.append((new, old, false)) }

  /// Notes that the text from an offset of the new text on was inserted for the text at an offset of the old one.
  mutating func inserts(for old: Int, at new: Int) { steps.append((new, old, true)) }

  /// Returns the offset in the old text of an offset in the new one.
  ///
  /// - Complexity: O(log *n*) in the number of edits.
  func origin(of offset: Int) -> Int {
    let next = steps.partitioningIndex { $0.new > offset }
    guard next > 0 else { return offset }
    let step = steps[next - 1]
    return step.isInserted ? step.old : step.old + offset - step.new
  }
}

extension RandomAccessCollection {
  /// Returns the index of the first element for which a predicate holds, provided that it holds for all that
  /// follow.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}

/// A change to a text: the bytes of a range are replaced by other bytes.
struct SourceEdit: Sendable, Equatable {
  let range: Range<Int>
  let replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: some Sequence<UInt8> = []) {
    self.range = range
    self.replacement = Array(replacement)
  }
}
