/// The stable name of a kind of finding together with its severity.
///
/// Codes are declared beside the checks that use them, as static members.
package struct DiagnosticCode: Sendable, Hashable {
  /// The name shown in brackets, as `bad-date`.
  package let name: String
  /// The severity every finding of this kind has.
  package let severity: Severity

  /// Creates a code.
  package init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}

/// One finding in the content: what is wrong, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// The kind of finding.
  package let code: DiagnosticCode
  /// Where it was found.
  package let location: Location
  /// How many other rows of the same file say the same (formats §3).
  package internal(set) var others = 0
  private let sentence: String

  /// One Chinese sentence that names the thing in “ ”, says what was expected and what to do, fit for one line of output
  /// whatever the content's words are; with the number of the other rows that say the same.
  package var message: String { others == 0 ? sentence : "\(sentence)（此文件另有 \(others) 处同样）" }

  /// The severity of the finding's kind.
  package var severity: Severity { code.severity }

  /// Creates a finding.
  package init(_ code: DiagnosticCode, at location: Location, _ message: String) {
    self.code = code
    self.location = location
    sentence = printable(message)
  }
}
