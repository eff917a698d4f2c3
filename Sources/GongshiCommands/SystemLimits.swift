import ContentFiles
import Glibc

extension ContentFolder {
  /// Makes sure that all of the folder could be read as far as the system is concerned.
  ///
  /// - Throws: ``UsageError`` if the system had no more room for files or memory, whatever was found in the content.
  func requireRoom() throws(UsageError) {
    if let reachedLimit { throw UsageError(message: "\(reachedLimit)，内容没有读全；请放宽限制（ulimit）或稍后再试") }
  }
}

/// The fewest files that a run has open at the same time, with room to spare.
private let fewestFiles: rlim_t = 32

/// Makes sure that enough files may be open at the same time; below that even the runtime cannot work.
///
/// - Throws: ``UsageError`` if the system allows fewer.
func requireOpenFiles() throws(UsageError) {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < fewestFiles else {
    return
  }
  throw UsageError(message: "只允许同时打开 \(limit.rlim_cur) 个文件，打开的文件太多时无法工作；请放宽到 \(fewestFiles) 个以上（ulimit -n）")
}

/// Says where memory is limited that a crash is likely to be for want of it, and ends with the status of wrong usage.
///
/// The runtime cannot go on without memory, and tells nobody but by a signal.
package func watchMemoryLimit() {
  let isLimited = [RLIMIT_AS, RLIMIT_DATA].contains { resource in
    var limit = rlimit()
    return unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 && limit.rlim_cur != rlim_t.max
  }
  guard isLimited else { return }
  for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
    signal(number) { _ in
      let words: StaticString = "gongshi: 没有做完，多半是内存已用到限额；请放宽限制（ulimit -v）后再试，放宽了还是这样的，是程序的错误\n"
      unsafe _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(2)
    }
  }
}
