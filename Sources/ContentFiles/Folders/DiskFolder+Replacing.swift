import Glibc

extension DiskFolder {
  /// Replaces a file, or creates it, in one step.
  ///
  /// The bytes are written to a file beside it, reach the disk, and take the name; whoever reads meanwhile finds
  /// the old file or the new one, whatever fails. A link to a file inside the content folder stays, and its target
  /// is replaced.
  func replace(_ path: String, with bytes: [UInt8]) throws(ContentFolder.Fault) {
    let (above, name) = try place(of: path)
    let opened = try open(real: above, O_RDONLY | O_DIRECTORY)
    let folder = opened.descriptor
    var old = stat()
    let isThere = unsafe fstatat(folder, name, &old, AT_SYMLINK_NOFOLLOW) == 0
    guard !isThere || old.st_mode & S_IFMT == S_IFREG else { throw .unreadable("这里应是一个普通文件") }
    removeLeftovers(of: name, in: folder)
    // The name is hidden, so that a file left behind by a killed run is never read as content.
    var attempt = 0
    var aside = ".\(name).\(getpid())"
    var file = create(aside, in: folder)
    while file < 0, errno == EEXIST, attempt < 100 {
      attempt += 1
      aside = ".\(name).\(getpid())-\(attempt)"
      file = create(aside, in: folder)
    }
    // Held until the file is closed, it tells other runs that this one still writes.
    if file >= 0 { _ = flock(file, LOCK_EX | LOCK_NB) }
    guard file >= 0 else { throw .unreadable(writeMessage(errno)) }
    var problem = write(bytes, to: file)
    if problem == 0, isThere, fchmod(file, old.st_mode & 0o777) != 0 { problem = errno }
    if problem == 0, fsync(file) != 0 { problem = errno }
    if close(file) != 0, problem == 0 { problem = errno }
    if problem == 0, unsafe renameat(folder, aside, folder, name) != 0 { problem = errno }
    guard problem == 0 else {
      unsafe _ = unlinkat(folder, aside, 0)
      throw .unreadable(writeMessage(problem))
    }
    // The new name has to reach the disk as well; on a file system that cannot do so, the file is whole all the
    // same.
    _ = fsync(folder)
  }

  /// Finds the real folder of a file and its name in it, following links.
  private func place(of path: String) throws(ContentFolder.Fault) -> (above: String, name: String) {
    var real: String
    do {
      real = try resolve(path)
    } catch .missing {
      let parts = path.split(separator: "/")
      guard let name = parts.last else { throw .missing }
      return (try resolve(parts.dropLast().joined(separator: "/")), String(name))
    }
    let name = real.split(separator: "/").last.map(String.init) ?? ""
    real.removeLast(name.count)
    return (real, name)
  }

  /// Removes the files that killed runs left beside a file: those of their names that nobody holds.
  private func removeLeftovers(of name: String, in folder: Int32) {
    let listing = unsafe openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard listing >= 0 else { return }
    guard let stream = unsafe fdopendir(listing) else {
      close(listing)
      return
    }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let found = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard isLeftover(found, of: name) else { continue }
      let file = unsafe openat(folder, found, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unsafe _ = unlinkat(folder, found, 0) }
      close(file)
    }
  }

  /// Returns true if a name is one that a run gives to a file before it takes the place of another: `.` and that one's
  /// name, `.` and the number of the process, and `-` and another number if that name was taken.
  private func isLeftover(_ found: String, of name: String) -> Bool {
    let lead = ".\(name)."
    guard found.hasPrefix(lead) else { return false }
    let numbers = found.dropFirst(lead.count).split(separator: "-", omittingEmptySubsequences: false)
    return (1...2).contains(numbers.count)
      && numbers.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  func create(_ name: String, in folder: Int32) -> Int32 {
    unsafe openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  }

  /// Writes all bytes; returns 0, or the error's number.
  func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      done += count
    }
    return 0
  }
}

/// Returns the reason for an error in writing, in Chinese: in words for the errors that people meet, otherwise by
/// its number.
func writeMessage(_ code: Int32) -> String {
  switch code {
  case ENOSPC: "磁盘已满"
  case EDQUOT: "磁盘配额已用完"
  case EROFS: "文件系统是只读的"
  case EACCES, EPERM: "没有写入权限"
  case ENOENT: "文件夹不存在"
  case EIO: "磁盘写入出错"
  default: "系统错误 \(code)"
  }
}
