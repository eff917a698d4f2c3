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

  static func unused(_ place: Location, _ message: String) -> Diagnostic {
    Diagnostic(.themeUnused, at: place, message)
  }
}

extension Location {
  /// The place of a byte of a text, its column counted in characters.
  init(_ path: String, at offset: Int, in text: [UInt8]) {
    let before = text[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      path, line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      // Only the first byte of a character counts.
      column: before[start...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1)
  }
}
