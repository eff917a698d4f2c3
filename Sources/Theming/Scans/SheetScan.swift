/// What a check of a style sheet needs of it: its braces, the addresses in it and its custom properties.
///
/// Comments and strings are passed over (CSS Syntax Level 3 §4.3).
struct SheetScan {
  /// A name or an address, with the index of its first byte.
  struct Word {
    let text: String
    let offset: Int
  }

  /// The addresses in `url()`.
  private(set) var addresses: [Word] = []
  /// The places of `@import`.
  private(set) var imports: [Int] = []
  /// The custom properties that are given a value.
  private(set) var given: [Word] = []
  /// The custom properties that a value or a rule asks for.
  private(set) var asked: Set<String> = []
  /// The place of the last brace that nothing closes.
  var open: Int? { braces.last }
  /// The place of the first brace that closes nothing.
  private(set) var surplus: Int?
  /// The place of a comment that does not end.
  private(set) var endless: Int?

  private let text: [UInt8]
  private var index = 0
  private var braces: [Int] = []
  /// The last byte that is neither blank nor in a comment.
  private var last = UInt8(ascii: ";")

  /// Reads a sheet.
  init(_ text: [UInt8]) {
    self.text = text
    while index < text.count { step() }
  }

  private mutating func step() {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "/") where text[index...].starts(with: "/*".utf8):
      skipComment()
      return
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "{"):
      braces.append(index)
      index += 1
    case UInt8(ascii: "}"):
      if braces.popLast() == nil { surplus = surplus ?? index }
      index += 1
    case UInt8(ascii: "@"):
      let start = index
      index += 1
      if name().lowercased() == "import" { imports.append(start) }
    case let byte where standsInNames(byte): readName()
    default: index += 1
    }
    if !isBlank(byte) { last = byte }
  }

  private mutating func skipComment() {
    let start = index
    index += 2
    while index < text.count, !text[index...].starts(with: "*/".utf8) { index += 1 }
    if index >= text.count { endless = start }
    index = min(text.count, index + 2)
  }

  /// Reads a string, which ends at its quotation mark or, unclosed, with the line.
  private mutating func string() -> String {
    let quote = text[index]
    index += 1
    let start = index
    while index < text.count, text[index] != quote, text[index] != UInt8(ascii: "\n") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, text.count)
    index = min(text.count, index + 1)
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private mutating func name() -> String {
    let start = index
    while index < text.count, standsInNames(text[index]) { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    index = min(index, text.count)
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private mutating func readName() {
    let start = index
    let name = name()
    if name.lowercased() == "url", index < text.count, text[index] == UInt8(ascii: "(") {
      index += 1
      readAddress()
    } else if name.hasPrefix("--") {
      let isGiven = text[index...].first { !isBlank($0) } == UInt8(ascii: ":") && "{};".utf8.contains(last)
      if isGiven {
        given.append(Word(text: name, offset: start))
      } else {
        asked.insert(name)
      }
    }
  }

  private mutating func readAddress() {
    while index < text.count, isBlank(text[index]) { index += 1 }
    let start = index
    guard index < text.count, text[index] != UInt8(ascii: "\""), text[index] != UInt8(ascii: "'") else {
      if index < text.count { addresses.append(Word(text: string(), offset: start)) }
      return
    }
    while index < text.count, text[index] != UInt8(ascii: ")"), !isBlank(text[index]) { index += 1 }
    addresses.append(Word(text: String(decoding: text[start..<index], as: UTF8.self), offset: start))
  }

  private func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

  private func standsInNames(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }
}
