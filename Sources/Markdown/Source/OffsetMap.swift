/// Where the bytes of an edited text stood in the text before the edit.
struct OffsetMap: Sendable {
  /// From an offset of the new text on, where it stood; what was put in stands where it was put.
  private var steps: [(new: Int, old: Int, isInserted: Bool)] = []

  /// Notes that from an offset of the new text on the text is as from an offset of the old one.
  mutating func copies(from old: Int, at new: Int) { steps.append((new, old, false)) }

  /// Notes that from an offset of the new text on stands what was put in for what began at an offset of the old one.
  mutating func inserts(for old: Int, at new: Int) { steps.append((new, old, true)) }

  /// The offset in the old text of an offset in the new one.
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
  /// The index of the first element for which a predicate holds, where it holds for all that follow.
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

/// A change to a text: what stands in a range of its bytes gives way to other bytes.
struct SourceEdit: Sendable, Equatable {
  let range: Range<Int>
  let replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: some Sequence<UInt8> = []) {
    self.range = range
    self.replacement = Array(replacement)
  }
}
