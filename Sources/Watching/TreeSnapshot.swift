internal import Glibc

/// The contents of the watched folders by path: two snapshots are equal if nothing changed between them.
package struct TreeSnapshot: Sendable, Hashable {
  /// The attributes of a file that change when it is written or replaced.
  package struct Stamp: Sendable, Hashable {
    /// The size in bytes; 0 for a folder, whose own size and time also change with excluded entries.
    package var size: Int64 = 0
    /// The time of the last change of its content in nanoseconds since 1970; 0 for a folder.
    package var time: Int64 = 0
    /// The number of the file; 0 if the file system's numbers do not last.
    ///
    /// Another file at the same path is a change, even if size and time are the same.
    package var number: UInt64 = 0
    /// True if it is a folder.
    package var isFolder = false

    /// Creates a stamp.
    package init(size: Int64 = 0, time: Int64 = 0, number: UInt64 = 0, isFolder: Bool = false) {
      self.size = size
      self.time = time
      self.number = number
      self.isFolder = isFolder
    }
  }

  /// The stamps by path.
  package let stamps: [String: Stamp]

  /// Creates a snapshot from stamps.
  package init(_ stamps: [String: Stamp]) { self.stamps = stamps }

  /// Takes a snapshot of the disk.
  ///
  /// - Parameters:
  ///   - scope: The folders to look at.
  ///   - hasNumbers: True if file numbers last, which they do not on every share.
  package init(of scope: WatchScope, hasNumbers: Bool) {
    var stamps: [String: Stamp] = [:]
    scope.forEachFolder { path in
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
      stamps[path] = Stamp(isFolder: true)
      return true
    } entry: { path, entry in
      guard !entry.isFolder else { return }
      let time = entry.status.st_mtim
      stamps[path] = Stamp(
        size: Int64(entry.status.st_size), time: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec),
        number: hasNumbers ? UInt64(entry.status.st_ino) : 0)
    }
    self.init(stamps)
  }
}
