import Foundation
import GongshiCommands
import Testing

/// `gongshi verify`, on a site that `gongshi build` wrote.
final class VerifyCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "核对 \(UUID().uuidString)")

  init() throws {
    for (path, text) in [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions: [{id: A, name: 方面, items: [{id: A2, name: 评判, points: 5, judge: true}]}]
      """,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分\nu,A2,4\n",
    ] {
      let file = folder.appending(path: "Content/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let built = run("build", "--content", path("Content"), "--output", path("Output"), "--edition", "site")
    try #require(built.status == .done, Comment(rawValue: built.messages))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ relative: String) -> String { folder.appending(path: relative).path }

  private func run(_ arguments: String...) -> (status: GongshiCommands.ExitStatus, output: String, messages: String) {
    var console = Console()
    let status = GongshiCommand.run(arguments, console: &console)
    return (
      status, String(decoding: console.output, as: UTF8.self), String(decoding: console.messages, as: UTF8.self)
    )
  }

  @Test("an edition as it was built is sound")
  func sound() {
    let result = run("verify", path("Output/site"))
    #expect(result.status == .done)
    #expect(result.output == "")
    #expect(result.messages == "“\(path("Output/site"))”与清单相符，没有缺少、改动或多出的文件\n")
    #expect(run("verify", path("Output/site") + "/").status == .done)
  }

  @Test("a copy under another name, or behind a link, is looked at as it is")
  func copied() throws {
    try FileManager.default.copyItem(atPath: path("Output/site"), toPath: path("网站 2025"))
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("网站 2025"))
    #expect(run("verify", path("网站 2025")).status == .done)
    #expect(run("verify", path("link")).status == .done)
    try Data("x".utf8).write(to: folder.appending(path: "网站 2025/index.html"))
    let result = run("verify", path("link"))
    #expect(result.status == .contentErrors)
    #expect(
      result.output == "\(path("link"))/index.html:1:1: error[changed-file]: “index.html”与清单不符，生成之后被改动过；请重新复制，或重新生成。\n")
  }

  @Test("missing, changed and foreign files are printed, and the folder stays as it is")
  func faults() throws {
    try FileManager.default.removeItem(atPath: path("Output/site/results/index.html"))
    try Data("x".utf8).write(to: folder.appending(path: "Output/site/index.html"))
    try Data("x".utf8).write(to: folder.appending(path: "Output/site/notes.txt"))
    let before = try FileManager.default.subpathsOfDirectory(atPath: path("Output")).sorted()
    let result = run("verify", path("Output/site"))
    #expect(result.status == .contentErrors)
    #expect(
      result.output == """
        \(path("Output/site"))/index.html:1:1: error[changed-file]: “index.html”与清单不符，生成之后被改动过；请重新复制，或重新生成。
        \(path("Output/site"))/notes.txt:1:1: error[foreign-file]: “notes.txt”不在清单 manifest.json 里，不是本程序生成的；请先把它移到别处。
        \(path("Output/site"))/results/index.html:1:1: error[missing-file]: “results/index.html”不见了；请重新复制，或重新生成。

        """)
    #expect(result.messages == "“\(path("Output/site"))”有 3 处与清单不符\n")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path("Output")).sorted() == before)
  }

  @Test("a folder without manifest is no edition")
  func noManifest() {
    let result = run("verify", path("Content"))
    #expect(result.status == .contentErrors)
    #expect(
      result.output
        == "\(path("Content"))/manifest.json:1:1: error[missing-file]: “\(path("Content"))”里没有有效的清单 manifest.json，无法核对；"
        + "请连同它重新复制，或重新生成。\n")
    #expect(result.messages == "“\(path("Content"))”没有清单，没有核对\n")
  }

  @Test("of the folder above the editions, those that can be compared are named")
  func above() {
    let result = run("verify", path("Output"))
    #expect(result.status == .contentErrors)
    #expect(
      result.output
        == "\(path("Output"))/manifest.json:1:1: error[missing-file]: “\(path("Output"))”里没有有效的清单 manifest.json，无法核对；"
        + "请写其中一个有清单的文件夹：\(path("Output/site"))。\n")
  }

  @Test(
    "what is no readable folder is wrong usage",
    arguments: [("nowhere", "不存在"), ("Content/rubrics/r.yaml", "这不是文件夹")])
  func unreadable(relative: String, reason: String) {
    let result = run("verify", path(relative))
    #expect(result.status == .usage)
    #expect(result.output == "")
    #expect(result.messages == "gongshi: 无法读取文件夹“\(path(relative))”：\(reason)\n")
    #expect(run("verify").status == .usage)
  }

  @Test("the help is the command's own, in Chinese")
  func help() {
    for arguments in [["verify", "--help"], ["help", "verify"]] {
      var console = Console()
      #expect(GongshiCommand.run(arguments, console: &console) == .done)
      #expect(String(decoding: console.output, as: UTF8.self).contains("按清单 manifest.json 核对已生成的文件夹"))
    }
    #expect(run().output.contains(#/verify +按清单/#))
  }
}
