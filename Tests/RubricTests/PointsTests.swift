import Rubric
import TestSupport
import Testing

@Suite("Points")
struct PointsTests {
  private static let largest: Int64 = 4_000_000_000_000_000_000

  @Test("adds, subtracts, negates and multiplies to the hundredth")
  func arithmetic() {
    let third = Points(hundredths: 333)
    #expect(third + Points(hundredths: 1) == Points(hundredths: 334))
    #expect(third - Points(hundredths: 334) == Points(hundredths: -1))
    #expect(-third == Points(hundredths: -333))
    #expect(third * 3 == Points(hundredths: 999))
    #expect(third * 0 == .zero)
    #expect(Points(hundredths: -1) < .zero)
  }

  @Test("saturates where no rubric comes near")
  func saturation() {
    let most = Points(hundredths: .max)
    #expect(most.hundredths == Self.largest)
    #expect(Points(hundredths: .min).hundredths == -Self.largest)
    #expect(most + most == most)
    #expect(-most - most == -most)
    #expect(most * .max == most)
    #expect(most * .min == -most)
    #expect(Points(hundredths: 1) * .max == most)
  }

  @Test(
    "rounds shares half up to the hundredth",
    arguments: [
      (700, 1, 3, 233), (700, 2, 3, 467), (1, 1, 2, 1), (3, 1, 2, 2), (1, 49, 100, 0), (100, 1, 8, 13), (5, 1, 2, 3),
      (1000, 0, 7, 0), (1000, 7, 7, 1000), (1000, 9, 7, 1000), (0, 1, 3, 0),
    ] as [(Int64, Int64, Int64, Int64)])
  func shares(points: Int64, part: Int64, whole: Int64, share: Int64) throws {
    let bench = Bench(
      [Fact(.number), Fact(.number)], [Rule(.award(points), .ratio(part: FactID(0), whole: FactID(1)))],
      startsFull: false)
    let computed = try #require(try bench.compute([row(0, .number(part)), row(1, .number(whole))])?.get())
    #expect(computed.score.hundredths == share)
  }
}
