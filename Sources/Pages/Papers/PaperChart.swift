import Markup
import Papers

/// The chart of a paper: a column for each period with its number, the marked part of it dark.
struct PaperChart {
  let figure: PaperFigure
  /// The prefix of the sheet's ids.
  let prefix: String

  /// The measures of a column, and of the drawing above and below the columns, in its own units.
  private static let (step, width, height, above, below) = (140, 64, 150, 28, 30)

  func write(_ html: inout HTMLBuffer) {
    let most = max(figure.bars.map(\.count).max() ?? 0, 1)
    let size = (width: Self.step * figure.bars.count, height: Self.above + Self.height + Self.below)
    html.raw("<figure class=\"paper-chart\">\n")
    html.raw(
      "<svg viewBox=\"0 0 \(size.width) \(size.height)\" role=\"img\" aria-labelledby=\"\(prefix)chart-title\">\n")
    html.raw("<title id=\"\(prefix)chart-title\">")
    html.text(figure.title + "：" + figure.bars.map { "\($0.name) \($0.count)（\($0.marked)）" }.joined(separator: "；"))
    html.raw("</title>\n")
    let base = Self.above + Self.height
    for (index, bar) in figure.bars.enumerated() {
      let (left, middle) = (Self.step * index + (Self.step - Self.width) / 2, Self.step * index + Self.step / 2)
      let (whole, marked) = (Self.height * bar.count / most, Self.height * bar.marked / most)
      html.raw(
        "<rect class=\"whole\" x=\"\(left)\" y=\"\(base - whole)\" width=\"\(Self.width)\" height=\"\(whole)\"/>\n")
      html.raw(
        "<rect class=\"part\" x=\"\(left)\" y=\"\(base - marked)\" width=\"\(Self.width)\" height=\"\(marked)\"/>\n")
      html.raw("<text x=\"\(middle)\" y=\"\(base - whole - 8)\">")
      html.text(bar.marked == 0 ? "\(bar.count)" : "\(bar.count)（\(bar.marked)）")
      html.raw("</text>\n<text x=\"\(middle)\" y=\"\(base + 22)\">")
      html.text(bar.name)
      html.raw("</text>\n")
    }
    html.raw("<path class=\"axis\" d=\"M0 \(base)H\(size.width)\"/>\n</svg>\n")
    html.line("figcaption", figure.title)
    html.raw("</figure>\n")
  }
}
