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
  var forElement: String { String(decoding: bytes, as: UTF8.self).replacing("<", with: "\\u003c") }
}
