internal import Glibc

/// What the watched folders hold, by path: two snapshots are equal where nothing changed between them.
package struct TreeSnapshot: Sendable, Hashable {
  /// What of a file changes when it is written or replaced.
  package struct Stamp: Sendable, Hashable {
    /// The size in bytes; 0 of a folder, whose own size and time also change with what is left out.
    package var size: Int64 = 0
    /// The time of the last change of its content in nanoseconds since 1970; 0 of a folder.
    package var time: Int64 = 0
    /// The number of the file, 0 where the file system's numbers do not last.
    ///
    /// Another file in the same place is a change, though size and time be the same.
    package var number: UInt64 = 0
    /// Whether it is a folder.
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

  /// Looks at the disk.
  ///
  /// - Parameters:
  ///   - scope: What to look at.
  ///   - hasNumbers: Whether file numbers last, as they do not on every share.
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
