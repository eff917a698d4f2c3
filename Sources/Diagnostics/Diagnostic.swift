/// The stable name of a kind of finding together with its severity.
///
/// Codes are declared beside the checks that use them, as static members.
package struct DiagnosticCode: Sendable, Hashable {
  /// The name shown in brackets, such as `bad-date`.
  package let name: String
  /// The severity of every finding of this kind.
  package let severity: Severity

  /// Creates a code.
  package init(_ name: String, _ severity: Severity) {
    self.name = name
    self.severity = severity
  }
}

/// A finding in the content: what is wrong, where, and what to do about it.
///
/// This module holds findings, helps to word them, and renders them as text and JSON. It must not know what is
/// checked.
package struct Diagnostic: Sendable, Hashable {
  /// The kind of finding.
  package let code: DiagnosticCode
  /// The place where it was found.
  package private(set) var location: Location
  /// The number of other places in the same file with the same finding (formats §3).
  package internal(set) var others = 0
  private let sentence: String

  /// One Chinese sentence that names the thing in “ ”, says what was expected and what to do, and fits one line of
  /// output whatever the content's words are; with the number of the other places that say the same.
  package var message: String { others == 0 ? sentence : "\(sentence)（此文件另有 \(others) 处同样）" }

  /// The severity of the finding's kind.
  package var severity: Severity { code.severity }

  /// Creates a finding.
  package init(_ code: DiagnosticCode, at location: Location, _ message: String) {
    self.code = code
    self.location = location
    sentence = printable(message)
  }

  /// Returns the same finding in a file whose path is below a folder.
  package func below(_ folder: String) -> Diagnostic {
    var finding = self
    finding.location.path = "\(folder)/\(location.path)"
    return finding
  }
}
