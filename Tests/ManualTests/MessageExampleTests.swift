import Foundation
import GongshiCommands
import Manual
import Testing

/// What the manual says the program says is what the program says.
@Suite struct MessageExampleTests {
  /// A content folder of pages' whole files.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "manual-\(UUID().uuidString)")

    init(pages: [String]) throws {
      for slug in pages {
        for example in try ManualText(slug).examples {
          if let path = example.path { try put(path, example.text) }
        }
      }
    }

    deinit {
      try? FileManager.default.removeItem(at: url)
      try? FileManager.default.removeItem(at: output)
    }

    /// The folder that ``build()`` writes.
    var output: URL { url.appendingPathExtension("output") }

    func build() -> (status: GongshiCommands.ExitStatus, messages: String) {
      var console = Console()
      let status = GongshiCommand.run(["build", "--content", url.path, "--output", output.path], console: &console)
      return (status, String(decoding: console.messages, as: UTF8.self))
    }

    func put(_ path: String, _ text: String) throws {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func change(_ path: String, _ old: String, _ new: String) throws {
      let text = try String(contentsOf: url.appending(path: path), encoding: .utf8)
      #expect(text.contains(old))
      try put(path, text.replacing(old, with: new))
    }

    func check() -> String {
      var console = Console()
      _ = GongshiCommand.run(["check", "--content", url.path], console: &console)
      return String(decoding: console.output, as: UTF8.self)
    }
  }

  private static let checklist = "assessments/2026/1-preliminary/checklist.csv"

  @Test("a unit's name that is misspelt gives the lines shown")
  func misspelt() throws {
    let shown = try ManualText("findings").examples.filter { $0.language == "text" && $0.text.contains("error[") }
    #expect(shown.count == 1)
    let folder = try Folder(pages: ["rubric", "registers"])
    #expect(!folder.check().contains("error["))
    try folder.change(MessageExampleTests.checklist, "图书馆,", "图书官,")
    for example in shown { #expect(folder.check().contains(example.text)) }
  }

  /// Where the examples in the table of unread files are laid, row by row, and what the program says of each.
  private static let unread: [[(path: String, remedy: String)]] = [
    [
      ("1-preliminary/checklist (1).csv", "已有 checklist.csv"), ("1-preliminary/checklist.csv.txt", "已有 checklist.csv"),
      ("2-final/核对表.csv", "请改名为 checklist.csv"),
    ],
    [("evidence.csv", "应放在这一轮的文件夹里"), ("../../evidence.csv", "应放在这一轮的文件夹里")],
    [("1-preliminary/evidence/3月/培训.csv", "下级文件夹不读")],
    [("1-preliminary - 副本/evidence.csv", "再把它移出内容文件夹")],
    [("3-other/evidence.csv", "请改名或在 assessment.yaml 中写明")],
    [("1-preliminary/evidence/会议.xls", "另存为 会议.xlsx"), ("1-preliminary/evidence/漏洞.et", "另存为 漏洞.xlsx")],
    [("2-final/feedback/反馈-jdxy.html", "点“保存反馈文件”")],
    [("../../rubrics/2025.yml", "请改名为 2025.yaml"), ("../../policies/Q.MD", "请改名为 Q.md")],
    [("1-preliminary/扫描件.pdf", "移出内容文件夹"), ("1-preliminary/材料.zip", "移出内容文件夹")],
  ]

  @Test("every row of the table of unread files is said by the program")
  func unreadFiles() throws {
    let section = try #require(try ManualText("findings").sections(4).first { $0.heading == "unread-file" })
    #expect(section.table.count == MessageExampleTests.unread.count)
    for (row, files) in zip(section.table, MessageExampleTests.unread) {
      for file in files {
        let folder = try Folder(pages: ["rubric", "registers"])
        #expect(!folder.check().contains("[unread-file]"))
        try folder.put("assessments/2026/" + file.path, "x")
        let said = folder.check().split(separator: "\n").filter { $0.contains("[unread-file]") }
        #expect(said.count == 1 && said.allSatisfy { $0.contains(file.remedy) }, "\(row[0]) \(file.path): \(said)")
      }
    }
  }

  @Test("the gate stops a register's words in an attachment, and not what a policy says itself")
  func gate() throws {
    let folder = try Folder(pages: ["rubric", "registers"])
    try folder.put("policies/tongzhi.md", "---\nid: tongzhi\ntitle: 通知\n---\n\n实训平台弱口令，见[表](表.pdf)。\n")
    try folder.put("policies/表.pdf", "%PDF-1.7 /Author (办公室)")
    #expect(folder.build().status == .done)
    try folder.put("policies/表.pdf", "%PDF-1.7 /Author (李四)")
    let refused = folder.build()
    #expect(refused.status == .contentErrors && refused.messages.contains("error[leak]"))
  }

  @Test("no packet holds the name of another unit, or what is registered of it")
  func packets() throws {
    let folder = try Folder(pages: ["rubric", "registers"])
    #expect(folder.build().status == .done)
    let own = ["jdxy": ["机电学院", "实训平台弱口令"], "jwc": ["教务处", "四项职责均已落实"], "tsg": ["图书馆", "检索系统被通报"]]
    for (unit, words) in own {
      let packet = try String(contentsOf: folder.output.appending(path: "packets/\(unit).html"), encoding: .utf8)
      #expect(packet.contains(words[0]))
      for (other, theirs) in own where other != unit {
        // A reason that two units share is the own one's too.
        for word in theirs where !words.contains(word) && word != "四项职责均已落实" {
          #expect(!packet.contains(word), "\(unit): \(word)")
        }
      }
    }
  }

  @Test("a word that means an option is refused, and its contrary is not offered")
  func denied() throws {
    let folder = try Folder(pages: ["rubric", "registers"])
    try folder.change(MessageExampleTests.checklist, "优良,是,\n", "不太合格,是,\n")
    #expect(folder.check().contains("“不太合格”不在可选范围内，应是 优良、合格、不合格 之一，是不是“不合格”？"))
  }
}
