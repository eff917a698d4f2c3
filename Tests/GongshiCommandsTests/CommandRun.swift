import GongshiCommands

/// What comes of running the program.
struct CommandRun {
  /// How the run ended.
  let status: ExitStatus
  /// Standard output.
  let output: String
  /// Standard error.
  let messages: String

  /// Runs the program with arguments.
  init(_ arguments: String...) { self.init(arguments) }

  /// Runs the program with arguments.
  init(_ arguments: [String]) {
    var console = Console()
    status = GongshiCommand.run(arguments, console: &console)
    output = String(decoding: console.output, as: UTF8.self)
    messages = String(decoding: console.messages, as: UTF8.self)
  }
}
