private import CYAML

/// The library that parses YAML, libyaml.
package enum YAMLLibrary {
  /// The version that runs, which the system supplies.
  package static var version: String { unsafe String(cString: yaml_get_version_string()) }
}
