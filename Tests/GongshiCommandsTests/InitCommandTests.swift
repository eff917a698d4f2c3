import Foundation
import GongshiCommands
import TestSupport
import Testing

/// A place on disk that is removed with its owner, with nothing in it yet.
final class EmptyPlace {
  /// The path of a folder that is not there yet, in one that is.
  var path: String { above["内容"] }
  private let above: TemporaryFolder

  init() throws { above = try TemporaryFolder() }

  /// The paths of everything in the folder.
  var files: [String] { (FileManager.default.subpaths(atPath: path) ?? []).sorted() }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] { try above.bytes("内容/\(name)") }

  /// Everything in the folder with its bytes, nil for folders.
  func snapshot() -> [String: [UInt8]?] {
    Dictionary(uniqueKeysWithValues: files.map { ($0, try? bytes($0)) })
  }

  /// A file's text.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Writes a file into the folder.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    try above.write(bytes, to: "内容/\(name)")
  }
}

/// A content folder in one command.
@Suite struct InitCommandTests {
  @Test("makes a folder that is checked without error, and warned of only for what is still to be filled in")
  func fresh() throws {
    let place = try EmptyPlace()
    let run = CommandRun("init", place.path)
    #expect(run.status == .done)
    #expect(run.messages == "注意：没有写 --year，按 2026 年建立；别的年份请删去此文件夹，加 --year 重建\n")
    for file in place.files where !file.hasSuffix("s/2026") && file.contains(".") && !file.hasPrefix(".schemas") {
      #expect(run.output.contains("新建 \(place.path)/\(file)\n"), "\(file)")
    }
    #expect(place.files.contains("assessments/2026/2-final/feedback"))
    // A guide would be published with what a sample asks for.
    #expect(place.files.contains("guides") && !place.files.contains { $0.hasPrefix("guides/") })
    #expect(try place.text("rubrics/2026.yaml").contains("\ntitle: 年度考核评分细则\n"))
    #expect(run.output.contains("  3. policies/kaohe-banfa.md 是示例制度，不换掉也会公布："))
    #expect(run.output.hasSuffix("；生成网站：gongshi build --content \(place.path)，打开 Output/office/index.html\n"))
    let check = CommandRun("check", "--content", place.path)
    #expect(check.status == .done)
    let lines = check.output.split(separator: "\n")
    let pending = lines.filter { $0.contains(" warning[pending-item]: ") }
    let samples = lines.filter { $0.contains(" warning[placeholder]: ") }.map { $0.prefix { $0 != " " } }
    #expect(pending.count == 9 && samples == ["policies/kaohe-banfa.md:3:8:", "site.yaml:5:14:"])
  }

  @Test(
    "begins with the rubric asked for, which is checked without error and builds",
    arguments: [
      ("college", 9), ("graded", 8), ("bonus", 7), ("blank", 1),
    ])
  func rubrics(name: String, undecided: Int) throws {
    let place = try EmptyPlace()
    let run = CommandRun("init", place.path, "--year", "2026", "--rubric", name)
    #expect(run.status == .done && run.messages.isEmpty)
    let usual = try EmptyPlace()
    _ = CommandRun("init", usual.path, "--year", "2026")
    #expect(try (place.text("rubrics/2026.yaml") == usual.text("rubrics/2026.yaml")) == (name == "college"))
    let check = CommandRun("check", "--content", place.path)
    #expect(check.status == .done)
    let lines = check.output.split(separator: "\n").filter {
      !$0.hasPrefix(" ") && !$0.contains(" warning[placeholder]: ")
    }
    #expect(lines.count == undecided && lines.allSatisfy { $0.contains(" warning[pending-item]: ") }, "\(check.output)")
    #expect(try place.text("assessments/2026/assessment.yaml").contains("rank, level]}") == (name == "graded"))
    let output = try EmptyPlace()
    let build = CommandRun("build", "--content", place.path, "--output", output.path, "--edition", "site")
    #expect(build.status == .done, "\(build.messages)")
    #expect(output.files.contains("site/index.html"))
  }

  @Test("gives the items of the rubric with categories to those of the units given")
  func categories() throws {
    let source = try EmptyPlace()
    try source.write("units.csv", Array("单位编号,单位名称,类别\na,甲,教学 单位\nb,乙,\"机关, 处室\"\nc,丙,教学 单位\nd,丁,直属\n".utf8))
    let place = try EmptyPlace()
    let run = CommandRun("init", place.path, "--units", source.path + "/units.csv", "--rubric", "bonus")
    #expect(run.status == .done)
    let rubric = try place.text("rubrics/2026.yaml")
    #expect(rubric.contains("\n        for: [教学 单位]\n") && rubric.contains("\n        for: [\"机关, 处室\", 直属]\n"))
    #expect(run.output.contains("的指标 3.1 现在给“教学 单位”，3.2 给“机关, 处室”“直属”："))
    #expect(CommandRun("check", "--content", place.path).status == .done)
    let wrong = CommandRun("init", place.path + "2", "--rubric", "hospital")
    #expect(wrong.status == .usage)
    #expect(wrong.messages.hasPrefix("gongshi: 选项 --rubric 不能是“hospital”，应为 blank、college、graded、bonus 之一\n"))
  }

  @Test("writes registers as Chinese Excel opens them")
  func registers() throws {
    let place = try EmptyPlace()
    _ = CommandRun("init", place.path)
    for file in place.files where file.hasSuffix(".csv") || file.hasSuffix(".txt") {
      let bytes = try place.bytes(file)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == [0x0D, 0x0A], "\(file)")
      #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D }, "\(file)")
    }
  }

  @Test("takes the names it is given as they are, whatever they mean in YAML")
  func names() throws {
    let place = try EmptyPlace()
    let run = CommandRun(
      "init", place.path, "--institution", "甲: \"乙\" #丙", "--title", "yes", "--office=- 办", "--year", "2025")
    #expect(run.status == .done && run.messages.isEmpty)
    #expect(CommandRun("check", "--content", place.path).status == .done)
    #expect(try place.text("site.yaml").contains("institution: \"甲: \\\"乙\\\" #丙\"\ntitle: \"yes\"\n"))
  }

  @Test("takes over units in GBK byte for byte, and refuses what are none")
  func units() throws {
    let source = try EmptyPlace()
    // 单位编号,单位名称,类别 · a,甲,乙
    let gbk: [UInt8] =
      [
        0xB5, 0xA5, 0xCE, 0xBB, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C,
        0xC0,
        0xE0, 0xB1, 0xF0, 0x0D, 0x0A, 0x61, 0x2C, 0xBC, 0xD7, 0x2C, 0xD2, 0xD2, 0x0D, 0x0A,
      ]
    try source.write("units.csv", gbk)
    let place = try EmptyPlace()
    let run = CommandRun("init", place.path, "--units", source.path + "/units.csv")
    #expect(run.status == .done && run.output.contains("  2. 核对 assessments/2026/units.csv：已照所给的文件写入 1 个单位\n"))
    #expect(try place.bytes("assessments/2026/units.csv") == gbk)
    #expect(try place.text("assessments/2026/1-preliminary/checklist.csv").contains("\r\n甲,,"))

    for bad in [Array("名称\n甲\n".utf8), [0xFF, 0x00, 0x81], Array("单位编号,单位名称,类别\nA B,甲,乙\n".utf8)] {
      try source.write("bad.csv", bad)
      let place = try EmptyPlace()
      let run = CommandRun("init", place.path, "--units", source.path + "/bad.csv")
      #expect(run.status == .contentErrors && run.messages.hasSuffix("不能用作 units.csv，未写入任何文件\n"))
      #expect(place.files == [] && run.output.isEmpty)
    }
    let missing = CommandRun("init", place.path + "2", "--units", source.path + "/没有.csv")
    #expect(missing.status == .usage && missing.messages == "gongshi: 无法读取“\(source.path)/没有.csv”：不存在\n")
  }

  @Test("fills an empty folder and leaves any other alone")
  func occupied() throws {
    let place = try EmptyPlace()
    try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: false)
    #expect(CommandRun("init", place.path).status == .done)
    let before = place.files
    let again = CommandRun("init", place.path)
    #expect(again.status == .usage && again.messages.hasSuffix("中已有文件，请换一个不存在的或空的文件夹；未写入任何文件\n"))
    #expect(place.files == before)

    let hidden = try EmptyPlace()
    try hidden.write(".git", [])
    #expect(CommandRun("init", hidden.path).status == .usage)
    #expect(hidden.files == [".git"])
    #expect(CommandRun("init", hidden.path + "/.git").status == .usage)
    #expect(CommandRun("init", hidden.path + "/.git/内容").status == .usage)
    #expect(CommandRun("init", "").status == .usage)
    #expect(CommandRun("init").status == .usage)
    #expect(CommandRun("init", hidden.path + "3", "--year", "99").status == .usage)
    #expect(!FileManager.default.fileExists(atPath: hidden.path + "3"))
  }
}
