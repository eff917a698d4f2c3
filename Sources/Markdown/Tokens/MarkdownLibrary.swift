private import CCMark

/// The library that parses Markdown, libcmark.
package enum MarkdownLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: cmark_version_string()) }
}
