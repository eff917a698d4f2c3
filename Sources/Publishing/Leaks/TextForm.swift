/// How text stands in the bytes of a file.
package enum TextForm: Sendable {
  /// As it is, but for the doubled quotation marks of CSV, which are left out where texts are compared.
  case plain
  /// Between tags and in attributes, with character references (HTML Living Standard §13.1.4).
  case html
  /// With backslashes before what has a meaning: JSON, scripts and iCalendar.
  case escaped

  /// The form that a file's name tells.
  package init(of path: OutputPath) {
    let ending = path.text.split(separator: ".").last.map { $0.lowercased() }
    switch ending {
    case "html", "svg", "xml": self = .html
    case "js", "json", "ics": self = .escaped
    default: self = .plain
    }
  }
}
