import ArgumentParser
import Building
import Diagnostics
import Glibc
import Publishing
import Theming

/// The command `gongshi manual`, which writes the manual for a browser, or a page of each command for `man`.
struct ManualCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "把使用手册写成网页，不需要内容文件夹；或写出各条命令的 man 手册页。",
    discussion: "网页写在输出文件夹的 manual 里，从 manual/manual/index.html 看起，可以整个文件夹复制到别处。")

  /// The form of the manual.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case html
    case man
  }

  @Option(help: ArgumentHelp("输出文件夹；默认当前文件夹。", valueName: "folder"), completion: .directory)
  var output = "."

  @Option(help: ArgumentHelp("形式：html 网页，man 各条命令的手册页。", valueName: "form"))
  var format = Form.html

  @OptionGroup var theme: ThemeOption

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("--output ", output)])
    return format == .html ? try writePages(&console) : try writeCommands(&console)
  }

  /// Writes the manual as pages.
  private func writePages(_ console: inout Console) throws -> ExitStatus {
    var findings = Findings()
    guard let theme = try theme.open().theme(findings: &findings) else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未写入任何文件")
      return .contentErrors
    }
    console.say(raw: findings.text())
    let outcome: EditionOutcome
    do {
      outcome = try PreparedEdition.manual(in: theme).publish(to: output, workers: 1)
    } catch PublishingError.refused(let findings) {
      console.say(raw: findings.text())
      return .contentErrors
    } catch let error as PublishingError {
      throw UsageError(message: error.message)
    } catch let error as OutputPathError {
      throw UsageError(message: error.message)
    }
    let (written, unchanged) = (outcome.summary.written, outcome.summary.unchanged)
    console.say("\(printable(output))/manual：新写 \(written) 个文件，未变 \(unchanged)；从 manual/manual/index.html 看起")
    return .done
  }

  /// Writes a page for `man` of the program and of each of its commands.
  private func writeCommands(_ console: inout Console) throws -> ExitStatus {
    let pages = CommandOutline.program(GongshiCommand.self).map(CommandPage.all) ?? []
    // The folders above it are made as well.
    for end in output.indices.filter({ output[$0] == "/" && $0 > output.startIndex }) + [output.endIndex] {
      guard unsafe mkdir(String(output[..<end]), 0o777) == 0 || errno == EEXIST else {
        throw UsageError(message: "无法建立文件夹\(quoted(output, limit: 200))，请检查路径和权限")
      }
    }
    for page in pages { try writeFile(Array(page.text.utf8), to: "\(output)/\(page.name).1") }
    console.say("\(printable(output))：\(pages.count) 个手册页")
    return .done
  }
}
