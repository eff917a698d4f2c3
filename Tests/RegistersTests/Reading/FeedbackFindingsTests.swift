import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Registers
import Rubric
import SiteContent
import Testing

/// Feedback: office-column, and the cells of feedback, roster and self-check.
@Suite struct FeedbackFindingsTests {
  @Test("finds columns of the office's in a unit's file, and reads on")
  func officeColumns() {
    func message(_ name: String) -> String { "error[office-column]: “\(name)”由考核办公室填写，单位的反馈文件中不应有此列，请删除" }
    Fixture.good.with("~/2-final/feedback/jwc.csv", "单位,处理,答复,确认,decision\njwc,,,也许,\n").expect([
      "~/2-final/feedback/jwc.csv:1:1: error[csv-header]: 表头中“处理”列出现了两次，请只保留一列"
    ])
    Fixture.good.with("~/2-final/feedback/jwc.csv", "单位,处理,REPLY,确认,得分,颜色\njwc,,,也许,,\n").expect([
      "~/2-final/feedback/jwc.csv:1:2: \(message("处理"))", "~/2-final/feedback/jwc.csv:1:3: \(message("答复"))",
      "~/2-final/feedback/jwc.csv:1:5: \(message("得分"))",
      "~/2-final/feedback/jwc.csv:1:6: warning[csv-unknown-column]: 不认识的列“颜色”，其内容不会被读取；可用的列有 单位、指标、确认、意见、日期、经办人",
      "~/2-final/feedback/jwc.csv:2:4: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
    ])
  }

  @Test("confirms for every unit without a file or row of its own")
  func bulkConfirmations() throws {
    let units = "单位编号,单位名称,类别,状态,在职人数\na,甲,教学单位,,1\nb,乙,教学单位,,1\nc,丙,党政管理部门,,1\nd,丁,教学单位,不参评,\n"
    let fixture = Fixture.good.with("~/units.csv", units)
      .with("~/1-preliminary/scores.csv", "单位,指标,得分\na,5.2,1\nb,5.2,1\nc,5.2,1\n")
      .with("~/2-final/feedback/反馈-b.csv", "单位,指标,确认,意见\n")
      .with("~/2-final/feedback.csv", "单位,指标,确认,日期,意见\n全部,,是,2024-12-28,\n类别:教学单位,,是,2024-12-27,\nc,5.1,否,,有误\n")
    fixture.expect([])
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    let year = try #require(content.years.first)
    let said = year.feedback.map { entry in
      "\(year.directory[entry.unit].id) \(entry.isConfirmed == true) \(entry.date?.day.iso ?? "")"
    }
    #expect(said == ["c false ", "a true 2024-12-27"])
  }

  @Test("takes 全部 and 类别 for a confirmation of the whole result and nothing else")
  func bulkFeedback() {
    let message = "error[bulk-row]: “全部”只能用来代各单位确认全部结果：指标、处理和意见都空着，“确认”填“是”；其他的请一个单位一行"
    Fixture.good
      .with(
        "~/2-final/feedback.csv",
        "单位,指标,处理,确认,意见\n全部,,,,\n全部,5.1,,是,\n全部,,采纳,是,\n全部,,,否,\n全部,,,是,好\n类别:科研机构,,,是,\n全部,,,x,\n"
      )
      .expect([
        "~/2-final/feedback.csv:2:1: \(message)", "~/2-final/feedback.csv:3:1: \(message)",
        "~/2-final/feedback.csv:4:1: \(message)", "~/2-final/feedback.csv:5:1: \(message)",
        "~/2-final/feedback.csv:6:1: \(message)",
        "~/2-final/feedback.csv:7:1: error[unknown-unit]: units.csv 中没有类别为“科研机构”的单位，请核对类别",
        "~/2-final/feedback.csv:8:4: error[bad-yesno]: “x”不是“是”或“否”，请填“是”或“否”",
      ])
  }

  @Test("finds what feedback cells should not hold")
  func cells() {
    Fixture.good
      .with("~/2-final/feedback.csv", "单位,指标,处理,日期,确认\njwc,5.1,同意,x,y\n,9.9,?,,\n")
      .with("~/2-final/feedback/jwc.csv", "单位,确认,日期,指标\njwc,y,2024-2-30,9.9\n")
      .expect([
        "~/2-final/feedback.csv:2:3: error[bad-choice]: “同意”不在可选范围内，应是 采纳、部分采纳、不采纳 之一",
        "~/2-final/feedback.csv:2:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "~/2-final/feedback.csv:3:1: error[missing-value]: “单位”不能为空，请填写",
        "~/2-final/feedback.csv:3:2: error[unknown-item]: 评分细则中没有指标“9.9”，请核对指标编号",
        "~/2-final/feedback.csv:3:3: error[bad-choice]: “?”不在可选范围内，应是 采纳、部分采纳、不采纳 之一",
        "~/2-final/feedback/jwc.csv:2:3: error[bad-date]: “2024-2-30”不是有效日期：2024 年 2 月没有 30 日，应写成 2024-05-28 这样的年月日",
        "~/2-final/feedback/jwc.csv:2:4: error[unknown-item]: 评分细则中没有指标“9.9”，请核对指标编号",
      ])
  }

  @Test("finds what roster cells should not hold")
  func roster() {
    Fixture.good.with("~/roster.csv", "单位,角色,姓名,自,至\njwc,,,1,x\n,负责人,,,\ntsg,负责人,某,2024-1-1,\n").expect([
      "~/roster.csv:2:2: error[missing-value]: “角色”不能为空，请填写", "~/roster.csv:2:3: error[missing-value]: “姓名”不能为空，请填写",
      "~/roster.csv:2:4: error[bad-date]: “1”不是有效日期，应写成 2024-05-28 这样的年月日",
      "~/roster.csv:2:5: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
      "~/roster.csv:3:1: error[missing-value]: “单位”不能为空，请填写", "~/roster.csv:3:3: error[missing-value]: “姓名”不能为空，请填写",
    ])
  }

  @Test("finds what self-check cells should not hold, and scores none of it")
  func selfCheck() throws {
    let fixture = Fixture.good.with(
      "~/selfcheck/jwc.csv",
      "单位,指标,事项,内容,开始,完成,数量\njwc,1.1,签订,也许,,,\njwc,5.1,缺席,,,,x\njwc,5.1,缺席,,2024-1-1,y,\njwc,,,,,,z\n")
    fixture.expect([
      "~/selfcheck/jwc.csv:2:4: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
      "~/selfcheck/jwc.csv:3:5: error[missing-value]: “开始”不能为空，请填写",
      "~/selfcheck/jwc.csv:3:7: error[bad-number]: “x”不是有效数量，应是 0、1、2 这样的整数",
      "~/selfcheck/jwc.csv:4:6: error[bad-date]: “y”不是有效日期，应写成 2024-05-28 这样的年月日",
      "~/selfcheck/jwc.csv:5:2: error[missing-value]: “指标”不能为空，请填写",
      "~/selfcheck/jwc.csv:5:3: error[missing-value]: “事项”不能为空，请填写",
      "~/selfcheck/jwc.csv:5:7: error[bad-number]: “z”不是有效数量，应是 0、1、2 这样的整数",
    ])
    let scored = Fixture.good.with("~/selfcheck/jwc.csv", "单位,指标,事项,内容\njwc,1.1,签订,否\n")
    #expect(try scored.earned("1.1") == ["xxgc": "40", "jwc": "40"])
  }
}
