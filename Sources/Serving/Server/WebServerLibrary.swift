private import CMicroHTTPD

/// The library that answers browsers, libmicrohttpd.
package enum WebServerLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: MHD_get_version()) }
}
