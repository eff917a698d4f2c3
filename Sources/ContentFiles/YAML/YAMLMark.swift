/// A place in a YAML text.
struct YAMLMark: Hashable {
  /// The line, counted from 1.
  let line: Int
  /// The column in characters of Unicode, counted from 1.
  let column: Int
}
