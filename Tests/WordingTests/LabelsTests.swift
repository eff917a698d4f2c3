import TestSupport
import Testing
import Wording

/// The words of the interface with their places filled in.
struct LabelsTests {
  /// The words filled in by looking at every character again, as the format says it.
  private func slowly(_ text: String, _ values: [String]) -> String {
    var result = ""
    var rest = Array(text)[...]
    while let character = rest.popFirst() {
      if character == "{", rest.count >= 2, rest[rest.startIndex + 1] == "}",
        let number = rest[rest.startIndex].wholeNumberValue, number >= 1
      {
        if number <= values.count { result += values[number - 1] }
        rest = rest.dropFirst(2)
      } else {
        result.append(character)
      }
    }
    return result
  }

  @Test(
    "a place is a number of one character in braces, and braces of any other kind are text",
    arguments: [
      ("", ""), ("没有", "没有"), ("{1}", "甲"), ("{2}{1}", "乙甲"), ("{1}{1}", "甲甲"), ("第 {1} 条", "第 甲 条"), ("{3}", ""),
      ("{0}", "{0}"), ("{10}", "{10}"), ("{a}", "{a}"), ("{{1}}", "{甲}"), ("{{1}", "{甲"), ("{1", "{1"), ("}{", "}{"),
      ("{", "{"), ("{一}{二}", "甲乙"), ("{ 1}", "{ 1}"),
    ])
  func places(text: String, filled: String) {
    #expect(Labels([.asOf: text])(.asOf, "甲", "乙") == filled)
    #expect(slowly(text, ["甲", "乙"]) == filled)
  }

  @Test("what is filled in is never looked at again")
  func values() {
    #expect(Labels([.asOf: "{1}{2}"])(.asOf, "{2}", "{1}") == "{2}{1}")
    #expect(Labels([.asOf: "a{1}"])(.asOf, "\u{301}") == "a\u{301}")
  }

  @Test("any text is filled in as by looking at every character", arguments: 0..<200)
  func any(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["{", "}", "1", "2", "9", "{1}", "{2}", "文", "三", "\u{301}", "\r\n", "😀", " "]
    let text = (0..<generator.int(0...12)).map { _ in generator.pick(pieces) }.joined()
    #expect(Labels([.asOf: text])(.asOf, "甲", "{1}") == slowly(text, ["甲", "{1}"]), "\(text)")
  }

  @Test("a label without words says its key, and others may be put in its place")
  func unknown() {
    let labels = Labels([.asOf: "截至 {1}"])
    #expect(labels[.round] == "round" && labels(.round, "甲") == "round")
    #expect(labels[.asOf] == "截至 {1}")
    let other = labels.replacing([.round: "第 {1} 轮", .asOf: "到 {1}"])
    #expect(other(.round, "二") == "第 二 轮" && other(.asOf, "今") == "到 今")
    #expect(labels(.asOf, "今") == "截至 今")
  }

  @Test("every word is there with its places open, and with the years and the days of a month in them")
  func every() {
    let labels = Labels(Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0, "词") })).replacing([
      .calendarMonth: "{1} 月"
    ])
    let words = labels.everyWord(years: [2025])
    #expect(words.count == Label.allCases.count + 32)
    #expect(Set(words) == Set(["词", "{1} 月", "2025 月"] + (1...31).map { "\($0) 月" }))
  }
}
