internal import Diagnostics

/// A finding about a policy's text before its place is known: a code and a sentence.
///
/// The sentences are static factories beside the checks that use them.
struct PolicyFinding: Sendable {
  let code: DiagnosticCode
  let message: String

  init(_ code: DiagnosticCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
