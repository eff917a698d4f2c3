/// The form of text in the bytes of a file.
package enum TextForm: Sendable {
  /// Unchanged, except for the doubled quotation marks of CSV, which are left out of comparisons.
  case plain
  /// Between tags and in attributes, with character references (HTML Living Standard §13.1.4).
  case html
  /// With backslashes before characters that have a meaning: JSON, scripts and iCalendar.
  case escaped

  /// Creates the form that a file's name implies.
  package init(of path: OutputPath) {
    let ending = path.text.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "html", "svg", "xml": self = .html
    case "js", "json", "ics": self = .escaped
    default: self = .plain
    }
  }
}
