package import Rubric

extension UnitResult.Verdict {
  /// Returns true if no item was undecided in either of two results: only then is their difference a rise or a fall.
  package func isComparable(with other: UnitResult.Verdict) -> Bool { self != .pending && other != .pending }
}
