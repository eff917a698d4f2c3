package import Diagnostics

extension DiagnosticCode {
  /// A theme cannot be used.
  package static let themeInvalid = DiagnosticCode("theme-invalid", .error)
  /// A theme holds something that nothing uses.
  package static let themeUnused = DiagnosticCode("theme-unused", .warning)
}

extension Diagnostic {
  static func theme(_ place: Location, _ message: String) -> Diagnostic {
    Diagnostic(.themeInvalid, at: place, message)
  }
}
