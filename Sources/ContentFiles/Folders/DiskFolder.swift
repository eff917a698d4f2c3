import CLinux
import Glibc
import Tabular

/// A content folder on disk: with its extensions, all code of this module that accesses the file system.
struct DiskFolder: Sendable {
  /// The folder's real path, free of links.
  private let root: String
  /// The folder, beneath which everything is opened.
  private let top: OpenFile
  /// The note of a limit of the system that was reached.
  let limit = SystemLimit()
  /// False where the system is too old to open beneath a folder, and in tests.
  private let opensBeneath: Bool

  init(_ path: String, opensBeneath: Bool = true) throws(ContentFolder.Fault) {
    guard let real = realPath(path) else { throw .unreadable(systemMessage(errno)) }
    let folder = unsafe Glibc.open(real, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .unreadable(systemMessage(errno)) }
    root = real
    top = OpenFile(folder)
    self.opensBeneath = opensBeneath
    _ = try list("")
  }

  func read(_ path: String, limit: Int) throws(ContentFolder.Fault) -> [UInt8] {
    // Opening a pipe without a writer would block, and so would reading a device.
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    guard file.kind == S_IFREG else {
      throw .unreadable(file.kind == S_IFDIR ? "这是一个文件夹" : "这不是普通文件")
    }
    guard file.size <= limit else { throw .tooLarge }
    return try file.readAll(limit: limit)
  }

  func list(_ path: String) throws(ContentFolder.Fault) -> [ContentFolder.Entry] {
    let folder = try open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK)
    // A stream closes what it reads.
    let copy = fcntl(folder.descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw .unreadable(systemMessage(limit.noting(errno))) }
    defer { unsafe _ = closedir(stream) }
    var entries: [ContentFolder.Entry] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      let name = String(decoding: bytes, as: UTF8.self)
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder =
        unsafe fstatat(folder.descriptor, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append(ContentFolder.Entry(name: name, isFolder: isFolder, isUTF8: isValidUTF8(bytes)))
    }
    return entries
  }

  /// Returns true if the folder is empty, hidden files included.
  func isEmpty() throws(ContentFolder.Fault) -> Bool { try list("").isEmpty }

  /// Creates a folder, with those above it that are missing.
  static func make(_ path: String) throws(ContentFolder.Fault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .unreadable("这不是文件夹") }
      return
    }
    let above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if !above.isEmpty { try make(above) }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .unreadable(writeMessage(errno)) }
  }

  /// Opens a file or folder, whatever takes the place of a name on the way meanwhile.
  ///
  /// A link whose target is written in full but lies in the folder is followed as well, which the system does not do
  /// beneath a folder.
  func open(_ path: String, _ flags: Int32) throws(ContentFolder.Fault) -> OpenFile {
    if opensBeneath, !path.utf8.contains(0) {
      let descriptor = unsafe open_beneath(top.descriptor, path.isEmpty ? "." : path, flags | O_CLOEXEC)
      if descriptor >= 0 { return OpenFile(descriptor) }
    }
    return try open(real: try resolve(path), flags)
  }

  /// Opens a real path name by name, following no link: one that has taken the place of a name is outside.
  func open(real path: String, _ flags: Int32) throws(ContentFolder.Fault) -> OpenFile {
    var file = top
    let names = path.dropFirst(root.count).split(separator: "/")
    guard !names.isEmpty else {
      let copy = unsafe openat(top.descriptor, ".", flags | O_CLOEXEC)
      guard copy >= 0 else { throw .unreadable(systemMessage(limit.noting(errno))) }
      return OpenFile(copy)
    }
    for (index, name) in names.enumerated() {
      let kind = index + 1 == names.count ? flags : O_RDONLY | O_DIRECTORY
      let descriptor = unsafe openat(file.descriptor, String(name), kind | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { throw errno == ELOOP ? .outside : .unreadable(systemMessage(limit.noting(errno))) }
      file = OpenFile(descriptor)
    }
    return file
  }

  /// Returns the real path of a file or folder inside the content folder.
  func resolve(_ path: String) throws(ContentFolder.Fault) -> String {
    guard !path.utf8.contains(0) else { throw .missing }
    let full = path.isEmpty ? root : root + "/" + path
    guard let real = realPath(full) else {
      let code = errno
      var status = stat()
      let isLink = unsafe lstat(full, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
      if isLink { throw .unreadable("链接指向的文件不存在或无法读取") }
      // A path below a link out of the folder is outside, even if nothing exists there.
      if let parent = path.lastIndex(of: "/") { _ = try resolve(String(path[..<parent])) }
      throw code == ENOENT || code == ENOTDIR ? .missing : .unreadable(systemMessage(limit.noting(code)))
    }
    guard real == root || real.hasPrefix(root == "/" ? "/" : root + "/") else { throw .outside }
    return real
  }
}

/// An open file or folder, closed when nobody needs it.
final class OpenFile: Sendable {
  let descriptor: Int32
  let kind: mode_t
  let size: Int

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    kind = isKnown ? status.st_mode & S_IFMT : 0
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func readAll(limit: Int) throws(ContentFolder.Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var problem: Int32 = 0
    while bytes.count <= limit {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: max(4096, size - bytes.count + 1)) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { problem = errno }
        count = max(0, got)
      }
      if problem == EINTR {
        problem = 0
        continue
      }
      guard problem == 0 else { throw .unreadable(systemMessage(problem)) }
      guard !chunk.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    throw .tooLarge
  }
}

private func realPath(_ path: String) -> String? {
  guard let real = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// Returns the reason for an error in reading, in Chinese: in words for the errors that people meet, otherwise by
/// its number.
private func systemMessage(_ code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "没有读取权限"
  case ENOENT: "不存在"
  case ENOTDIR: "这不是文件夹"
  case ELOOP: "链接循环"
  case ENAMETOOLONG: "路径过长"
  case EIO: "磁盘读取出错"
  case EMFILE, ENFILE: "打开的文件太多"
  case ENOMEM: "内存不足"
  default: "系统错误 \(code)"
  }
}
