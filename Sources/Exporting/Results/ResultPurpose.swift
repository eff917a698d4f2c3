/// What results are written for, which decides what is said besides what the edition may show.
package enum ResultPurpose: Sendable {
  /// To be read by programs on their own, as `gongshi score` prints them (formats §10): what may be shown has its column
  /// and member also where no unit has it.
  case score
  /// To stand beside an edition's pages, which say whether they are a draft.
  case download
  /// To leave its page: every row of a table says whether it is a draft.
  case handout
}
