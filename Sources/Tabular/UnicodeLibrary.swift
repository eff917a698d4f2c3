private import CUTF8Proc

/// The library that normalises texts, utf8proc.
package enum UnicodeLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: utf8proc_version()) }
}
