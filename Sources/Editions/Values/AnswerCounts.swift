/// The numbers of units that confirm their results, object to them, and have yet to answer.
package struct AnswerCounts: Sendable, Hashable {
  /// The units that confirm and object to nothing.
  package let confirmed: Int
  /// The units that object to something.
  package let objected: Int
  /// The units that have done neither.
  package let none: Int
}
