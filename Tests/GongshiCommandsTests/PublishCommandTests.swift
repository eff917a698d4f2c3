import Foundation
import GongshiCommands
import Testing

/// `gongshi publish`: records published results, says what differs, and writes nothing it was not asked for.
@Suite struct PublishCommandTests {
  private static let plan = """
    year: 2024
    title: 2024 年度考核
    rubric: "2024"
    window: {from: 2024-01-01, to: 2024-12-31}
    rounds:
      - {id: preliminary, name: 初评, folder: 1-preliminary, asOf: 2024-12-20}
      - {id: final, name: 终评, folder: 2-final, asOf: 2024-12-31}

    """
  private static let published = [
    "assessments/2024/assessment.yaml": plan
      + "approval: {by: 领导小组, date: 2025-01-08}\npublication: {date: 2025-01-10, show: [total]}\n"
  ]
  private static let file = "assessments/2024/published.json"
  private static var short: Regex<Substring> { #/[0-9a-f]{4}(?:-[0-9a-f]{4}){3}/# }

  private func publish(_ content: SampleContent, _ arguments: String...) -> CommandRun {
    CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
  }

  private func text(_ content: SampleContent, _ name: String = file) throws -> String {
    try String(contentsOfFile: content.path + "/" + name, encoding: .utf8)
  }

  private func rewrite(_ content: SampleContent, _ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: content.path + "/" + name))
  }

  private func names(_ content: SampleContent) throws -> [String] {
    try #require(FileManager.default.subpaths(atPath: content.path)).sorted()
  }

  @Test("records results, and nothing when asked again")
  func first() throws {
    let content = try SampleContent(Self.published)
    let before = try names(content)
    let run = publish(content)
    #expect(run.status == .done)
    #expect(run.output == "")
    let digest = try #require(run.messages.firstMatch(of: Self.short)).output
    let note = "核对码 \(digest)（审定：领导小组，2025-01-08）；请写进会议纪要，以后用 gongshi verify --content '\(content.path)' --digest 核对\n"
    #expect(run.messages == "assessments/2024/published.json：已留存 2 个单位的结果\n\(note)")
    #expect(try names(content) == (before + [Self.file]).sorted())
    let bytes = try text(content)
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
    for arguments in [[], ["--accept"]] {
      let again = CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
      #expect(again.status == .done)
      #expect(again.messages == "2024 年的结果与留存的相同，未写入任何文件\n\(note)")
    }
    #expect(try text(content) == bytes)
    // The same bytes wherever it stands.
    let other = try SampleContent(Self.published)
    _ = publish(other)
    #expect(try text(other) == bytes)
  }

  @Test("says what differs, refuses, and records it beside the old with --accept")
  func correction() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let before = try text(content)
    try rewrite(content, "assessments/2024/2-final/scores.csv", "单位,指标,得分\njwc,1.1,9\n")
    let difference = "jxx 教学系：总分仍为 8.5，名次 1 → 2\njwc 教务处：总分 7 → 9，名次 2 → 1，指标 1.1：7 → 9\n"
    for command in ["check", "score", "build"] {
      let run = CommandRun(
        [command, "--content", content.path] + (command == "build" ? ["--output", content.path + "/out"] : []))
      #expect(run.status == .contentErrors)
      #expect((run.output + run.messages).contains("units.csv:3:1: error[pinned-differs]: “教务处”的结果与公布的不同：总分 7 → 9"))
    }
    let refused = publish(content)
    #expect(refused.status == .contentErrors)
    #expect(refused.output == difference)
    #expect(refused.messages == "2 个单位的结果与留存的不同，未写入任何文件；核对无误后加 --accept 记下更正\n")
    #expect(try text(content) == before)

    let accepted = publish(content, "--accept")
    #expect(accepted.status == .done)
    #expect(accepted.output == difference)
    #expect(
      accepted.messages.hasPrefix(
        "注意：更正写在原来的审定之下（领导小组，2025-01-08），结果页上会注明没有新的审定；有新的审定的，请写进 approval 再运行一次\n"
          + "assessments/2024/published.json：已记下 1 个单位的更正、1 个单位名次的变动，此前的结果一并保留（第 1 次）\n核对码 "))
    let after = try text(content)
    let old = try #require(before.firstRange(of: "\"units\":[")).lowerBound
    let end = try #require(before.firstRange(of: "}],\"seal\"")).lowerBound
    #expect(after.contains("\"history\":[{\"rubric\"") && after.contains(before[old..<end]))
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
    #expect(try names(content).filter { $0.split(separator: "/").last?.first == "." } == [])
  }

  @Test("the table for the evaluation counts the corrections of each unit, and no mere change of rank")
  func corrections() throws {
    let content = try SampleContent(Self.published)
    func counts() -> [String] {
      let run = CommandRun(
        "export", "--content", content.path, "--table", "evaluation", "--format", "csv", "--year", "2024")
      let lines = run.output.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      guard let place = lines.first?.firstIndex(of: "公布后更正次数") else { return [] }
      return lines.dropFirst().map { "\($0[0]) \($0[place])" }
    }
    _ = publish(content)
    #expect(counts() == [])
    for (mark, expected) in [("9", ["jxx 0", "jwc 1"]), ("9.5", ["jxx 0", "jwc 2"])] {
      try rewrite(content, "assessments/2024/2-final/scores.csv", "单位,指标,得分\njwc,1.1,\(mark)\n")
      #expect(publish(content, "--accept").status == .done)
      #expect(counts() == expected)
    }
  }

  @Test("tells that the day of the publication is still to come, in the words of a build")
  func early() throws {
    let plan = "assessments/2024/assessment.yaml"
    let text = try #require(Self.published[plan])
    let content = try SampleContent([plan: text.replacing("date: 2025-01-10", with: "date: 2999-01-10")])
    let notice =
      #/注意：2024 年的公布日 2999-01-10 还没有到，公开版现在就显示这一年的结果；到那天才显示的，gongshi build 加 --date \d{4}-\d\d-\d\d（写今天的日期）\n/#
    let run = publish(content)
    #expect(run.status == .done && run.messages.prefixMatch(of: notice) != nil, "\(run.messages)")
    let build = CommandRun("build", "--edition", "site", "--content", content.path, "--output", content.path + "/out")
    #expect(build.messages.contains(notice))
  }

  @Test("tells that levels are not shown as long as nothing is recorded, and a build says so too")
  func levels() throws {
    let content = try SampleContent(Self.published)
    try rewrite(
      content, "rubrics/2024.yaml", text(content, "rubrics/2024.yaml") + "levels: [{name: 合格, least: 0}]\n")
    let notice = "注意：2024 年的细则有等级，publication 的 show 里没有 level，公开版不显示等级；要显示的现在加上，公布以后再加要按更正办\n"
    let build = ["build", "--edition", "site", "--content", content.path, "--output", content.path + "/out"]
    #expect(CommandRun(build).messages.contains(notice))
    #expect(publish(content).messages.hasPrefix(notice))
    #expect(!CommandRun(build).messages.contains(notice) && !publish(content).messages.contains(notice))
  }

  @Test("a publication that is written down is done on its day, and not before")
  func publicationDay() throws {
    let plan = "assessments/2024/assessment.yaml"
    let text = try #require(Self.published[plan])
    // Without a date it is the clock's day that counts.
    for (day, date, line) in [
      ("2025-01-10", nil, "[x] 公布            已公布"),
      ("2025-01-10", "2025-01-09", "[ ] 公布            已写明，2025 年 1 月 10 日公布"),
      ("2025-01-10", "2025-01-10", "[x] 公布            已公布"),
      ("2999-01-10", nil, "[ ] 公布            已写明，2999 年 1 月 10 日公布"),
    ] as [(String, String?, String)] {
      let content = try SampleContent([plan: text.replacing("date: 2025-01-10", with: "date: \(day)")])
      let run = CommandRun(["status", "--content", content.path] + (date.map { ["--date", $0] } ?? []))
      #expect(run.output.contains("\n\(line)\n"), "\(run.output)")
    }
  }

  @Test("mentions a changed rubric, and records it with --accept")
  func rubric() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let rubric = try text(content, "rubrics/2024.yaml")
    try rewrite(content, "rubrics/2024.yaml", rubric.replacing("name: 总评", with: "name: 评价"))
    let run = publish(content)
    #expect(run.status == .done)
    #expect(run.messages == "2024 年的结果与留存的相同，评分细则或轮次有改动，未写入任何文件；核对无误后可加 --accept 记下\n")
    let accepted = publish(content, "--accept")
    #expect(
      accepted.messages.hasPrefix("assessments/2024/published.json：结果未变，已记下现在的评分细则、轮次和公布的内容，此前的结果一并保留（第 1 次）\n核对码 "))
    #expect(CommandRun("check", "--strict", "--content", content.path).messages == "0 个错误，0 个警告，0 条提示\n")
  }

  @Test("writes nothing where the content has errors, its own file among them")
  func errors() throws {
    for changes in [
      ["assessments/2024/2-final/scores.csv": "单位,指标,得分\njwc,1.1,11\n"], ["site.yaml": "titel: x\n"],
      [
        "assessments/2024/1-preliminary/scores.csv": "单位,指标,得分\njxx,1.1,8.5\n",
        "assessments/2024/2-final/scores.csv": "",
      ],
      [Self.file: "{"],
    ] {
      let content = try SampleContent(Self.published.merging(changes) { $1 })
      let before = try names(content)
      for arguments in [[], ["--accept"]] {
        let run = CommandRun(["publish", "--content", content.path, "--year", "2024"] + arguments)
        #expect(run.status == .contentErrors)
        #expect(run.output == "")
        #expect(run.messages.contains("error[") && run.messages.hasSuffix("；有错误，未写入任何文件\n"))
      }
      #expect(try names(content) == before)
    }
  }

  @Test(
    "asks for approval and publication first",
    arguments: [
      ("", "approval 和 publication"), ("approval: {by: 组, date: 2025-01-08}\n", "publication"),
      ("publication: {date: 2025-01-10, show: [total]}\n", "approval"),
    ])
  func unpublished(tail: String, missing: String) throws {
    let content = try SampleContent(["assessments/2024/assessment.yaml": Self.plan + tail])
    let run = publish(content)
    #expect(run.status == .usage)
    #expect(
      run.messages == "gongshi: 2024 年的结果尚未审定公布，请先在 assessments/2024/assessment.yaml 中写明 \(missing)\n")
    #expect(!FileManager.default.fileExists(atPath: content.path + "/" + Self.file))
  }

  @Test("says what else differs that is published, and records it with --accept")
  func statement() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let units = try text(content, "assessments/2024/units.csv")
    try rewrite(content, "assessments/2024/units.csv", units.replacing("教务处", with: "教学处"))
    let path = "assessments/2024/assessment.yaml"
    try rewrite(content, path, try text(content, path).replacing("by: 领导小组", with: "by: 办公会"))
    let refused = publish(content)
    #expect(refused.status == .contentErrors)
    #expect(refused.output == "jwc 教学处：名称 “教务处” → “教学处”\n审定与公布时的不同：审定机构 “领导小组” → “办公会”\n")
    #expect(publish(content, "--accept").status == .done)
    #expect(CommandRun("check", "--strict", "--content", content.path).status == .done)
  }

  @Test("does not mind an error in another year, and says that there is one")
  func otherYear() throws {
    let content = try SampleContent(
      Self.published.merging(["assessments/2023/assessment.yaml": "year: 2022\n", "rubrics/2023.yaml": "id: x\n"]) {
        $1
      })
    let run = publish(content)
    #expect(run.status == .done)
    #expect(run.messages.contains("个错误，不妨碍 2024 年，详见 gongshi check --content '\(content.path)'\n"))
    #expect(CommandRun("check", "--content", content.path).status == .contentErrors)
    #expect(CommandRun("status", "--content", content.path, "--year", "2024").status == .done)
    let other = CommandRun("status", "--content", content.path, "--year", "2023")
    #expect(other.status == .contentErrors && other.messages.contains("assessments/2023/assessment.yaml:1:7"))
  }

  @Test("a digest of the minutes is checked: of what is published, of what was corrected since, and of neither")
  func digest() throws {
    let content = try SampleContent(Self.published)
    func verify(_ digest: String) -> CommandRun {
      CommandRun("verify", "--digest", digest, "--content", content.path)
    }
    #expect(verify("9f86-d081-884c-7d65").messages.contains("没有留存过公布的结果"))
    let first = String(try #require(publish(content).messages.firstMatch(of: Self.short)).output)
    for spelling in [first, first.replacing("-", with: "").uppercased(), "　\(first.prefix(14)) "] {
      let run = verify(spelling)
      #expect(run.status == .done)
      #expect(run.messages == "2024 年现在公布的，就是这个核对码所指的那一份\n")
    }
    try rewrite(content, "assessments/2024/2-final/scores.csv", "单位,指标,得分\njwc,1.1,9\n")
    let changed = verify(first)
    #expect(changed.status == .contentErrors && changed.messages.contains("error[pinned-differs]"))
    let second = String(try #require(publish(content, "--accept").messages.firstMatch(of: Self.short)).output)
    #expect(verify(second).status == .done)
    let old = verify(first)
    #expect(old.status == .contentErrors)
    #expect(
      old.messages
        == "2024 年公布的结果在这个核对码（审定：领导小组，2025-01-08）以后更正过，现在的核对码是 \(second)（审定：领导小组，2025-01-08）；更正了什么，见那一年的结果页\n")
    let none = verify("0000-0000-0000-0000")
    #expect(none.status == .contentErrors)
    #expect(none.messages == "没有哪一次公布的核对码是 0000000000000000：公布的内容在那以后改动过，或者核对码抄错了；现在的是：2024 年 \(second)\n")
    // A record that was made anew does not have the digest of the minutes.
    try FileManager.default.removeItem(atPath: content.path + "/" + Self.file)
    _ = publish(content)
    #expect(verify(first).status == .contentErrors && verify(second).status == .contentErrors)
    for (arguments, words) in [
      (["--digest", "9f86"], "不是核对码"), (["--digest", "xyzxyzxyzxyz"], "不是核对码"), ([], "请写明要核对的文件夹"),
      (["--year", "2024", content.path], "--year 要与 --digest 同用"),
    ] {
      let run = CommandRun(["verify", "--content", content.path] + arguments)
      #expect(run.status == .usage && run.messages.contains(words))
    }
  }

  @Test("a new round names the approved one, which the public goes on seeing until the new one is approved")
  func newRound() throws {
    let content = try SampleContent(Self.published)
    _ = publish(content)
    let added = CommandRun(
      "new", "round", "review", "--name", "复议", "--as-of", "2025-02-20", "--content", content.path)
    #expect(added.status == .done)
    #expect(
      added.messages.contains(
        "注意：2024 年审定的是“终评”的结果，已在 approval 中注明 round: final，公开版照旧显示那一轮；新的一轮要另行审定：审定以后，请把 approval 的 by、date、document 改为新的审定，并删去 round，同时把 publication 的 date 改为更正公布的那一天\n"
      ))
    let path = "assessments/2024/assessment.yaml"
    #expect(try text(content, path).contains("approval: {by: 领导小组, date: 2025-01-08, round: final}\n"))
    try rewrite(content, "assessments/2024/3-review/scores.csv", "单位,指标,得分\njwc,1.1,9.5\n")
    func card(_ date: String? = nil) throws -> String? {
      let run = CommandRun(
        ["build", "--edition", "site", "--content", content.path, "--output", content.path + "-out"]
          + (date.map { ["--date", $0] } ?? []))
      #expect(run.status == .done, "\(run.messages)")
      return try? String(contentsOfFile: content.path + "-out/site/results/2024/jwc.html", encoding: .utf8)
    }
    defer { try? FileManager.default.removeItem(atPath: content.path + "-out") }
    #expect(try #require(try card()).contains("<strong>7\u{A0}分</strong>"))
    // Before the day of the publication there is nothing to see.
    #expect(try card("2025-01-09") == nil)
    #expect(try card("2025-01-10") != nil)
    // The old approval is not one of the new round.
    let named = try text(content, path)
    try rewrite(content, path, named.replacing(", round: final", with: ""))
    let refused = CommandRun("check", "--content", content.path)
    #expect(refused.status == .contentErrors && refused.output.contains("error[approval-before-round]"))
    try rewrite(
      content, path,
      named.replacing("date: 2025-01-08, round: final", with: "date: 2025-02-25")
        .replacing("date: 2025-01-10", with: "date: 2025-02-26"))
    #expect(publish(content, "--accept").status == .done)
    #expect(try #require(try card()).contains("<strong>9.5\u{A0}分</strong>"))
  }

  @Test("needs a year that is there")
  func years() throws {
    let content = try SampleContent(Self.published)
    #expect(CommandRun("publish", "--content", content.path).status == .usage)
    let run = CommandRun("publish", "--content", content.path, "--year", "2023")
    #expect(run.status == .usage)
    #expect(run.messages == "gongshi: 没有 2023 年的考核，现有 2024\n")
  }
}
