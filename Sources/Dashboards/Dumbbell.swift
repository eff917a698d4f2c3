import Components
import Editions
import Markup
import Rubric

/// The drawing of two amounts on a scale, the earlier as a ring and the later as a disc.
struct Dumbbell: Sendable {
  /// The amounts at the ends of the scale.
  let lowest, highest: Points

  // The measures of the drawing, in units of its view box.
  private static let (width, height, margin) = (400, 28, 14)

  /// Creates the scale that holds some amounts.
  init(over amounts: some Sequence<Points>) {
    var (lowest, highest): (Points?, Points?)
    for amount in amounts { (lowest, highest) = (min(lowest ?? amount, amount), max(highest ?? amount, amount)) }
    (self.lowest, self.highest) = (lowest ?? .zero, highest ?? .zero)
  }

  /// Writes the drawing, which is hidden from screen readers, as the figures stand beside it.
  func write(_ before: Points, _ now: Points, _ html: inout HTMLBuffer) {
    let (before, now, middle) = (place(before), place(now), Self.height / 2)
    html.raw("<svg class=\"dumbbell\" viewBox=\"0 0 \(Self.width) \(Self.height)\" aria-hidden=\"true\">")
    html.raw("<path class=\"scale\" d=\"M\(Self.margin) \(middle)H\(Self.width - Self.margin)\"/>")
    html.raw("<path d=\"M\(before) \(middle)H\(now)\"/>")
    html.raw("<circle class=\"before\" cx=\"\(before)\" cy=\"\(middle)\" r=\"8\"/>")
    html.raw("<circle class=\"now\" cx=\"\(now)\" cy=\"\(middle)\" r=\"9\"/></svg>")
  }

  private func place(_ amount: Points) -> Int {
    Self.margin + (amount - lowest).parts(of: highest - lowest, in: Self.width - 2 * Self.margin)
  }
}
