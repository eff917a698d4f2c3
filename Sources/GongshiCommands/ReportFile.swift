import Diagnostics
import Glibc

/// Writes a report where its user asked for it, but never into the content: it would take a register's place.
///
/// - Parameters:
///   - bytes: The report.
///   - path: The file.
///   - content: The content folder that the report is about.
/// - Throws: ``UsageError`` where the file lies in the content folder, or cannot be written.
func writeReport(_ bytes: [UInt8], to path: String, outside content: String) throws(UsageError) {
  guard !isWithin(path, folder: content) else {
    throw UsageError(message: "\(quoted(path, limit: 200))在内容文件夹里，不能写在那里；请写到别的文件夹")
  }
  try writeFile(bytes, to: path)
}

/// Writes a file, which takes its name once it is whole.
///
/// - Throws: ``UsageError`` where it cannot be written.
func writeFile(_ bytes: [UInt8], to path: String) throws(UsageError) {
  let problem = isFileOrNothing(path) ? replaceFile(realPath(path) ?? path, with: bytes) : fill(path, with: bytes)
  guard problem == 0 else {
    let reason =
      switch problem {
      case ENOSPC, EDQUOT, EFBIG: "磁盘已满"
      case EPIPE: "读它的程序没有读完就结束了"
      default: "请检查路径和权限"
      }
    throw UsageError(message: "无法写入\(quoted(path, limit: 200))，\(reason)")
  }
}

/// True unless there is a device, a pipe or a folder at the path, which cannot be replaced.
private func isFileOrNothing(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
}

/// Writes a file beside its place, where it takes the name once it is whole; returns 0, or the error's number.
private func replaceFile(_ path: String, with bytes: [UInt8]) -> Int32 {
  let slash = path.lastIndex(of: "/")
  let above = slash.map { path[...$0] } ?? ""
  let aside = "\(above).\(path[(slash.map { path.index(after: $0) } ?? path.startIndex)...]).\(getpid())"
  unsafe _ = unlink(aside)
  var problem = fill(aside, with: bytes, O_CREAT | O_EXCL)
  var old = stat()
  if problem == 0, unsafe stat(path, &old) == 0, unsafe chmod(aside, old.st_mode & 0o777) != 0 { problem = errno }
  if problem == 0, unsafe rename(aside, path) != 0 { problem = errno }
  if problem != 0 { unsafe _ = unlink(aside) }
  return problem
}

/// Writes all bytes to what is at a path, and a new file to the disk; returns 0, or the error's number.
private func fill(_ path: String, with bytes: [UInt8], _ flags: Int32 = 0) -> Int32 {
  let file = unsafe open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
  guard file >= 0 else { return errno }
  var (done, problem): (Int, Int32) = (0, 0)
  while done < bytes.count, problem == 0 {
    let count = unsafe bytes.withUnsafeBytes {
      unsafe write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
    }
    if count < 0, errno != EINTR { problem = errno }
    done += max(0, count)
  }
  // A name that is taken before the bytes are on the disk may be one of nothing after a loss of power.
  if problem == 0, flags & O_CREAT != 0, fsync(file) != 0 { problem = errno }
  return close(file) != 0 && problem == 0 ? errno : problem
}
