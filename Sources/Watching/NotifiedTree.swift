internal import Glibc

/// The watched folders under the kernel's notifications, inotify(7).
struct NotifiedTree: ~Copyable {
  /// The descriptor that becomes readable when something happened.
  let descriptor: Int32
  private let scope: WatchScope
  /// The watched folders by the number of their watch.
  private var folders: [Int32: String] = [:]
  /// The device and number of each root when its watch was set; nil if it did not exist.
  private var identities: [[UInt64]?] = []

  /// The events about names in a folder and the bytes of its files; reading is no change.
  private static let mask = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  /// Sets the watches.
  ///
  /// - Throws: ``PollingReason`` if the system allows no more of them.
  init(_ scope: WatchScope) throws(PollingReason) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    self.scope = scope
    guard descriptor >= 0 else { throw .refused(errno) }
    try subscribe()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Returns true if something changed since the last call; new folders are watched from now on.
  ///
  /// - Throws: ``PollingReason`` if the system allows no more watches.
  mutating func changed() throws(PollingReason) -> Bool {
    let news = read()
    // Nothing notifies of content that is mounted, or put in place of other content.
    guard news.needsWatches || identities != scope.roots.map(NotifiedTree.identity) else { return news.isChange }
    try subscribe()
    return true
  }

  /// Watches every existing folder, and no other.
  ///
  /// A folder is watched before it is listed, so that whatever enters it is either listed or notified.
  private mutating func subscribe() throws(PollingReason) {
    identities = scope.roots.map(NotifiedTree.identity)
    var current: [Int32: String] = [:]
    var refusal: Int32?
    let descriptor = descriptor
    scope.forEachFolder { path in
      let number = unsafe inotify_add_watch(descriptor, path, NotifiedTree.mask)
      let code = errno
      guard number < 0 else {
        current[number] = path
        return true
      }
      // A folder that is gone already, or that may not be read, is no reason to give up.
      if ![ENOENT, ENOTDIR, EACCES, ELOOP].contains(code) { refusal = code }
      return false
    }
    if let refusal { throw .refused(refusal) }
    for number in folders.keys where current[number] == nil { inotify_rm_watch(descriptor, number) }
    folders = current
  }

  /// Returns the device and number of a root.
  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }

  /// Reads all pending notifications.
  private func read() -> NotificationNews {
    var news = NotificationNews()
    while true {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return news }
      for event in NotificationEvent.all(in: buffer.prefix(count)) {
        news.add(event, in: folders[event.watch], of: scope)
      }
    }
  }
}
