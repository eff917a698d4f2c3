/// A small deterministic generator, so that a seed gives the same data everywhere (SplitMix64; Steele, Lea and Flood
/// 2014).
///
/// This module has what tests of any module draw on: chance from a seed, random assessments, folders on disk, the growth
/// of work. It must not know anything above the rubric, whose tests are built with it alone.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator whose sequence the seed determines.
  package init(seed: UInt64) { state = seed }

  /// Returns the next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number of a range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Returns true this often in a hundred times.
  package mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// Picks one of some values.
  package mutating func pick<Element>(_ values: [Element]) -> Element { values[int(0...values.count - 1)] }

  /// Returns the values in a random order.
  package mutating func shuffled<Element>(_ values: [Element]) -> [Element] {
    var values = values
    for last in values.indices.reversed().dropLast() { values.swapAt(last, int(0...last)) }
    return values
  }
}
