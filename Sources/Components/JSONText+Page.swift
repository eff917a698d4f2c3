import Diagnostics
import Wording

extension JSONText {
  /// Appends the member `words`: labels by their names, for a page's script to say.
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

  /// The text fit to stand in a script element: `<` is written `\u003c`.
  var forElement: String { String(decoding: bytes, as: UTF8.self).replacing("<", with: "\\u003c") }
}
