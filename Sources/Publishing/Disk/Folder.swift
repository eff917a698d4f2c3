internal import Glibc

/// An open folder and the operations inside it, always relative to it, so that renaming it meanwhile does no harm.
///
/// Paths passed in are relative to the folder; `path` is only for messages.
struct Folder: ~Copyable, Sendable {
  let descriptor: Descriptor
  /// The path of the folder as the user knows it.
  let path: String
  /// The users of the computer who may read what is created in the folder.
  let readers: Readers

  private init(_ descriptor: consuming Descriptor, path: String, readers: Readers = .everyone) {
    self.descriptor = descriptor
    self.path = path
    self.readers = readers
  }

  /// Opens a folder anywhere, following symbolic links; with `creating`, missing folders on the path are created.
  init(at path: String, creating: Bool) throws(PublishingError) {
    if let descriptor = Folder.open(AT_FDCWD, path, 0) {
      self.init(descriptor, path: path)
      return
    }
    guard creating, errno == ENOENT else { throw .system(SystemFault(action: .openFolder, path: path, code: errno)) }
    let parent = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    if !parent.isEmpty { _ = try Folder(at: String(parent), creating: true) }
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST {
      throw .system(SystemFault(action: .createFolder, path: path, code: errno))
    }
    try self.init(at: path, creating: false)
  }

  /// Opens a folder below this one; a symbolic link in its place is refused unless `followingLinks`.
  func folder(
    at relative: String, followingLinks: Bool = false, for readers: Readers = .everyone
  ) throws(PublishingError) -> Folder {
    guard let opened = Folder.open(descriptor.number, relative, followingLinks ? 0 : O_NOFOLLOW) else {
      throw fault(.openFolder, relative)
    }
    return Folder(opened, path: shown(relative), readers: readers)
  }

  /// Returns the kind of the entry at a path, not following a link in its last name, or `nil` if there is none.
  func kind(of relative: String) throws(PublishingError) -> FolderEntry.Kind? {
    var status = stat()
    if unsafe fstatat(descriptor.number, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      return FolderEntry.Kind(mode: status.st_mode)
    }
    guard errno == ENOENT || errno == ENOTDIR else { throw fault(.openFolder, relative) }
    return nil
  }

  /// Returns the size of a regular file in bytes, not following a link, or `nil` if there is none.
  func size(of relative: String) throws(PublishingError) -> Int? {
    var status = stat()
    if unsafe fstatat(descriptor.number, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 {
      return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }
    guard errno == ENOENT || errno == ENOTDIR else { throw fault(.read, relative) }
    return nil
  }

  /// Reads the target of a symbolic link.
  func linkTarget(of relative: String) throws(PublishingError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlinkat(descriptor.number, relative, &buffer, buffer.count)
    guard count > 0 else { throw fault(.openFolder, relative) }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Lists the entries of this folder or one below it, sorted by the bytes of their names.
  func entries(of relative: String = ".") throws(PublishingError) -> [FolderEntry] {
    let target = try folder(at: relative)
    guard let listing = Folder.open(target.descriptor.number, ".", 0), let stream = DirectoryStream(listing) else {
      throw fault(.openFolder, relative)
    }
    var entries: [FolderEntry] = []
    while var entry = stream.next() {
      if entry.kind == .unknown { entry.kind = try target.kind(of: entry.name) ?? .other }
      entries.append(entry)
    }
    guard errno == 0 else { throw fault(.openFolder, relative) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Creates a folder whose parent exists; for other readers than this folder's if they are given.
  func makeFolder(_ relative: String, for readers: Readers? = nil) throws(PublishingError) {
    let mode = (readers ?? self.readers).folderMode
    guard unsafe mkdirat(descriptor.number, relative, mode) == 0 else { throw fault(.createFolder, relative) }
  }

  /// Removes a folder with everything in it; links are removed, not followed.
  func removeTree(_ relative: String) throws(PublishingError) {
    do {
      let doomed = try folder(at: relative)
      // A folder that was made read-only is emptied all the same, if it is ours.
      _ = fchmod(doomed.descriptor.number, 0o700)
      for entry in try doomed.entries() {
        if entry.kind == .folder {
          try doomed.removeTree(entry.name)
        } else {
          try doomed.removeFile(entry.name)
        }
      }
    }
    guard unsafe unlinkat(descriptor.number, relative, AT_REMOVEDIR) == 0 else { throw fault(.remove, relative) }
  }

  /// Removes a name that is not a folder.
  func removeFile(_ relative: String) throws(PublishingError) {
    guard unsafe unlinkat(descriptor.number, relative, 0) == 0 else { throw fault(.remove, relative) }
  }

  /// Returns a path below the folder as the user knows it.
  func shown(_ relative: String) -> String {
    if relative == "." { return path }
    if relative.hasPrefix("/") { return relative }
    return path.hasSuffix("/") ? path + relative : path + "/" + relative
  }

  /// Makes an error of the operating system's last fault, at a path below.
  func fault(_ action: SystemFault.Action, _ relative: String) -> PublishingError {
    let code = errno
    return .system(SystemFault(action: action, path: shown(relative), code: code))
  }

  private static func open(_ base: Int32, _ path: String, _ flags: Int32) -> Descriptor? {
    let number = unsafe openat(base, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags)
    return number < 0 ? nil : Descriptor(owning: number)
  }
}
