internal import Glibc

/// Why folders are looked through again and again instead of waiting to be told.
package enum PollingReason: Error, Sendable, Hashable {
  /// It was asked for.
  case wanted
  /// The folders, or one of them, lie on a file system without reliable notifications, which has this name.
  case remote(String)
  /// The system allows no more notifications; with its error number.
  case refused(Int32)
}

/// Tells whether watched folders have changed, by notifications where they can be relied on, else by looking.
package struct ChangeWatch: ~Copyable {
  /// How changes are noticed.
  package enum Method: Sendable, Hashable {
    /// By notifications.
    case notified
    /// By looking at every path, size, time and number.
    case polled(PollingReason)
  }

  /// How changes are noticed now; it may change when a share is mounted into a watched folder.
  package private(set) var method: Method

  private let scope: WatchScope
  private var tree: NotifiedTree?
  private var snapshot: TreeSnapshot?
  private var hasNumbers = true

  /// Begins to watch: what changes from now on is seen.
  package init(_ scope: WatchScope, polls: Bool) {
    self.scope = scope
    method = .notified
    begin(polls ? .wanted : nil)
  }

  /// What readable means that it is worth to look at once; nil where only time tells.
  package var descriptor: Int32? {
    switch tree {
    case .some(let tree): tree.descriptor
    case .none: nil
    }
  }

  /// How long to wait before looking again; with `isPending` a change has been seen and it is to be found out when it is
  /// over.
  package func interval(isPending: Bool) -> Duration {
    switch method {
    // What notifications cannot tell: that a root has come, or has been mounted over.
    case .notified: .seconds(2)
    case .polled: isPending ? .milliseconds(250) : .seconds(1)
    }
  }

  /// Whether something changed since the last call, or since the beginning.
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
      // Shares may number a file anew whenever they look at it.
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
