import Editions
import Rubric
import Testing

/// The median of scores.
struct MedianTests {
  @Test(
    "is the middle, or the mean of the two in the middle rounded half up to 0.01",
    arguments: [
      ([5], 5), ([3, 1, 2], 2), ([1, 2], 2), ([1, 3], 2), ([4, 1, 2, 100], 3), ([0, 0, 0, 9], 0), ([2, 5], 4),
    ] as [([Int64], Int64)])
  func middle(scores: [Int64], expected: Int64) {
    let median = Median(of: scores.map { Points(hundredths: $0) })
    #expect(median == Median(of: scores.reversed().map { Points(hundredths: $0) }))
    #expect(median?.points.hundredths == expected)
    #expect(median?.count == scores.count)
  }

  @Test("of nothing is nothing")
  func nothing() { #expect(Median(of: []) == nil) }

  @Test("as many scores lie above as below", arguments: 1...40)
  func halves(count: Int) throws {
    let scores = (0..<count).map { Points(hundredths: Int64(($0 * 7919 + count) % 101)) }
    let median = try #require(Median(of: scores)).points
    #expect(scores.count { $0 < median } <= count / 2 + count % 2)
    #expect(scores.count { $0 > median } <= count / 2)
  }
}
