internal import Glibc

/// A record of inotify(7).
package struct NotificationEvent: Sendable, Hashable {
  /// The number of the watch; -1 if the queue overflowed.
  package let watch: Int32
  /// The kinds of event, as bits.
  package let mask: UInt32
  /// The name in the watched folder; empty for the folder itself.
  package let name: String

  /// Creates an event.
  package init(watch: Int32, mask: UInt32, name: String = "") {
    self.watch = watch
    self.mask = mask
    self.name = name
  }

  /// Parses the records in bytes that were read: number, bits, cookie and length of the name in the machine's byte
  /// order, then the name padded with zeros.
  static func all(in bytes: ArraySlice<UInt8>) -> [NotificationEvent] {
    var events: [NotificationEvent] = []
    var rest = bytes
    while rest.count >= 16 {
      let words = (0..<4).map { word in
        UInt32(
          littleEndian: (0..<4).reduce(0) { value, byte in
            value | UInt32(rest[rest.startIndex + word * 4 + byte]) << UInt32(8 * byte)
          })
      }
      let name = rest.dropFirst(16).prefix(Int(words[3])).prefix { $0 != 0 }
      events.append(
        NotificationEvent(
          watch: Int32(bitPattern: words[0]), mask: words[1], name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(16 + Int(words[3]))
    }
    return events
  }
}

/// The summary of a run of records.
package struct NotificationNews: Sendable, Hashable {
  /// True if content may have changed.
  package private(set) var isChange = false
  /// True if folders appeared, disappeared or moved, or records were lost, so that the watches have to be renewed.
  package private(set) var needsWatches = false

  /// Creates an empty summary.
  package init() {}

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - event: The record.
  ///   - folder: The watched folder; nil if the watch no longer exists.
  ///   - scope: The scope of the watch.
  package mutating func add(_ event: NotificationEvent, in folder: String?, of scope: WatchScope) {
    func has(_ bits: Int) -> Bool { event.mask & UInt32(bits) != 0 }
    if has(Int(IN_Q_OVERFLOW)) {
      isChange = true
      needsWatches = true
      return
    }
    // The end of a watch follows a deletion or an unmounting that was told before.
    guard let folder, !has(Int(IN_IGNORED)) else { return }
    if has(Int(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) {
      isChange = true
      needsWatches = true
      return
    }
    guard !event.name.isEmpty else { return }
    guard !scope.ignores(event.name, in: folder) else { return }
    isChange = true
    let isFolder = has(Int(IN_ISDIR))
    needsWatches = needsWatches || isFolder && has(Int(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO))
  }
}
