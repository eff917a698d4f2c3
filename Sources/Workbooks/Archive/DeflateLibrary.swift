private import CZlib

/// The library that compresses files and reads compressed ones, zlib.
package enum DeflateLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: zlibVersion()) }
}
