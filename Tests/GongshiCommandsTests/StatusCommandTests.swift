import Foundation
import GongshiCommands
import Testing

/// `gongshi status`: what is still to be done, as a table and as a file.
@Suite struct StatusCommandTests {
  private static let unmarked = ["assessments/2024/1-preliminary/scores.csv": "单位,指标,得分\njxx,1.1,8.5\n"]
  private static let open = unmarked.merging(["assessments/2024/2-final/scores.csv": "单位,指标,得分\n"]) { $1 }

  @Test("prints the way to the published result and the tasks")
  func table() throws {
    let content = try SampleContent(StatusCommandTests.open)
    let run = CommandRun("status", "--content", content.path)
    #expect(run.status == .done)
    #expect(
      run.output == """
        2024 年度考核　终评（登记截至 2024-12-31，按 2024-12-31 的情况）
        这一天是登记截至日；要看别的日子的情况，运行命令时写明那一天：--date 年-月-日。

        [ ] 核定各项指标    还有 1 个单位的 1 项指标待核定
        [ ] 各单位确认      2 个单位还没有反馈；没有定反馈截止日（assessment.yaml 的 feedback）
        [x] 处理异议        没有未处理的异议
        [ ] 审定            以上各步完成后再报请审定
        [ ] 公布            审定后，在本年的考核设置里写明哪天公布、公布哪些内容，再重新生成网站（assessment.yaml 的 publication）
        [ ] 留存公布的结果  公布后，把公布的结果留存一份，以后登记有改动能发现（gongshi publish --year 2024）

        单位    指标  由谁办理    情况    截止日      说明

        30 天内（1 项）
        教务处  1.1   考核办公室  待评分  2024-12-31  评分人尚未评分。

        30 天以后或未定（2 项）
        教学系        单位        待反馈              对考核结果，尚未确认，也没有提出异议。
        教务处        单位        待反馈              对考核结果，尚未确认，也没有提出异议。

        共 3 项

        """)
  }

  @Test("writes the same as CSV, for a unit its own tasks alone and no places in registers")
  func csv() throws {
    let content = try SampleContent(StatusCommandTests.open)
    let run = CommandRun("status", "--content", content.path, "--format", "csv")
    let lines = run.output.dropFirst().split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "单位编号,单位,类别,指标,指标名称,由谁办理,情况,说明,截止日,是否过期,期限,登记位置")
    #expect(lines[1] == "jwc,教务处,党政管理部门,1.1,总评,考核办公室,待评分,评分人尚未评分。,2024-12-31,否,30 天内,")
    let own = CommandRun("status", "--content", content.path, "--format", "csv", "--unit", "教务处")
    #expect(
      own.output == "\u{FEFF}单位编号,单位,类别,指标,指标名称,由谁办理,情况,说明,截止日,是否过期,期限\r\n"
        + "jwc,教务处,党政管理部门,,,单位,待反馈,对考核结果，尚未确认，也没有提出异议。,,否,30 天以后或未定\r\n")
  }

  @Test("tells it from another round and another day")
  func roundAndDay() throws {
    let content = try SampleContent(StatusCommandTests.open)
    let run = CommandRun("status", "--content", content.path, "--round", "初评", "--date", "2024-12-25")
    #expect(run.output.hasPrefix("2024 年度考核　初评（登记截至 2024-12-20，按 2024-12-25 的情况）\n\n"))
    #expect(run.output.contains("\n已过期（1 项）\n教务处  1.1   考核办公室  待评分  2024-12-20  评分人尚未评分。\n"))
    #expect(run.output.hasSuffix("\n共 1 项\n"))
    #expect(CommandRun("status", "--content", content.path, "--date", "2024-2-30").status == .usage)
    #expect(CommandRun("status", "--content", content.path, "--unit", "无此单位").status == .usage)
  }

  @Test("says nothing of a year with errors but the errors")
  func errors() throws {
    let content = try SampleContent(["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,11\n"])
    let run = CommandRun("status", "--content", content.path)
    #expect(run.status == .contentErrors)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("error[score-out-of-range]"))
  }
}
