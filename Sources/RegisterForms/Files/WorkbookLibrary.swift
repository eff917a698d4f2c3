private import CXlsxWriter

/// The library that writes workbooks, libxlsxwriter.
package enum WorkbookLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: lxw_version()) }
}
