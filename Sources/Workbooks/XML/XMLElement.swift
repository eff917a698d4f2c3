import Glibc

/// The start of an element, for as long as it is being told of.
@safe
struct XMLElement {
  /// The vocabularies of a workbook's parts.
  enum Vocabulary {
    /// SpreadsheetML, transitional or strict.
    case sheet
    /// The relationships of a package.
    case relationships
    /// The types of a package's parts.
    case types
    /// Any other.
    case other
  }

  /// The vocabulary that the element belongs to.
  let vocabulary: Vocabulary
  private let local: UnsafePointer<CChar>
  private let length: Int
  private let pairs: UnsafePointer<UnsafePointer<CChar>?>

  /// Takes what the library says of an element: its name behind its namespace and a line feed, and its attributes.
  init(name: UnsafePointer<CChar>, pairs: UnsafePointer<UnsafePointer<CChar>?>) {
    unsafe self.pairs = pairs
    // Nearly all elements are of the first.
    let transitional: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main\n"
    var start = 0
    if unsafe XMLElement.begins(name, transitional) {
      (vocabulary, start) = (.sheet, transitional.utf8CodeUnitCount)
    } else if let other = XMLElement.spaces.first(where: { unsafe XMLElement.begins(name, $0.name) }) {
      (vocabulary, start) = (other.vocabulary, other.name.utf8CodeUnitCount)
    } else {
      vocabulary = .other
    }
    unsafe local = name + start
    length = unsafe strlen(name + start)
  }

  private static let spaces: [(name: StaticString, vocabulary: Vocabulary)] = [
    ("http://purl.oclc.org/ooxml/spreadsheetml/main\n", .sheet),
    ("http://schemas.openxmlformats.org/package/2006/relationships\n", .relationships),
    ("http://schemas.openxmlformats.org/package/2006/content-types\n", .types),
  ]

  /// Returns true if a text begins with another.
  private static func begins(_ text: UnsafePointer<CChar>, _ start: StaticString) -> Bool {
    unsafe strncmp(text, start.utf8Start, start.utf8CodeUnitCount) == 0
  }

  /// Returns true if the element has a name of its vocabulary.
  func isNamed(_ name: StaticString) -> Bool {
    unsafe length == name.utf8CodeUnitCount && memcmp(local, name.utf8Start, length) == 0
  }

  /// Returns the value of an attribute without a namespace, nil if there is none.
  func value(_ name: StaticString) -> XMLValue? {
    var pair = unsafe pairs
    while let key = unsafe pair.pointee {
      if unsafe strcmp(key, name.utf8Start) == 0 { return unsafe pair[1].map { unsafe XMLValue($0) } }
      unsafe pair += 2
    }
    return nil
  }

  /// Returns the value of an attribute without a namespace, as text.
  func text(_ name: StaticString) -> String? { value(name)?.text }

  /// The id of the relationship that the element names (ECMA-376 part 1, 22.8.2.1).
  var relationship: String? {
    for space in XMLElement.relationships {
      if let value = value(space) { return value.text }
    }
    return nil
  }

  private static let relationships: [StaticString] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships\nid",
    "http://purl.oclc.org/ooxml/officeDocument/relationships\nid",
  ]
}

/// The value of an attribute, for as long as its element is being told of.
@safe
struct XMLValue {
  private let bytes: UnsafeBufferPointer<CChar>

  fileprivate init(_ text: UnsafePointer<CChar>) {
    unsafe bytes = UnsafeBufferPointer(start: text, count: strlen(text))
  }

  /// The value as text.
  var text: String {
    unsafe String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
  }

  /// The value as a whole number of at most nine digits, nil if it is none.
  var number: Int? {
    guard (1...9).contains(count) else { return nil }
    var number = 0
    for index in 0..<count {
      let digit = Int(unsafe bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The value as a column and a row, counted from 1, of a cell's address; nil if it is none.
  var address: (column: Int, row: Int)? {
    var (column, row, index) = (0, 0, 0)
    // One letter more than the last column has, since a name may be as long as it likes.
    while index < min(count, 4) {
      let letter = Int(unsafe bytes[index]) & ~0x20
      guard (0x41...0x5A).contains(letter) else { break }
      column = column * 26 + letter - 0x40
      index += 1
    }
    guard (1...3).contains(index), count - index <= 7 else { return nil }
    while index < count {
      let digit = Int(unsafe bytes[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      row = row * 10 + digit
      index += 1
    }
    return row > 0 ? (column, row) : nil
  }

  /// The first byte, 0 for an empty value.
  var first: UInt8 { count == 0 ? 0 : UInt8(bitPattern: unsafe bytes[0]) }

  /// The number of bytes.
  var count: Int { unsafe bytes.count }

  /// Returns true if the value is a text.
  private func `is`(_ text: StaticString) -> Bool { self.text == text.description }

  /// True if the value says yes (xsd:boolean).
  var isTrue: Bool { self.is("1") || self.is("true") || self.is("on") }
}

/// A piece of text between elements, for as long as it is being told of.
@safe
struct XMLText {
  private let bytes: UnsafeRawBufferPointer

  init(_ text: UnsafePointer<CChar>, _ count: Int) { unsafe bytes = UnsafeRawBufferPointer(start: text, count: count) }

  /// Appends the text to bytes.
  func append(to other: inout [UInt8]) { unsafe other.append(contentsOf: bytes) }
}
