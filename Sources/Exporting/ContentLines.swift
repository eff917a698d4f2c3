/// Content lines of iCalendar: escaped, folded at 75 octets between characters, ended by CRLF (RFC 5545 §3.1).
package struct ContentLines: Sendable {
  /// The most octets of a line without its end.
  private static let widest = 75

  /// The lines so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates no lines.
  package init() {}

  /// Adds a line whose value is written as it is.
  package mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// Adds a line whose value is text (RFC 5545 §3.3.11); control characters other than line breaks and tabs are left
  /// out.
  package mutating func add(_ name: String, text: String) {
    var value = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\" + String(scalar)
      case "\n": value += previous == "\r" ? "" : "\\n"
      case "\r": value += "\\n"
      case "\t": value.unicodeScalars.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { value.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    add(name, value)
  }

  private mutating func fold(_ line: String) {
    var width = 0
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if width + octets.count > ContentLines.widest {
        // A continuation line begins with a space, which counts.
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += octets
      width += octets.count
    }
    bytes += [0x0D, 0x0A]
  }
}
