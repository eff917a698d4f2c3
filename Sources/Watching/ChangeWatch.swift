internal import Glibc

/// The reason why folders are polled rather than watched by notifications.
package enum PollingReason: Error, Sendable, Hashable {
  /// The user asked for it.
  case wanted
  /// At least one folder is on a file system without reliable notifications, which has this name.
  case remote(String)
  /// The system allows no more notifications, with this error number.
  case refused(Int32)
}

/// A watch for changes in folders, by notifications where they are reliable, otherwise by polling.
///
/// This module notices changes below folders and waits for them or for signals. It must not know what the files
/// mean or what follows from a change.
package struct ChangeWatch: ~Copyable {
  /// The way in which changes are noticed.
  package enum Method: Sendable, Hashable {
    /// By notifications.
    case notified
    /// By polling every path, size, time and file number.
    case polled(PollingReason)
  }

  /// The way in which changes are noticed now; it may change when a share is mounted into a watched folder.
  package private(set) var method: Method

  private let scope: WatchScope
  private var tree: NotifiedTree?
  private var snapshot: TreeSnapshot?
  private var hasNumbers = true

  /// Begins to watch for changes from now on.
  package init(_ scope: WatchScope, polls: Bool) {
    self.scope = scope
    method = .notified
    begin(polls ? .wanted : nil)
  }

  /// The descriptor that becomes readable when `changed()` should be called; nil if only time tells.
  package var descriptor: Int32? {
    switch tree {
    case .some(let tree): tree.descriptor
    case .none: nil
    }
  }

  /// Returns the time to wait before the next call of `changed()`; `isPending` if a change was seen and its end is
  /// awaited.
  package func interval(isPending: Bool) -> Duration {
    switch method {
    // Notifications do not tell that a root has appeared or has been mounted over.
    case .notified: .seconds(2)
    case .polled: isPending ? .milliseconds(250) : .seconds(1)
    }
  }

  /// Returns true if something changed since the last call, or since the beginning.
  package mutating func changed() -> Bool {
    do throws(PollingReason) {
      if tree != nil {
        guard try tree?.changed() == true else { return false }
        if let name = remoteName { throw .remote(name) }
        return true
      }
    } catch {
      begin(error)
      return true
    }
    let now = TreeSnapshot(of: scope, hasNumbers: hasNumbers)
    defer { snapshot = now }
    return now != snapshot
  }

  private mutating func begin(_ wanted: PollingReason?) {
    let remote = remoteName
    do throws(PollingReason) {
      if let wanted { throw wanted }
      if let remote { throw .remote(remote) }
      tree = try NotifiedTree(scope)
      method = .notified
    } catch {
      tree = nil
      method = .polled(error)
      // Shares may give a file a new number at every look.
      hasNumbers = remote == nil
      snapshot = TreeSnapshot(of: scope, hasNumbers: hasNumbers)
    }
  }

  /// The name of a watched file system without reliable notifications.
  private var remoteName: String? {
    let names = scope.fileSystems().compactMap { if case .remote(let name) = $0 { name } else { nil } }
    return names.min()
  }
}
