import Diagnostics
import Wording

extension JSONText {
  /// Appends the member `words`: the words of labels by the labels' names, for a page's script.
  mutating func words(_ words: [Label], _ labels: Labels) {
    raw("\"words\":{")
    for (index, label) in words.enumerated() {
      if index > 0 { raw(",") }
      string(label.rawValue)
      raw(":")
      string(labels[label])
    }
    raw("}")
  }

  /// The text escaped for a script element: `<` is written as `\u003c`.
  var forElement: String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "<") { escaped += "\\u003c".utf8 } else { escaped.append(byte) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
