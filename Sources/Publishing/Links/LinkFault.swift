/// The ways a link can be wrong before anyone looks for its target.
enum LinkFault: Error {
  /// There is nothing in it.
  case empty
  /// It begins with `/` and so depends on where the edition stands.
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
