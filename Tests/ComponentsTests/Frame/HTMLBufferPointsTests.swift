import Markup
import Rubric
import Testing
import Wording

@testable import Components

/// Amounts written as bytes, against the same amounts as texts.
struct HTMLBufferPointsTests {
  @Test("an amount is written as its text has it, with and without a sign")
  func amounts() {
    let all = Array(-1_250...1_250) + [Int64.min, -100_000_007, 123_456_789_012, Int64.max]
    for amount in all.map({ Points(hundredths: Int64($0)) }) {
      #expect(String(decoding: html { $0.decimal(amount) }.bytes, as: UTF8.self) == amount.decimal)
      #expect(String(decoding: html { $0.signed(amount) }.bytes, as: UTF8.self) == amount.signed)
    }
  }

  @Test("a whole number is written in digits", arguments: [0, 7, 10, -1, 120, .min, .max] as [Int64])
  func numbers(number: Int64) {
    #expect(String(decoding: html { $0.number(number) }.bytes, as: UTF8.self) == "\(number)")
  }
}
