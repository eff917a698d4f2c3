private import CExpat

/// The library that parses the parts of workbooks, Expat.
package enum XMLLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { String(unsafe String(cString: XML_ExpatVersion()).trimmingPrefix("expat_")) }
}
