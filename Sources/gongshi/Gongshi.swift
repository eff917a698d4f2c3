import Glibc
import GongshiCommands
import Synchronization

/// The program's entry point, which runs a command, prints its output and exits with its status.
///
/// It alone writes to the standard streams and ends the process. It must not know what any command does.
@main
enum Gongshi {
  /// Why not all of the output was written.
  private enum Shortfall {
    /// Who reads it has read enough, as `head` does.
    case unread
    /// It cannot be written, as to a full disk.
    case unwritable
  }

  static func main() {
    // Whoever stops reading does not stop a command in the middle: it is ended by the signal afterwards, as a shell
    // expects it. Where the signal was ignored already, a closed pipe is an error like a full disk.
    let mayEndBySignal = signal(SIGPIPE, SIG_IGN) == nil
    watchMemoryLimit()
    let shortfall = Mutex<Shortfall?>(nil)
    var console = Console { output, messages in
      if let found = write(output, to: STDOUT_FILENO) { shortfall.withLock { $0 = $0 ?? found } }
      _ = write(messages, to: STDERR_FILENO)
    }
    let status = GongshiCommand.run(Array(CommandLine.arguments.dropFirst()), console: &console)
    let last = write(console.output, to: STDOUT_FILENO)
    let found = shortfall.withLock { $0 } ?? last
    let isUnread = found == .unread && mayEndBySignal
    let complaint = found == nil || isUnread ? [] : Array("gongshi: 结果未能完整输出\n".utf8)
    _ = write(console.messages + complaint, to: STDERR_FILENO)
    if isUnread {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    exit(found == nil ? status.rawValue : ExitStatus.usage.rawValue)
  }

  /// Writes all bytes, or says why not.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Shortfall? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 && errno == EPIPE ? .unread : .unwritable }
      rest.removeFirst(count)
    }
    return nil
  }
}
