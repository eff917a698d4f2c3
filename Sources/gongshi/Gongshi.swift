import Glibc
import GongshiCommands

/// The program's entry: runs a command, prints what it says and exits with its status.
@main
enum Gongshi {
  static func main() {
    var console = Console()
    let status = GongshiCommand.run(Array(CommandLine.arguments.dropFirst()), console: &console)
    write(console.output, to: STDOUT_FILENO)
    write(console.messages, to: STDERR_FILENO)
    exit(status.rawValue)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }
}
