import Synchronization

/// What a file says, kept from its making until the gate asks for it.
final class KeptWords: Sendable {
  private let kept = Mutex<[UInt8]?>(nil)

  /// Keeps words.
  func keep(_ words: [UInt8]) { kept.withLock { $0 = words } }

  /// Gives the words away; nil where none are kept.
  func take() -> [UInt8]? {
    kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
