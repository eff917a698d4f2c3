import Editions
import Markup
import Rubric

extension HTMLBuffer {
  /// Appends a bar that is filled in proportion; it is hidden from screen readers, as the figures stand beside it.
  mutating func bar(_ amount: Points, of whole: Points) {
    raw("<svg class=\"meter\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    raw("<rect class=\"whole\" width=\"1000\" height=\"10\"/>")
    let width = amount.parts(of: whole, in: 1000)
    if width > 0 { raw("<rect class=\"part\" width=\"\(width)\" height=\"10\"/>") }
    raw("</svg>")
  }

  /// Appends a bar of the units' shares side by side; it is hidden from screen readers, as the figures stand beside it.
  mutating func bar(_ spread: Spread) {
    raw("<svg class=\"meter shares\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    var (passed, left) = (0, 0)
    for (share, count) in spread.counts.enumerated() {
      passed += count
      let right = (2000 * passed + spread.units) / max(2 * spread.units, 1)
      if count > 0 { raw("<rect class=\"s\(share)\" x=\"\(left)\" width=\"\(right - left)\" height=\"10\"/>") }
      left = right
    }
    raw("</svg>")
  }
}
