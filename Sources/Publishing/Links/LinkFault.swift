/// A fault of a link that shows before its target is searched for.
enum LinkFault: Error {
  /// It is empty.
  case empty
  /// It begins with `/` and so depends on the edition's location on a server.
  case absolute
  /// It has a scheme that a page must not use.
  case scheme
  /// It ends in a folder, which only a server turns into a file.
  case folder
  /// It climbs above the edition.
  case outside
  /// A `%` is not followed by two digits, or hides a `/`.
  case encoding
}
