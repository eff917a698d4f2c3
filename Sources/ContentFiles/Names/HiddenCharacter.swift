package import Diagnostics

extension DiagnosticCode {
  /// A name or title has a character that nobody sees, such as one that turns the direction of writing around.
  static let hiddenCharacter = DiagnosticCode("hidden-character", .warning)
}

extension Findings {
  /// Warns of a name or title with a control character or an invisible one; line ends and tabs are none.
  ///
  /// - Parameters:
  ///   - text: The name or title.
  ///   - place: Where it stands.
  package mutating func checkHidden(in text: String, at place: Location) {
    let hidden = text.unicodeScalars.first { scalar in
      scalar.value >= 0x20 && isInvisible(scalar) || scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)
    }
    guard let hidden else { return }
    let digits = String(hidden.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    add(
      Diagnostic(
        .hiddenCharacter, at: place,
        "\(quoted(text, limit: 60))里有看不见的字符 U+\(number)，网页上的文字可能错乱，搜索也找不到；多半是从别处粘贴带来的，请删去重新输入"))
  }
}
