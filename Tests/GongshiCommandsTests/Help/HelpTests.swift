import Diagnostics
import Testing

@testable import GongshiCommands

/// Help and what is said of wrong usage are Chinese throughout, of whatever command.
@Suite struct HelpTests {
  /// The paths of all commands, the program's own first.
  static let paths: [[String]] = {
    func paths(_ command: CommandOutline, _ above: [String]) -> [[String]] {
      [above] + command.shownSubcommands.flatMap { paths($0, above + [$0.commandName]) }
    }
    return CommandOutline.program(GongshiCommand.self).map { paths($0, []) } ?? []
  }()

  @Test("help is of the command asked for, in Chinese, in lines of 80 columns", arguments: paths)
  func help(path: [String]) throws {
    let run = CommandRun(path + ["--help"])
    #expect(run.status == .done)
    #expect(run.messages.isEmpty)
    let name = (["gongshi"] + path).joined(separator: " ")
    #expect(run.output.contains("\n用法：\(name)"))
    #expect(run.output.contains("-h, --help"))
    #expect(CommandRun(["help"] + path).output == run.output)
    // Words that follow each other are English, but for the program's name before a command's.
    let text = run.output.replacing(name, with: "").replacing(#/--[a-z]+ [a-z]+/#, with: "")
    let english =
      #/[A-Za-z]{2,} +[A-Za-z]{2,}|<[A-Za-z]|OVERVIEW|USAGE|OPTIONS|ARGUMENTS|SUBCOMMANDS|\((?:default|values)/#
    let found = text.matches(of: english).map { String($0.0) }.filter { !$0.hasPrefix("gongshi ") }
    #expect(found == [])
    for line in run.output.split(separator: "\n") {
      #expect(String(line).displayWidth <= 80)
      let first = line.first { $0 != " " }
      #expect(first.map { !"，。；：、）”".contains($0) } ?? true, "\(line)")
    }
  }

  @Test("every argument is explained, and has a Chinese placeholder", arguments: paths)
  func words(path: [String]) throws {
    let program = try #require(CommandOutline.program(GongshiCommand.self))
    let command = try #require(program.command(at: ["gongshi"] + path))
    #expect(command.abstract?.last == "。")
    for argument in command.shownArguments {
      #expect(argument.purpose.last == "。", "\(argument.label)")
      guard argument.kind != .flag else { continue }
      #expect(
        argument.valueName.map { HelpWords.placeholders[$0] != nil || !$0.utf8.allSatisfy { $0 < 0x80 } } ?? false,
        "\(argument.label)")
    }
  }

  @Test("says the version", arguments: [["--version"], ["check", "--version"]])
  func version(arguments: [String]) {
    #expect(CommandRun(arguments).output == "gongshi \(programVersion)\n")
  }

  @Test("says which formats it reads and writes, in either order", arguments: [false, true])
  func formats(isReversed: Bool) {
    let arguments = ["--version", "--verbose"]
    let run = CommandRun(isReversed ? arguments.reversed() : arguments)
    #expect(run.status == .done && run.messages.isEmpty)
    let lines = run.output.split(separator: "\n").map(String.init)
    let versions = lines.filter { $0.hasPrefix("  ") }.prefix { !$0.hasPrefix("  cmark") }
    #expect(lines.first == "gongshi \(programVersion)")
    #expect(
      Array(versions) == [
        "  内容文件夹：版本 2。登记表、细则和设置，人写程序读；site.yaml 里写着 format: 2。写着 1 的，用 gongshi migrate 改成 2",
        "  published.json：版本 2。gongshi publish 留存的公布结果；以前版本的也读",
        "  manifest.json：版本 1。生成的文件的清单，gongshi verify 照它核对",
        "  细则的编码：版本 4。在自查页和核对单里，供网页试算，随网页一起生成，不用管它",
        "  SARIF：版本 2.1.0。gongshi check --format sarif 写出的检查结果，供编辑器和代码平台",
        "  其他 JSON：没有版本号。有哪些成员，见 gongshi schema",
      ])
  }

  @Test("says which libraries it runs with, and where the theme is")
  func surroundings() {
    let lines = CommandRun("--version", "--verbose").output.split(separator: "\n").map(String.init)
    for name in ["cmark", "libyaml", "utf8proc", "Expat", "zlib", "libxlsxwriter", "OpenSSL", "libmicrohttpd"] {
      #expect(lines.count { $0.wholeMatch(of: #/  (\S+) \d+(\.\d+)+\S*：.+/#)?.1 == name[...] } == 1, "\(name)")
    }
    #expect(lines.count { $0.hasPrefix("  不写 --theme 时：用") } == 1 && lines.count { $0.hasPrefix("  要改的话：") } == 1)
  }

  @Test(
    "says what is wrong, and what was probably meant",
    arguments: [
      (["check", "--formt", "json"], "没有选项 --formt，是不是 --format？"),
      (["check", "--nothing-like-it"], "没有选项 --nothing-like-it"),
      (["check", "-x"], "没有选项 -x"),
      (["--no-such-option"], "没有选项 --no-such-option"),
      (["check", "--content"], "选项 --content 后面缺少内容"),
      (["check", "--strict=1"], "选项 --strict 后面不能有内容“1”"),
      (["chekc"], "没有子命令“chekc”，是不是 check？"),
      (["发布"], "没有子命令“发布”"), (["buid", "--content", "内容"], "没有子命令“buid”，是不是 build？"),
      (["发布", "--content=内容"], "没有子命令“发布”"), (["buid", "--help"], "没有子命令“buid”，是不是 build？"),
      (["new", "unti", "--category", "x"], "没有子命令“unti”，是不是 unit？"), (["new", "--category", "x"], "没有选项 --category"),
      (["help", "biuld"], "没有子命令“biuld”，是不是 build？"),
      (["check", "it's"], "多出了“it's”"),
      (["check", "甲", "乙 丙"], "多出了“甲”、“乙 丙”"),
      (["init"], "缺少 <文件夹>"),
      (["publish"], "缺少 --year <年份>"),
      (["score", "--format", "xlsx"], "选项 --format 不能是“xlsx”，应为 table、json、csv 之一"),
      (["score", "--format", ""], "选项 --format 不能是“”，应为 table、json、csv 之一"),
      (["score", "--year", "二〇二四"], "选项 --year 不能是“二〇二四”"),
      (["score", "--year", "1\n2"], "选项 --year 不能是“1⏎2”"),
    ])
  func misuse(arguments: [String], words: String) {
    let run = CommandRun(arguments)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    let lines = run.messages.split(separator: "\n").map(String.init)
    #expect(lines.first == "gongshi: " + words)
    #expect(lines.last?.hasPrefix("详细说明：gongshi") ?? false)
  }

  @Test("explains the option that is wrong, and shows how the command is called")
  func whole() {
    #expect(
      CommandRun("publish", "--year", "x").messages == """
        gongshi: 选项 --year 不能是“x”
          --year <年份>  年份。
        用法：gongshi publish --year <年份> [选项]
        详细说明：gongshi publish --help

        """)
  }

  @Test("an error unknown here is told as it is")
  func unknown() {
    #expect(Misuse("Something new.") == nil)
    #expect(
      UsageAnswer.error(
        "Something new.", full: "See 'gongshi check --help' for more information.", for: GongshiCommand.self
      )
      .hasPrefix("gongshi: 用法有误：Something new.\n用法：gongshi check [选项]\n"))
  }

  @Test("recognises the errors that no command of today can give")
  func others() {
    #expect(Misuse("Missing one of: '--a', '--b <c>'") == .missing(["--a", "--b <c>"]))
    #expect(
      Misuse("Value to be set with flag '--a' had already been set with flag '--b'") == .repeated("--a", "--b"))
    #expect(Misuse("Invalid option: ---x") == .unknownOption("---x", nearest: nil))
    #expect(
      Misuse("The value 'x' is invalid for '--a <b>'. Please provide one of the following:\n  - c\n  - d")
        == .invalid(value: "x", option: "--a", allowed: ["c", "d"]))
    #expect(Misuse("The value 'x' is invalid for '<b>'") == .invalid(value: "x", option: "", allowed: []))
  }

  @Test("lines end where Chinese text may be broken")
  func wrapping() {
    #expect(wrapped("一二三，四五（六七）八", to: 6) == ["一二", "三，四", "五（六", "七）八"])
    #expect(wrapped("用 gongshi 检查", to: 9) == ["用", "gongshi", "检查"])
    #expect(wrapped("", to: 9) == [""])
  }
}
