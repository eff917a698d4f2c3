/// The elements in a template's text, as far as a check of them needs it: tags with their attributes.
///
/// Comments, tags of the template language and what is within scripts and style sheets are passed over.
struct MarkupScan {
  /// An attribute and its place.
  struct Attribute {
    /// The name in lower case.
    let name: String
    /// The value as it is written.
    let value: String
    /// The index of the name's first byte.
    let offset: Int
  }

  /// The start tag of an element.
  struct Element {
    /// The name in lower case.
    let name: String
    /// The index of the tag's first byte.
    let offset: Int
    /// The attributes in order.
    var attributes: [Attribute] = []

    /// Returns the value of an attribute, nil if there is none.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The elements in order.
  private(set) var elements: [Element] = []
  private let text: [UInt8]
  private var index = 0

  /// Reads a text.
  init(_ text: [UInt8]) {
    self.text = text
    while index < text.count {
      if skipForeign() { continue }
      guard text[index] == UInt8(ascii: "<"), index + 1 < text.count, isLetter(text[index + 1]) else {
        index += 1
        continue
      }
      let element = element()
      elements.append(element)
      if element.name == "script" || element.name == "style" { skip(to: "</\(element.name)") }
    }
  }

  /// Passes over a comment or a tag of the template language; returns false if there is none here.
  private mutating func skipForeign() -> Bool {
    if text[index...].starts(with: "{{".utf8) {
      skip(past: text[index...].starts(with: "{{{".utf8) ? "}}}" : "}}")
    } else if text[index...].starts(with: "<!--".utf8) {
      skip(past: "-->")
    } else {
      return false
    }
    return true
  }

  private mutating func skip(to mark: String) {
    while index < text.count, !text[index...].starts(with: mark.utf8) { index += 1 }
  }

  private mutating func skip(past mark: String) {
    skip(to: mark)
    index = min(text.count, index + mark.utf8.count)
  }

  /// Reads the bytes up to one of some others.
  private mutating func word(upTo stops: String) -> String {
    let start = index
    while index < text.count, !stops.utf8.contains(text[index]), !text[index...].starts(with: "{{".utf8) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func element() -> Element {
    let start = index
    index += 1
    var element = Element(name: word(upTo: " \t\r\n/>").lowercased(), offset: start)
    while index < text.count {
      if skipForeign() { continue }
      switch text[index] {
      case UInt8(ascii: ">"):
        index += 1
        return element
      case let byte where " \t\r\n/=\"'".utf8.contains(byte): index += 1
      default: element.attributes.append(attribute())
      }
    }
    return element
  }

  private mutating func attribute() -> Attribute {
    let start = index
    let name = word(upTo: " \t\r\n/=>\"'").lowercased()
    guard index < text.count, text[index] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: "", offset: start)
    }
    index += 1
    guard index < text.count, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") else {
      return Attribute(name: name, value: word(upTo: " \t\r\n>"), offset: start)
    }
    let quote = text[index]
    let first = index + 1
    let last = text[first...].firstIndex(of: quote) ?? text.count
    index = min(text.count, last + 1)
    return Attribute(name: name, value: String(decoding: text[first..<last], as: UTF8.self), offset: start)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
