import Glibc
import Synchronization

/// The note that the system had no more room for files or memory while a folder was read, so that what is missing says
/// nothing about the content.
final class SystemLimit: Sendable {
  private let code = Mutex<Int32>(0)

  /// Takes note of an error's number, if it says so, and returns it.
  func noting(_ error: Int32) -> Int32 {
    if [EMFILE, ENFILE, ENOMEM].contains(error) { code.withLock { $0 = error } }
    return error
  }

  /// The limit that was reached, in Chinese; nil if none was.
  var words: String? {
    switch code.withLock(\.self) {
    case 0: nil
    case ENOMEM: "内存不足"
    default: "打开的文件太多，已达系统上限"
    }
  }
}
