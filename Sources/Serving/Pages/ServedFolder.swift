private import Glibc

/// An edition's folder as requests see it: opened anew for each, because a build exchanges it as a whole.
package struct ServedFolder: Sendable {
  /// The entry at a path.
  enum Found: Sendable, Equatable {
    /// A regular file, with its first bytes, and the rest of a large one.
    case file([UInt8], rest: FileRest? = nil)
    /// A folder.
    case folder
    /// Nothing that anybody is shown.
    case nothing
  }

  /// The most bytes of a file that are held in memory: all of a usual page, and the head of any.
  static let mostHeld = 256 << 10

  /// The path of the edition's folder.
  package let path: String

  /// Creates a served folder, which need not exist yet.
  package init(path: String) { self.path = path }

  /// True if the folder exists.
  var isThere: Bool {
    guard let folder = try? OpenedDescriptor(path, O_RDONLY | O_DIRECTORY) else { return false }
    return folder.number >= 0
  }

  /// Looks up a path, name by name and never through a link, so that nothing outside the folder can be reached.
  ///
  /// Hidden names are never found, nor is the manifest, which is for the program and lists everything.
  func find(_ names: [String]) -> Found {
    guard names != ["manifest.json"], !names.contains(where: { $0.hasPrefix(".") }) else { return .nothing }
    // The folder may have been exchanged and removed during the walk.
    for _ in 0..<2 {
      if let found = try? look(up: names) { return found }
    }
    return .nothing
  }

  private func look(up names: [String]) throws(LookupFault) -> Found {
    var above = try OpenedDescriptor(path, O_RDONLY | O_DIRECTORY)
    for name in names { above = try OpenedDescriptor(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, in: above) }
    var status = stat()
    guard unsafe fstat(above.number, &status) == 0 else { throw LookupFault() }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG:
      let first = try above.bytes(atMost: ServedFolder.mostHeld)
      guard Int(status.st_size) > first.count, first.count == ServedFolder.mostHeld else { return .file(first) }
      return .file(first, rest: FileRest(descriptor: above.take(), start: first.count, status: status))
    default: return .nothing
    }
  }
}

/// A fault of a look-up: a name on the path cannot be opened or read.
private struct LookupFault: Error {}

/// An open file or folder, closed at the end of its owner's lifetime.
private struct OpenedDescriptor: ~Copyable {
  private(set) var number: Int32

  init(_ path: String, _ flags: Int32) throws(LookupFault) {
    number = unsafe open(path, flags | O_CLOEXEC)
    guard number >= 0 else { throw LookupFault() }
  }

  init(_ name: String, _ flags: Int32, in folder: borrowing OpenedDescriptor) throws(LookupFault) {
    number = unsafe openat(folder.number, name, flags | O_CLOEXEC)
    guard number >= 0 else { throw LookupFault() }
  }

  deinit { if number >= 0 { close(number) } }

  /// Hands over the file, which is no longer closed here.
  mutating func take() -> Int32 {
    let taken = number
    number = -1
    return taken
  }

  /// Reads the first bytes of a file.
  func bytes(atMost most: Int) throws(LookupFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let wanted = min(buffer.count, most - bytes.count)
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, wanted) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw LookupFault() }
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}
