package import Diagnostics

extension DiagnosticCode {
  /// The code of themes that cannot be used.
  package static let themeInvalid = DiagnosticCode("theme-invalid", .error)
  /// The code of a theme's files and words that nothing uses.
  package static let themeUnused = DiagnosticCode("theme-unused", .warning)
}

extension Diagnostic {
  static func theme(_ place: Location, _ message: String) -> Diagnostic {
    Diagnostic(.themeInvalid, at: place, message)
  }
}
