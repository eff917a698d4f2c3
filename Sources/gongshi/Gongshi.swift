import Glibc
import GongshiCommands
import Synchronization

/// The program's entry point, which runs a command, prints its output and exits with its status.
///
/// It alone writes to the standard streams and ends the process. It must not know what any command does.
@main
enum Gongshi {
  static func main() {
    // A closed pipe is an error like a full disk, not a reason to be killed.
    signal(SIGPIPE, SIG_IGN)
    watchMemoryLimit()
    let isCut = Atomic(false)
    var console = Console { output, messages in
      if !write(output, to: STDOUT_FILENO) { isCut.store(true, ordering: .relaxed) }
      _ = write(messages, to: STDERR_FILENO)
    }
    let status = GongshiCommand.run(Array(CommandLine.arguments.dropFirst()), console: &console)
    let isWhole = write(console.output, to: STDOUT_FILENO) && !isCut.load(ordering: .relaxed)
    _ = write(console.messages + (isWhole ? [] : Array("gongshi: 结果未能完整输出\n".utf8)), to: STDERR_FILENO)
    exit(isWhole ? status.rawValue : ExitStatus.usage.rawValue)
  }

  /// Writes all bytes, or returns false.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }
}
