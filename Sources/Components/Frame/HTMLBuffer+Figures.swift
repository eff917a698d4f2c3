package import Markup

extension HTMLBuffer {
  /// Appends a sentence whose figures stay with what they count: “3 分” never goes over the end of a line.
  package mutating func figures(_ sentence: String) { text(sentence.unparted) }

  /// Appends an element that holds such a sentence, on a line of its own.
  package mutating func figures(_ name: String, class name2: String? = nil, _ sentence: String) {
    line(name, class: name2, sentence.unparted)
  }
}

extension String {
  /// The text with a no-break space for each space between a figure and the Chinese word behind it.
  package var unparted: String {
    guard utf8.contains(UInt8(ascii: " ")) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 8)
    var before: UInt8 = 0
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= before
      if byte == UInt8(ascii: " "), isDigit, let next = rest.first, next >= 0xE3 {
        bytes += [0xC2, 0xA0]
      } else {
        bytes.append(byte)
      }
      before = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
