package import ArgumentParser
import Diagnostics

/// The program: its subcommands and the exit status of a run.
///
/// This module turns arguments into calls of the other modules, and their results into words and an exit status. It
/// must not know how anything is scored, laid out or published.
package struct GongshiCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "gongshi",
    abstract: "公示：由制度和登记表核算考核结果，并生成可离线浏览的网站。",
    discussion: "退出状态：0 完成；1 内容有错误；2 用法有误或内容文件夹无法读取。\n"
      + "使用手册：装了 Debian 软件包的，打开 /usr/share/doc/gongshi/html/manual/index.html；没有装的，运行 gongshi manual 写一份；内部版的网站里也有。\n"
      + "--version 与 --verbose 同写，另列文件的格式和程序库的版本、主题在哪里。",
    version: "gongshi \(programVersion)",
    subcommands: [
      InitCommand.self, NewCommand.self, ConvertCommand.self, MigrateCommand.self, RubricCommand.self,
      CheckCommand.self, StatusCommand.self,
      BuildCommand.self,
      ServeCommand.self,
      ScoreCommand.self, DiffCommand.self, ExportCommand.self, PublishCommand.self, VerifyCommand.self,
      SchemaCommand.self, ManualCommand.self,
    ])

  /// Creates the command without arguments.
  package init() {}

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: The arguments without the program's name.
  ///   - console: The console, which collects the output.
  /// - Returns: The exit status.
  package static func run(_ arguments: [String], console: inout Console) -> ExitStatus {
    if let message = UsageAnswer.unknownTopic(arguments, for: self)
      ?? UsageAnswer.unknownSubcommand(arguments, for: self)
    {
      console.say(raw: message)
      return .usage
    }
    if Set(arguments) == VersionReport.arguments {
      console.print(Array(VersionReport.text.utf8))
      return .done
    }
    guard arguments != ["--verbose"] else {
      console.say("gongshi: --verbose 要与 --version 同写：gongshi --version --verbose")
      return .usage
    }
    console.suggested = SuggestedCommands(arguments)
    do {
      var command = try parseAsRoot(arguments)
      guard let step = command as? any Step else {
        // A command that is not a step throws a request for help, of the program or of a subcommand.
        try command.run()
        return .done
      }
      try requireOpenFiles()
      return try step.execute(&console)
    } catch let error as UsageError {
      console.say("gongshi: \(printable(error.message))")
      return .usage
    } catch {
      let text = fullMessage(for: error)
      if arguments.first == CompletionLine.request {
        // A shell shows what is said in the middle of the line that is being typed.
        guard exitCode(for: error).isSuccess else { return .usage }
        console.print(Array((text + "\n").utf8))
        return .done
      }
      guard exitCode(for: error).isSuccess else {
        console.say(raw: UsageAnswer.error(message(for: error), full: text, for: self))
        return .usage
      }
      console.print(Array(UsageAnswer.help(text, for: self).utf8))
      return .done
    }
  }
}

/// A subcommand.
protocol Step: ParsableCommand {
  /// Executes the command.
  ///
  /// - Throws: ``UsageError`` if it cannot begin.
  func execute(_ console: inout Console) throws -> ExitStatus
}
