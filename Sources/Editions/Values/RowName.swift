/// The place of a register row.
package struct RowName: Sendable, Hashable {
  /// The row as calculations name it: `<round folder>/<file>:<line>`.
  package let path: String
  /// The name of the round whose folder holds it.
  package let round: String
}
