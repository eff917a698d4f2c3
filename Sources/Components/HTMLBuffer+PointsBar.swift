import Markup
import Rubric

extension HTMLBuffer {
  /// Appends a bar of points within a frame of the full points, with the median as a line and the last result as a
  /// diamond; it is hidden from screen readers because the numbers beside it say the same.
  mutating func bar(of own: Points, median: Points? = nil, last: Points? = nil, in full: Points) {
    let width: Int64 = 160
    func place(_ points: Points) -> Int64 {
      guard full > .zero else { return 0 }
      return min(points.hundredths, full.hundredths) * width / full.hundredths
    }
    raw("<svg class=\"bullet\" viewBox=\"-4 0 168 12\" aria-hidden=\"true\"><path d=\"M0 2h")
    number(width)
    raw("v8H0z\"/><path class=\"own\" d=\"M0 4h")
    number(place(own))
    if let median {
      raw("v4H0z\"/><path class=\"median\" d=\"M")
      number(place(median))
      raw(" 0v12")
    } else {
      raw("v4H0z")
    }
    if let last {
      raw("\"/><path class=\"last\" d=\"M")
      number(place(last))
      raw(" 2l4 4-4 4-4-4z")
    }
    raw("\"/></svg>")
  }
}
