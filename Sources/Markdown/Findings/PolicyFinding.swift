package import Diagnostics

/// A finding about a policy's text before its place is known: a code and a sentence.
///
/// The sentences are static factories beside the checks that use them.
package struct PolicyFinding: Sendable {
  package let code: DiagnosticCode
  package let message: String

  package init(_ code: DiagnosticCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
