import Diagnostics
import Testing

/// Which word was probably meant.
@Suite struct NearestTests {
  @Test(
    "finds the candidate most like a word",
    arguments: [
      ("信息学院", ["外语学院", "信息工程学院", "信息学"], "信息学"), ("rubrik", ["rubric", "rounds"], "rubric"),
      ("RUBRIC", ["rubric"], "rubric"), ("tite", ["title", "site"], "title"), ("信息工程", ["信息工程学院"], "信息工程学院"),
      ("工程学院", ["信息工程学院"], "信息工程学院"), ("信息工程学院办公室", ["信息工程学院"], "信息工程学院"), ("a", ["b"], nil),
      ("titel", ["site", "title"], "title"), ("asof", ["asOf"], "asOf"),
      ("", ["a"], nil), ("abc", [], nil), ("教务处", ["后勤处"], nil), ("5.1", ["5.2", "5.1"], "5.1"),
      ("教务出", ["教务处"], "教务处"), ("completely", ["different"], nil),
    ] as [(String, [String], String?)])
  func nearestWord(word: String, candidates: [String], expected: String?) {
    #expect(nearest(to: word, among: candidates) == expected)
  }

  @Test("prefers the earlier of two candidates equally near")
  func earlierWins() {
    #expect(nearest(to: "人事科", among: ["人事处", "人事部"]) == "人事处")
    #expect(nearest(to: "人事科", among: ["人事部", "人事处"]) == "人事部")
  }

  @Test("does not look at words over 64 characters")
  func longWords() {
    let long = String(repeating: "x", count: 65)
    #expect(nearest(to: long, among: [long]) == nil)
    #expect(nearest(to: "x", among: [long]) == nil)
    let longest = String(repeating: "x", count: 64)
    #expect(nearest(to: longest, among: [longest]) == longest)
  }
}
