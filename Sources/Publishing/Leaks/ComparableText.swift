/// A text in the form in which withheld texts and files are compared.
///
/// White space, `<`, `>`, `&`, quotation marks and backslashes are left out on both sides: writers fold, indent and
/// escape them, each in its own way. Other bytes stay. A byte 0, which neither side can contain, separates texts
/// that a reader sees as separate.
struct ComparableText: Sendable {
  /// The bytes to compare.
  var bytes: [UInt8] = []

  /// Creates an empty text.
  init() {}

  /// Creates the comparable form of a text.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ text: some Collection<UInt8>, _ form: TextForm) {
    bytes.reserveCapacity(text.count + 1)
    add(ArraySlice(text), form)
  }

  /// Adds a text and a boundary after it.
  mutating func add(_ text: ArraySlice<UInt8>, _ form: TextForm) {
    switch form {
    case .plain: addPlain(text)
    case .escaped: addEscaped(text)
    case .html: addHTML(text)
    }
    addBoundary()
  }

  /// Adds a boundary between the text so far and what follows.
  mutating func addBoundary() {
    if let last = bytes.last, last != 0 { bytes.append(0) }
  }

  /// Adds plain text.
  mutating func addPlain(_ text: ArraySlice<UInt8>) {
    let kept = unsafe [UInt8](unsafeUninitializedCapacity: text.count) { space, count in
      let text = text.span
      var position = 0
      while position < text.count {
        let byte = text[position]
        let length = ComparableText.isKept(byte) ? 0 : ComparableText.lengthLeftOut(text, position)
        if length == 0 {
          unsafe space[count] = byte
          count += 1
        }
        position += max(length, 1)
      }
    }
    if bytes.isEmpty { bytes = kept } else { bytes += kept }
  }

  /// Adds text in which a backslash precedes a character or its name (RFC 8259 §7; `\n`, `\,` and `\;` of RFC 5545
  /// §3.3.11).
  mutating func addEscaped(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      addPlain(rest[..<escape])
      rest = rest[(escape + 1)...]
      guard let byte = rest.first else { return }
      switch byte {
      case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
        UInt8(ascii: "f"), UInt8(ascii: "\\"):
        rest.removeFirst()
      case UInt8(ascii: "u"):
        if let (character, length) = ComparableText.codeUnits(rest) {
          addPlain(ArraySlice(String(character).utf8))
          rest = rest.dropFirst(length)
        }
      default: break
      }
    }
    addPlain(rest)
  }

  /// Adds another text in this form.
  mutating func add(_ other: ComparableText) { bytes += other.bytes }

  /// Decodes the character of `u0041`, or of a pair `ud83d\ude00`, with the number of bytes it takes.
  private static func codeUnits(_ text: ArraySlice<UInt8>) -> (character: Unicode.Scalar, length: Int)? {
    func unit(_ text: ArraySlice<UInt8>) -> UInt16? {
      guard text.count >= 5, text.first == UInt8(ascii: "u") else { return nil }
      return UInt16(String(decoding: text.dropFirst().prefix(4), as: UTF8.self), radix: 16)
    }
    guard let first = unit(text) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 5) }
    guard text.dropFirst(5).first == UInt8(ascii: "\\"), let second = unit(text.dropFirst(6)),
      UTF16.isLeadSurrogate(first), UTF16.isTrailSurrogate(second)
    else { return nil }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return Unicode.Scalar(value).map { ($0, 11) }
  }

  /// Returns the number of bytes left out at a position of a text: those of one character, or 0.
  @inline(__always)
  static func lengthLeftOut(_ text: Span<UInt8>, _ position: Int) -> Int {
    let byte = text[position]
    guard byte >= 0xC2 && byte < 0xE4 || byte == 0xEF else { return isLeftOut(byte) ? 1 : 0 }
    return lengthOfWideSpace(
      byte, position + 1 < text.count ? text[position + 1] : 0, position + 2 < text.count ? text[position + 2] : 0)
  }

  /// Returns true if a byte is always part of the compared text; such a byte begins neither a tag nor a reference.
  @inline(__always)
  static func isKept(_ byte: UInt8) -> Bool {
    byte < 0x80 ? !isLeftOut(byte) : byte < 0xC2 || byte >= 0xE4 && byte != 0xEF
  }

  /// Returns true if a byte of ASCII is left out: white space and controls, `"`, `&`, `'`, `<`, `>` and the
  /// backslash.
  @inline(__always)
  static func isLeftOut(_ byte: UInt8) -> Bool {
    if byte >= 0x40 { return byte == UInt8(ascii: "\\") || byte == 0x7F }
    let mask: UInt64 = 0x5000_00C5_FFFF_FFFF
    return (mask >> UInt64(byte)) & 1 == 1
  }

  /// Returns the length of a character beyond ASCII that is white space or invisible, 0 for any other.
  static func lengthOfWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    switch (first, second, third) {
    case (0xC2, 0x80...0xA0, _), (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xAF), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      3
    default: 0
    }
  }
}
