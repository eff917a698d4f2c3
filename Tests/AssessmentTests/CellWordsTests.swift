import ContentFiles
import Tabular
import Testing

/// Yes and no, numbers and counts (formats §2).
@Suite struct CellWordsTests {
  @Test(
    "reads yes and no in any letter case",
    arguments: [
      (
        ["是", "有", "√", "✓", "1", "true", "TRUE", "True", "yes", "YES", "y", "Y", "１", "ＹＥＳ", " 是 ", "\u{3000}有\t"],
        true
      ),
      (["否", "无", "×", "✗", "0", "false", "FALSE", "no", "No", "n", "N", "０", "ｎｏ", " 否\n"], false),
      (["", "对", "不是", "2", "01", "t", "f", "是的", "x", "X", "✔", "✘", "on", "-", "是 否", "1.0"], nil),
    ] as [([String], Bool?)])
  func yesNo(words: [String], expected: Bool?) {
    for word in words { #expect(parseYesNo(normalised(word)) == expected, "\(word)") }
  }

  @Test(
    "reads numbers in hundredths",
    arguments: [
      ("0", 0), ("12", 1200), ("3.5", 350), ("3.05", 305), ("0.01", 1), ("007", 700), ("００．５", 50),
      ("999999999", 99_999_999_900),
      ("999999999.99", 99_999_999_999), ("0000000000000001", 100),
    ] as [(String, Int64)])
  func numbers(text: String, expected: Int64) { #expect(parseNumber(normalised(text)) == expected) }

  @Test(
    "refuses signs, separators, more decimals and other digits",
    arguments: [
      "", ".", "1.", ".5", "1.234", "-1", "+1", "1,000", "1 000", "1e3", "0x10", "一", "1.2.3", "1..2", "1000000000",
      "Ⅻa", "½", "1%",
      "٣", "1.-", "NaN", "inf", "1_0",
    ])
  func badNumbers(text: String) { #expect(parseNumber(normalised(text)) == nil) }

  @Test("reads counts")
  func counts() {
    #expect(["0", "12", "００７", "999999999"].map { parseCount(normalised($0)) } == [0, 12, 7, 999_999_999])
    for text in ["", "1.0", "-1", "+1", "1,0", "1000000000", "一", "1 2"] {
      #expect(parseCount(normalised(text)) == nil, "\(text)")
    }
  }
}
