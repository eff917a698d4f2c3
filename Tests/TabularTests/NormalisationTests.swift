import Tabular
import Testing

/// Cells as keys (formats §2).
@Suite struct NormalisationTests {
  @Test(
    "puts keys into NFKC and drops outer white space",
    arguments: [
      ("", ""), (" \t\r\n\u{3000}\u{A0}", ""), ("　５．１　", "5.1"), ("２０２４－０５－２８", "2024-05-28"), ("ＡＢｃ", "ABc"),
      ("信息　学院", "信息 学院"), ("类别：教学单位", "类别:教学单位"), ("；", ";"), ("①", "1"), ("㈠", "(一)"), ("e\u{301}", "\u{E9}"),
      ("ﬁ", "fi"), ("×√", "×√"), ("\u{2F00}", "一"), (" a b ", "a b"), ("“引”", "“引”"), ("、", "、"),
      ("机电\u{200B}学院\u{FEFF}", "机电学院"), ("\u{200E}2025/6/10", "2025/6/10"), ("\u{AD}4\u{2060}", "4"),
      ("\u{20043}\u{301}", "\u{20043}\u{301}"), ("가\u{11A8}", "각"), ("e\u{327}\u{301}", "\u{229}\u{301}"),
      ("e\u{301}\u{327}", "\u{229}\u{301}"), ("\u{2126}", "\u{3A9}"), ("\u{FB1D}", "\u{5D9}\u{5B4}"), ("ﾊﾟ", "パ"),
    ])
  func key(text: String, expected: String) {
    #expect(Array(normalised(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Array(normalised(Array(text.utf8)).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("is idempotent on every character")
  func idempotence() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = normalised("a" + String(scalar) + "b")
      if Array(normalised(once).unicodeScalars) != Array(once.unicodeScalars) {
        Issue.record("U+\(String(value, radix: 16)) changes again")
      }
    }
  }

  @Test("removes inner white space only for comparing names")
  func inner() {
    #expect(spaceless("张 三") == "张三")
    #expect(spaceless("张\u{3000} \t三") == "张三")
    #expect(spaceless("张三") == "张三")
    #expect(spaceless("").isEmpty)
  }

  @Test("trims without altering what is within")
  func trimming() {
    #expect(trimmed("\u{3000} ５．１　（试行） \n") == "５．１　（试行）")
    #expect(trimmed(" \u{3000}").isEmpty)
  }

  @Test(
    "knows blank cells",
    arguments: [
      ("", true), (" \t\r\n", true), ("\u{3000}", true), (" \u{A0}\u{2003} ", true), ("\u{B}", true), ("0", false),
      ("　0", false), ("\u{200B}", true), ("\u{FEFF} \u{AD}", true), ("\u{200B}甲", false), ("-", false),
    ])
  func blanks(text: String, expected: Bool) {
    #expect(isBlank(Array(text.utf8)[...]) == expected)
  }

  @Test("takes for white space exactly what Unicode does")
  func whiteSpace() {
    for value in UInt32(0)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(trimmed(text).isEmpty == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
      let isHidden = [0xAD...0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064].contains {
        $0.contains(Int(value))
      }
      #expect(
        isBlank(Array(text.utf8)[...]) == (scalar.properties.isWhitespace || isHidden), "U+\(String(value, radix: 16))")
    }
  }
}
