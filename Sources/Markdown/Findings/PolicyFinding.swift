package import Diagnostics

/// A finding about a policy's text before its place is known: a code and a sentence.
///
/// The sentences are static factories beside the checks that use them.
package struct PolicyFinding: Sendable {
  /// The code of the finding.
  package let code: DiagnosticCode
  /// The sentence, in Chinese.
  package let message: String

  /// Creates a finding from its parts.
  package init(_ code: DiagnosticCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
