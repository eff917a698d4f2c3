/// The purpose of written results, which decides what they contain besides what the edition may show.
package enum ResultPurpose: Sendable {
  /// For programs, as `gongshi score` prints them (formats §10): columns and members that may be shown are there even
  /// if no unit has a value for them.
  case score
  /// For download beside an edition's pages, which say whether they are a draft.
  case download
  /// For use apart from its page: every row of a table says whether it is a draft.
  case handout
}
