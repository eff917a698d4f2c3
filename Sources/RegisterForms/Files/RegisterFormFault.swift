/// The reason why a workbook cannot be written.
package struct RegisterFormFault: Error, Sendable, Hashable {
  /// What was refused, in Chinese.
  package let what: String
  /// The number of the fault, in the library or the system.
  package let code: Int32
}
