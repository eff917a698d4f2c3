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

  @Test(
    "gives at most three, parts first, then the nearest",
    arguments: [
      ("眼科", ["骨科", "内科"], []), ("东港", ["西港", "东港作业公司", "东港办"], ["东港办", "东港作业公司"]),
      ("船舶修理厂", ["船舶修造厂", "修理厂"], ["修理厂", "船舶修造厂"]), ("东巷作业公司", ["东港作业公司", "西港作业公司"], ["东港作业公司", "西港作业公司"]),
      ("甲乙丙", ["甲乙丁", "甲乙戊", "甲乙己", "甲乙庚"], ["甲乙丁", "甲乙戊", "甲乙己"]), ("5.11", ["1.1", "5.1", "5.2"], ["5.1"]),
      ("重", ["重大", "较大"], ["重大"]),
    ] as [(String, [String], [String])])
  func several(word: String, candidates: [String], expected: [String]) {
    #expect(likely(for: word, among: candidates) == expected)
    #expect(offer(expected) == (expected.isEmpty ? nil : "，是不是“\(expected.joined(separator: "”、“"))”？"))
  }

  @Test(
    "never takes a denial for what it denies, among words to choose from",
    arguments: [
      ("没有及时上报", ["及时", "不及时"], ["不及时"]), ("未采纳", ["采纳", "部分采纳", "不采纳"], ["不采纳"]),
      ("及时上报", ["及时", "不及时"], ["及时"]), ("没交", ["好", "一般", "未提交"], []), ("不", ["及时", "不及时"], []),
      ("不合适", ["合格"], []), ("待审核", ["通过", "待审", "退回"], ["待审"]), ("未按时提交", ["提交", "未提交"], ["未提交"]),
    ] as [(String, [String], [String])])
  func choices(word: String, candidates: [String], expected: [String]) {
    #expect(likelyChoices(for: word, among: candidates) == expected)
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
