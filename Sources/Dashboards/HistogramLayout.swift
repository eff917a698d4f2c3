import Components
import Editions
import Rubric

/// The places of a histogram's bars, labels and marks, in units of its view box.
///
/// Bars and counts keep to their columns, and whatever else there is has a row of its own: no mark covers a label,
/// whatever the counts and wherever the median.
struct HistogramLayout: Sendable {
  /// A rectangle.
  struct Box: Sendable, Hashable {
    let left, top, width, height: Int

    var right: Int { left + width }
    var bottom: Int { top + height }
  }

  /// A text that is centred over a point of its baseline.
  struct Label: Sendable, Hashable {
    let text: String
    let middle, baseline: Int

    /// The space that the text takes up at most.
    var box: Box {
      let width = HistogramLayout.width(of: text)
      return Box(
        left: middle - (width + 1) / 2, top: baseline - HistogramLayout.rise, width: width,
        height: HistogramLayout.rise + HistogramLayout.fall)
    }
  }

  /// The size of the view box.
  let width, height: Int
  /// The bars, nil for bands without scores.
  let bars: [Box?]
  /// The counts over the bars.
  let counts: [Label]
  /// The bounds of the bands below the axis.
  let bounds: [Label]
  /// The line on which the bars stand.
  let axis: Box
  /// The name of the axes.
  let name: Label
  /// The words of the median.
  let median: Label
  /// The line from those words to just above the count of the median's column.
  let line: Box
  /// The arrow that points from below to the median's place on the axis.
  let arrow: Box

  // The size of the text, and what the widest of common fonts need for it in bold.
  private static let (digit, point, letter) = (16, 9, 24)
  private static let (rise, fall) = (22, 6)
  // The space between rows, and between the sides of a column and its label and bar.
  private static let (gap, labelInset, barInset) = (6, 4, 3)
  // The rows from top to bottom.
  private static let (wordsLine, top, base, boundsLine, nameLine, bottom) = (24, 96, 370, 416, 450, 460)
  private static let (least, margin) = (720, 24)

  /// Lays out a distribution.
  ///
  /// - Parameters:
  ///   - distribution: The bands, of which there is at least one.
  ///   - median: The median of their scores.
  ///   - words: The words of the median.
  ///   - name: The name of the axes.
  init(_ distribution: Distribution, median: Points, words: String, name: String) {
    let bands = distribution.bands
    let counts = bands.map { "\($0.indices.count)" }
    let bounds = bands.prefix(1).map(\.lower.decimal) + bands.map(\.upper.decimal)
    let widest = (bounds + counts).map { Self.width(of: $0) }.max() ?? 0
    let left = max(Self.margin, (widest + 1) / 2)
    // Where labels need more room the view box grows, and with it everything is drawn smaller.
    let least = max(Self.least, Self.width(of: words), Self.width(of: name))
    let plot = max(least - 2 * left, (widest + 2 * Self.labelInset) * bands.count)
    func edge(_ index: Int) -> Int { left + index * plot / bands.count }
    let most = max(1, bands.map(\.indices.count).max() ?? 1)
    let tops = bands.map { band in
      Self.base - (band.indices.count * (Self.base - Self.top) + most / 2) / most
    }
    bars = bands.indices.map { index in
      bands[index].indices.isEmpty
        ? nil
        : Box(
          left: edge(index) + Self.barInset, top: tops[index],
          width: edge(index + 1) - edge(index) - 2 * Self.barInset,
          height: Self.base - tops[index])
    }
    self.counts = bands.indices.map { index in
      Label(text: counts[index], middle: (edge(index) + edge(index + 1)) / 2, baseline: tops[index] - 10)
    }
    self.bounds = bounds.enumerated().map { Label(text: $1, middle: edge($0), baseline: Self.boundsLine) }
    width = plot + 2 * left
    height = Self.bottom
    axis = Box(left: left, top: Self.base, width: plot, height: 2)
    self.name = Label(text: name, middle: width / 2, baseline: Self.nameLine)

    let first = bands.first?.lower ?? .zero
    let x = left + (median - first).parts(of: (bands.last?.upper ?? first) - first, in: plot)
    let half = (Self.width(of: words) + 1) / 2
    self.median = Label(text: words, middle: max(half, min(x, width - half)), baseline: Self.wordsLine)
    let own = bands.lastIndex { $0.lower <= median } ?? 0
    let start = self.median.box.bottom + Self.gap
    line = Box(left: x - 2, top: start, width: 4, height: self.counts[own].box.top - Self.gap - start)
    arrow = Box(left: x - 9, top: Self.base + 5, width: 18, height: 14)
  }

  /// Returns the width that a text takes up at most.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar {
      case "0"..."9": width + digit
      case " ", ".": width + point
      default: width + letter
      }
    }
  }
}
