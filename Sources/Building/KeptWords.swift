import Synchronization

/// The texts of a file, kept from its rendering until the gate asks for them.
final class KeptWords: Sendable {
  private let kept = Mutex<[UInt8]?>(nil)

  /// Keeps texts.
  func keep(_ words: [UInt8]) { kept.withLock { $0 = words } }

  /// Returns the kept texts and forgets them; nil if there are none.
  func take() -> [UInt8]? {
    kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
