import ContentTestSupport
import RubricBooks
import Testing

/// Faults of assessment.yaml: assessment-invalid and unknown-key (formats §8).
@Suite struct PlanFindingsTests {
  private static let path = "~/assessment.yaml"
  private static let date = "不是有效日期，应写成 2024-05-28 这样的年月日"

  /// What is found when a piece of the good plan is replaced, each from its line on.
  private func expect(
    _ old: String, _ new: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.editing(PlanFindingsTests.path, old, new, sourceLocation: sourceLocation)
      .expect(expected.map { "\(PlanFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test(
    "refuses values that cannot be",
    arguments: [
      ("year: 2024\n", "year: 2025\n", "1:7", "year “2025”应与所在文件夹的年份 2024 一致"), ("year: 2024\n", "", "1:1", "缺少“year”"),
      ("year: 2024\n", "year: [2024]\n", "1:7", "year “…”应与所在文件夹的年份 2024 一致"),
      ("title: 2024 年度考核\n", "", "1:1", "缺少“title”"), ("title: 2024 年度考核", "title: {}", "2:8", "“title”应是一段文字"),
      ("rubric: \"2024\"\n", "", "1:1", "缺少“rubric”"),
      ("rubric: \"2024\"", "rubric: \"2042\"", "3:9", "没有评分细则“2042”，应有文件 rubrics/2042.yaml；现有 “2024”"),
      ("window: {from: 2024-01-01, to: 2024-12-31}\n", "", "1:1", "缺少“window”"),
      ("from: 2024-01-01", "from: 2024-13-01", "4:16", "“2024-13-01”\(date)"),
      ("from: 2024-01-01", "from: 2024-1-1", "4:16", "“2024-1-1”\(date)"),
      ("from: 2024-01-01, ", "", "4:9", "缺少“from”"),
      ("to: 2024-12-31", "to: 2023-12-31", "4:9", "window 的 from 不应晚于 to"),
      ("{from: 2024-01-01, to: 2024-12-31}", "2024", "4:9", "window应是“键: 值”的形式"),
      ("补充截止: 2024-12-25", "补充截止: 年底", "5:34", "“年底”\(date)"),
      (
        "责任书截止: 2024-04-30", "责任书截至: 2024-04-30", "5:8",
        "dates 中缺少评分细则“2024”用到的“责任书截止”；dates 中有相近的名称，是不是“责任书截至”？两处要写得一样"
      ),
      ("责任书截止: 2024-04-30", "责任书截止: 四月", "5:16", "“四月”\(date)"),
      ("补充截止: 2024-12-25", "补充截止: 2024-12-25, ' 补充截止 ': 2024-12-26", "5:46", "dates 中的名称不能为空或重复"),
      ("补充截止: 2024-12-25", "补充截止: 2024-12-25, '': 2024-12-26", "5:46", "dates 中的名称不能为空或重复"),
      ("cutoff: 补充截止", "cutoff: 补充截至", "9:9", "cutoff “补充截至”应是 dates 中的一个名称，或 2024-12-20 这样的日期，是不是“补充截止”？"),
      (
        "cutoff: 补充截止", "cutoff: 2024-12-32", "9:9",
        "cutoff “2024-12-32”应是 dates 中的一个名称，或 2024-12-20 这样的日期：2024 年 12 月没有 32 日"
      ),
      ("asOf: 2024-12-31", "asOf: 年底", "8:50", "“年底”\(date)"),
      ("asOf: 2024-12-31", "asOf: 2024-12-19", "8:50", "asOf 早于上一轮，各轮应按时间先后排列"),
      (", asOf: 2024-12-31", "", "8:5", "缺少“asOf”"),
      ("id: final", "id: preliminary", "8:10", "id “preliminary”已被前面的轮次使用"),
      ("folder: 2-final", "folder: 1-preliminary", "8:35", "folder “1-preliminary”已被前面的轮次使用"),
      ("folder: 2-final", "folder: ../2-final", "8:35", "folder “../2-final”只能用字母、数字、点、短横线和下划线，最多 40 个字符"),
      ("id: final, ", "", "8:5", "缺少“id”"), ("name: 终评, ", "", "8:5", "缺少“name”"),
      ("cutoff: 补充截止", "approval: 已批准", "9:11", "approval应是“键: 值”的形式"),
      ("cutoff: 补充截止", "approval: {by: 局, date: 一月}", "9:25", "“一月”\(date)"),
      ("cutoff: 补充截止", "publication: {date: 2025-1-10, show: [total]}", "9:21", "“2025-1-10”\(date)"),
      (
        "cutoff: 补充截止", "publication: {date: 2025-01-10, show: [total, totals]}", "9:47",
        "show 中的“totals”不能识别，可用 total、dimensions、items、rank、dates、reasons、level"
      ),
      (
        "cutoff: 补充截止", "publication: {date: 2025-01-10, show: all}", "9:39",
        "show 中的“all”不能识别，可用 total、dimensions、items、rank、dates、reasons、level"
      ),
    ])
  func values(old: String, new: String, place: String, message: String) {
    expect(old, new, ["\(place): error[assessment-invalid]: \(message)"])
  }

  @Test(
    "words and signs of an empty form approve nothing, however they are written",
    arguments: ["未审定。", "（待审定）", "未 审 定", "TBD", "-", "？", "______", "\u{3164}", "草稿", "ＴＢＤ"])
  func placeholders(by: String) {
    expect(
      "cutoff: 补充截止", "approval: {by: \"\(by)\", date: 2025-01-08}",
      ["9:16: error[assessment-invalid]: by “\(by)”不是审定的机构或人；还没有审定的，请删去整个 approval"])
  }

  @Test("names what nobody sees, and writes it visibly")
  func hidden() {
    let words = "里有看不见的字符 U+001B，网页上的文字可能错乱，搜索也找不到；多半是从别处粘贴带来的，请删去重新输入"
    expect(
      "rubric: \"2024\"", "rubric: \"\\e[31m\"",
      [
        "3:9: warning[hidden-character]: “␛[31m”\(words)",
        "3:9: error[assessment-invalid]: 没有评分细则“␛[31m”，应有文件 rubrics/␛[31m.yaml；现有 “2024”",
      ])
  }

  @Test(
    "refuses unknown keys, with the nearest as a hint",
    arguments: [
      ("title: 2024", "titel: 2024", "2:1", "考核设置中没有“titel”这个键，是不是“title”？"),
      ("dates: {", "date: {", "5:1", "考核设置中没有“date”这个键，是不是“dates”？"),
      (
        "cutoff: 补充截止", "deadline: 补充截止", "9:1",
        "考核设置中没有“deadline”这个键；可用的键有 year、title、rubric、window、dates、rounds、cutoff、approval、publication"
      ),
      ("from: 2024-01-01", "form: 2024-01-01", "4:10", "window 中没有“form”这个键，是不是“from”？"),
      ("asOf: 2024-12-31", "asof: 2024-12-31", "8:44", "轮次中没有“asof”这个键，是不是“asOf”？"),
      (
        "cutoff: 补充截止", "approval: {who: a, by: 局, date: 2025-01-08}", "9:12",
        "approval 中没有“who”这个键；可用的键有 by、date、document、round"
      ),
      (
        "cutoff: 补充截止", "publication: {shows: [total], date: 2025-01-10}", "9:15",
        "publication 中没有“shows”这个键，是不是“show”？"
      ),
    ])
  func keys(old: String, new: String, place: String, message: String) {
    expect(old, new, ["\(place): error[unknown-key]: \(message)"])
  }

  @Test(
    "refuses an approval or publication that is empty or half; an empty value counts as absent",
    arguments: [
      ("approval: {}", "9:11", "approval 是空的，应写明“by”和“date”；还没有审定的，请删去整个 approval"),
      ("approval:\n  by:\n  date:", "10:3", "approval 是空的，应写明“by”和“date”；还没有审定的，请删去整个 approval"),
      ("approval: {by: 局}", "9:11", "approval 只写了一半：有“by”，缺少“date”；请补上，还没有审定的，请删去整个 approval"),
      (
        "approval: {by: '　', date: 2025-01-08}", "9:11",
        "approval 只写了一半：有“date”，缺少“by”；请补上，还没有审定的，请删去整个 approval"
      ),
      ("approval: {by: 未审定, date: 2025-01-08}", "9:16", "by “未审定”不是审定的机构或人；还没有审定的，请删去整个 approval"),
      (
        "approval: {by: 局, date: 2025-01-08, round: finl}", "9:44",
        "round “finl”不是 rounds 中的轮次，应是 preliminary、final 之一"
      ),
      ("publication: {}", "9:14", "publication 是空的，应写明“date”和“show”；还没有公布的，请删去整个 publication"),
      (
        "publication: {date: 2025-01-10, show: []}", "9:14",
        "publication 只写了一半：有“date”，缺少“show”；请补上，还没有公布的，请删去整个 publication"
      ),
      (
        "publication: {show: [total], date: ''}", "9:14",
        "publication 只写了一半：有“show”，缺少“date”；请补上，还没有公布的，请删去整个 publication"
      ),
    ])
  func halfForms(form: String, place: String, message: String) {
    expect("cutoff: 补充截止", form, ["\(place): error[assessment-invalid]: \(message)"])
    let published =
      form.hasPrefix("approval")
      ? "publication: {date: 2025-01-10, show: [total]}" : "approval: {by: 局, date: 2025-01-08}"
    // Half a form publishes nothing.
    let fixture = Fixture.good.editing(PlanFindingsTests.path, "cutoff: 补充截止", "\(form)\n\(published)")
    #expect(fixture.plan?.isPublished == false)
  }

  @Test(
    "takes a key without a value for one that is not there", arguments: ["approval:", "approval: ~", "publication:"])
  func noValue(key: String) {
    expect("cutoff: 补充截止", key, [])
  }

  @Test("refuses a publication before the approval; takes one on its day, and either form alone")
  func publicationDays() {
    expect(
      "cutoff: 补充截止", "approval: {by: 局, date: 2025-01-08}\npublication: {date: 2025-01-07, show: [total]}",
      [
        "10:14: warning[not-pinned]: 结果已审定并公布，但没有留存，以后登记有改动时无从发现；请运行 gongshi publish --year 2024",
        "10:21: error[assessment-invalid]: 公布日期 2025-01-07 早于审定日期 2025-01-08，结果应先审定再公布，请核对这两个日期",
      ])
    for tail in [
      "approval: {by: 局, date: 2025-01-08}\npublication: {date: 2025-01-08, show: [total]}",
      "publication: {date: 2025-01-01, show: [total]}", "approval: {by: 局, date: 2025-01-01}",
    ] {
      let lines = Fixture.good.editing(PlanFindingsTests.path, "cutoff: 补充截止", tail).lines
      #expect(!lines.contains { $0.contains("assessment-invalid") }, "\(tail)")
    }
  }

  @Test("asks for at least one round")
  func rounds() {
    let plan =
      "year: 2024\ntitle: x\nrubric: \"2024\"\nwindow: {from: 2024-01-01, to: 2024-12-31}\ndates: {责任书截止: 2024-04-30}\n"
    let message = "rounds 应至少列出一轮，如 [{id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}]"
    for rounds in ["[]", "初评", "{}"] {
      Fixture.good.with("~/assessment.yaml", plan + "rounds: \(rounds)\n").expect([
        "~/assessment.yaml:6:9: error[assessment-invalid]: \(message)"
      ])
    }
    Fixture.good.with("~/assessment.yaml", plan).expect(["~/assessment.yaml:1:1: error[assessment-invalid]: 缺少“rounds”"]
    )
    Fixture.good.with("~/assessment.yaml", plan + "rounds: [初评]\n").expect([
      "~/assessment.yaml:6:10: error[assessment-invalid]: 轮次应是“键: 值”的形式"
    ])
    Fixture.good.with("~/assessment.yaml", "\n# 空\n").expect([
      "~/assessment.yaml:1:1: error[assessment-invalid]: 文件是空的，应写明 year、title、rubric、window 和 rounds"
    ])
  }

  @Test("warns of a day that rules or the cutoff compare with in another year")
  func oddYears() {
    Fixture.good.editing("~/assessment.yaml", "责任书截止: 2024-04-30", "责任书截止: 2025-04-30").expect([
      "~/assessment.yaml:5:8: warning[odd-date]: dates 中的“责任书截止”是 2025-04-30，不在本次考核的时间之内，而细则要与它比较；请核对年份，确实是这一天的可以不改"
    ])
    Fixture.good.editing("~/assessment.yaml", "补充截止: 2024-12-25", "补充截止: 2025-12-25").expect([
      "~/assessment.yaml:9:9: warning[odd-date]: cutoff 是 2025-12-25，不在本次考核的时间之内，收到的材料都会按它算是否逾期；请核对年份，确实是这一天的可以不改"
    ])
    // A month after the last day is room enough for what comes late.
    Fixture.good.editing("~/assessment.yaml", "补充截止: 2024-12-25", "补充截止: 2025-01-31").expect([])
  }

  @Test("reports every fault of a plan at once")
  func several() {
    Fixture.good.editing("~/assessment.yaml", "year: 2024\n", "year: 2023\n").editing(
      "~/assessment.yaml", "title:", "titel:"
    )
    .editing("~/assessment.yaml", "to: 2024-12-31", "to: x").editing("~/assessment.yaml", "id: final", "id: ''")
    .evidence("单位,指标,事项,开始\njwc,5.1,漏洞,x\njwc,5.1,漏洞,2020-01-01\n")
    .expect([
      "~/1-preliminary/evidence.csv:2:4: error[bad-date]: “x”\(PlanFindingsTests.date)",
      "~/assessment.yaml:1:7: error[assessment-invalid]: year “2023”应与所在文件夹的年份 2024 一致",
      "~/assessment.yaml:2:1: error[unknown-key]: 考核设置中没有“titel”这个键，是不是“title”？",
      "~/assessment.yaml:4:32: error[assessment-invalid]: “x”\(PlanFindingsTests.date)",
      "~/assessment.yaml:8:10: error[assessment-invalid]: id “”只能用字母、数字、点、短横线和下划线，最多 40 个字符",
    ])
  }
}
