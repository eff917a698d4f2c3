internal import Glibc

/// The users of a computer who may read what is published on it, as far as its umask lets them.
package enum Readers: Sendable, Hashable {
  /// Everyone, as a web server needs it.
  case everyone
  /// The user alone who publishes.
  case owner

  var folderMode: mode_t { self == .everyone ? 0o755 : 0o700 }
  var fileMode: mode_t { self == .everyone ? 0o644 : 0o600 }
}
