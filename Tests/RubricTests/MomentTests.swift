import Rubric
import TestSupport
import Testing

@Suite("Moment")
struct MomentTests {
  @Test(
    "counts minutes since 1970, a missing time as midnight",
    arguments: [
      ("1970-01-01 0:00", 0), ("1970-01-01 23:59", 1439), ("1970-01-02", 1440), ("1969-12-31 23:59", -1),
      ("2025-01-24 9:30", 28_961_850),
    ] as [(String, Int64)])
  func minutes(text: String, minutes: Int64) {
    #expect(at(text).minutes == minutes)
  }

  @Test(
    "precedes only what it certainly precedes",
    arguments: [
      ("2025-01-24 9:30", "2025-01-24 9:31", true), ("2025-01-24 9:30", "2025-01-24 9:30", false),
      ("2025-01-24 9:30", "2025-01-24", false), ("2025-01-24", "2025-01-24 9:30", false),
      ("2025-01-24", "2025-01-25", true), ("2025-01-24 23:59", "2025-01-25", true), ("2025-01-25", "2025-01-24", false),
    ])
  func precedes(first: String, second: String, expected: Bool) {
    #expect(at(first).precedes(at(second)) == expected)
  }

  @Test("tells a day from the same day at midnight")
  func identity() {
    #expect(at("2025-01-24") != at("2025-01-24 0:00"))
  }
}
