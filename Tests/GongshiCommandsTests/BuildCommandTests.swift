import Foundation
import GongshiCommands
import Testing

/// `gongshi build`: what it says of results that changed and of warnings, in the program's one stream for it.
@Suite struct BuildCommandTests {
  private let content: SampleContent
  private let output: SampleContent
  private static let final = "assessments/2024/2-final/scores.csv"

  init() throws { (content, output) = (try SampleContent(), try SampleContent()) }

  private func build(_ arguments: String...) -> CommandRun {
    CommandRun(["build", "--content", content.path, "--output", output.path] + arguments)
  }

  private func write(_ name: String, _ text: String, in folder: SampleContent? = nil) throws {
    let file = URL(filePath: (folder ?? content).path + "/" + name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The lines that say what differs.
  private func changes(_ run: CommandRun) -> [String] {
    run.messages.split(separator: "\n").map(String.init).filter { $0.contains("不同：") || $0.hasPrefix("另有") }
  }

  @Test("says which results differ from those of the edition that was replaced, and nothing where there was none")
  func changed() throws {
    let first = build("--edition", "office")
    #expect(first.status == .done)
    #expect(changes(first) == [])
    #expect(changes(build("--edition", "office")) == [])
    // Only the mark counts; the rank of the other unit follows from it.
    try write(Self.final, "单位,指标,得分\njwc,1.1,8.6\n")
    #expect(changes(build("--edition", "site")) == [])
    let second = build()
    #expect(second.output.isEmpty)
    #expect(
      changes(second) == ["与原内部版不同：2024 年 jwc 教务处：总分 7 → 8.6，名次 2 → 1，指标 1.1：7 → 8.6"])
    #expect(changes(build()) == [])
    // What changes no result is no change.
    try write("site.yaml", "title: 新的标题\n")
    let third = build()
    #expect(third.messages.contains("/office：") && !third.messages.contains("/office：0"))
    #expect(changes(third) == [])
  }

  @Test("says so where the edition showed another round")
  func round() throws {
    _ = build("--edition", "office", "--round", "preliminary")
    #expect(
      changes(build("--edition", "office")) == [
        "与原内部版（原来是“初评”，现在是“终评”）不同：2024 年 jwc 教务处：总分 9 → 7，名次 1 → 2，指标 1.1：9 → 7"
      ])
  }

  @Test("says so where what is handed out passes to another round, once")
  func handedOut() throws {
    _ = build("--edition", "packets", "--round", "preliminary")
    let notice = "注意：packets 原来是“2024 年初评”的，现在换成了“2024 年终评”的；还要用前一轮的，加 --round 另写 --output 再生成一次\n"
    #expect(build("--edition", "packets").messages.hasSuffix(notice))
    #expect(!build("--edition", "packets").messages.contains("注意"))
  }

  @Test("names ten units at most, the year at hand first, and counts the others")
  func many() throws {
    let ids = (10..<30).map { "u\($0)" }
    let units = "单位编号,单位名称,类别\n" + ids.map { "\($0),单位\($0),教学单位\n" }.joined()
    func scores(_ points: Int) -> String { "单位,指标,得分\n" + ids.map { "\($0),1.1,\(points)\n" }.joined() }
    for (name, text) in try SampleContent.files2023() { try write(name, text) }
    try write("assessments/2024/units.csv", units)
    try write("assessments/2024/1-preliminary/scores.csv", scores(5))
    try write(Self.final, "单位,指标,得分\n")
    #expect(build("--edition", "office").status == .done)
    try write("assessments/2024/1-preliminary/scores.csv", scores(6))
    try write("assessments/2023/1/scores.csv", "单位,指标,得分\njxx,1.1,3\njwc,1.1,5\n")
    let lines = changes(build("--edition", "office"))
    #expect(lines.count == 11)
    #expect(lines.first == "与原内部版不同：2024 年 u10 单位u10：总分 5 → 6，指标 1.1：5 → 6")
    #expect(lines.last == "另有 11 处")
    // A year that is gone, and one that came, differ from nothing.
    try FileManager.default.removeItem(atPath: content.path + "/assessments/2023")
    #expect(changes(build("--edition", "office")) == [])
  }

  @Test("says that it could not compare where the former results cannot be read")
  func unreadable() throws {
    _ = build("--edition", "office")
    try write("office/downloads/results-2024.json", "{}", in: output)
    let run = build("--edition", "office")
    #expect(run.status == .done)
    #expect(run.messages.contains("原内部版 2024 年的结果文件无法读取，没有与它比较\n"))
    #expect(changes(build("--edition", "office")) == [])
  }

  @Test("counts warnings and says where they are listed, whatever became of the editions")
  func warnings() throws {
    #expect(!build().messages.contains("警告"))
    try write(Self.final, "单位,指标,得分,颜色\njwc,1.1,7,红\n")
    let counts = "0 个错误，1 个警告，0 条提示，详见 gongshi check --content '\(content.path)'"
    #expect(build("--edition", "site").messages.hasSuffix("\n\(counts)\n"))
    let all = build()
    #expect(all.messages.hasSuffix("\n\(counts)，或内部版的“检查结果”：\(output.path)/office/findings/index.html\n"))
    let page = try String(contentsOfFile: output.path + "/office/findings/index.html", encoding: .utf8)
    #expect(page.contains("csv-unknown-column") && page.contains("单元格 D1"))
    #expect(!FileManager.default.fileExists(atPath: output.path + "/site/findings"))
    // An edition that is refused hides no warning.
    try write("site/别人的.txt", "x", in: output)
    try write("site.yaml", "title: 新的标题\n")
    let refused = build()
    #expect(refused.status == .contentErrors)
    #expect(refused.messages.contains("site 未发布") && refused.messages.hasSuffix("\n\(counts)\n"))
  }

  @Test("says that the theme of the build before was not asked for again, once")
  func themeLeft() throws {
    let place = try EmptyPlace()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
    try Data("navHome: 公示首页\n".utf8).write(to: URL(fileURLWithPath: place.path + "/labels.yaml"))
    #expect(build("--edition", "site", "--theme", place.path).status == .done)
    let option = "--theme '\(place.path)'"
    let note = "注意：上一次生成写了 \(option)，这一次没有写，网页换回默认的外观\n"
    #expect(build("--edition", "site").messages.hasPrefix(note))
    #expect(!build("--edition", "site").messages.contains("注意"))
    try Data("navHmoe: 首页\n".utf8).write(to: URL(fileURLWithPath: place.path + "/labels.yaml"))
    let warned = build("--edition", "site", "--theme", place.path)
    #expect(warned.messages.hasSuffix("，详见 gongshi check --content '\(content.path)' \(option)\n"))
  }
}
