import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import Testing

/// The words that the search takes for one another.
struct SynonymsTests {
  @Test("groups are read as they are written")
  func groups() {
    var findings = Findings()
    let text = "synonyms:\n  - [信息员, 联络人]\n  - [重保, 重要时期, VPN2]\n"
    let folder = ContentFolder(memory: Fixture.good.with("site.yaml", text).files)
    let settings = Content(folder, scope: .everything, findings: &findings).settings
    #expect(settings.synonyms == [["信息员", "联络人"], ["重保", "重要时期", "VPN2"]])
    Fixture.good.with("site.yaml", text).expect([])
  }

  @Test("every fault is found at its node")
  func faults() {
    let shape = "error[yaml-invalid]: synonyms 应是一列同义词，每组 2 至 20 个，写成 [[联系人, 联络人], [重保, 重要时期]]，词与词之间是英文逗号"
    Fixture.good.with("site.yaml", "synonyms: 信息员\n").expect(["site.yaml:1:11: \(shape)"])
    let word = "不能作同义词，应是 2 至 20 个汉字、字母或数字，中间没有空格和标点"
    Fixture.good.with(
      "site.yaml",
      """
      synonyms:
        - 信息员
        - [联络人]
        - [a b, 甲乙, "，，", 丙]
        - [联系人, 联络员]
        - [专员, 联系人]
        - [{a: b}, 丁戊]
      """
    ).expect([
      "site.yaml:2:5: \(shape)", "site.yaml:3:5: \(shape)", "site.yaml:4:6: error[yaml-invalid]: “a b”\(word)",
      "site.yaml:4:15: error[yaml-invalid]: “，，”\(word)", "site.yaml:4:21: error[yaml-invalid]: “丙”\(word)",
      "site.yaml:6:10: error[yaml-invalid]: “联系人”在 synonyms 中写了两次（先见第 5 行），请并入同一组",
      "site.yaml:7:6: error[yaml-invalid]: “…”\(word)",
    ])
  }

  @Test("so many groups that an index would be of nothing else are refused")
  func many() {
    let group = { (number: Int) in "  - [甲\(number), 乙\(number)]\n" }
    Fixture.good.with("site.yaml", "synonyms:\n" + (1...500).map(group).joined()).expect([])
    Fixture.good.with("site.yaml", "synonyms:\n" + (1...501).map(group).joined()).expect([
      "site.yaml:2:3: error[yaml-invalid]: synonyms 有 501 组，最多 500 组；请只留常用的"
    ])
  }
}
