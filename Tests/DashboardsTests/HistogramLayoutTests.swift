import ContentTestSupport
import Rubric
import TestSupport
import Testing

@testable import Components
@testable import Dashboards
@testable import Editions
@testable import Wording

/// The law of the histogram: nothing covers a label, and nothing cuts a bar.
struct HistogramLayoutTests {
  private typealias Box = HistogramLayout.Box

  /// What may not overlap, by what it is: every label, bar and mark.
  private static func boxes(_ layout: HistogramLayout) -> [(name: String, box: Box)] {
    var boxes = moving(layout)
    boxes.append(("name", layout.name.box))
    boxes.append(("axis", layout.axis))
    for count in layout.counts { boxes.append(("count \(count.text)", count.box)) }
    for bound in layout.bounds { boxes.append(("bound \(bound.text)", bound.box)) }
    for bar in layout.bars.compactMap(\.self) { boxes.append(("bar", bar)) }
    return boxes
  }

  /// What moves with the median.
  private static func moving(_ layout: HistogramLayout) -> [(name: String, box: Box)] {
    [("median", layout.median.box), ("line", layout.line), ("arrow", layout.arrow)]
  }

  private static func overlap(_ one: Box, _ other: Box) -> Bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
  }

  /// What is wrong with a part of a layout: overlaps with anything, and what stands outside of the view box.
  private static func faults(_ layout: HistogramLayout, of part: [(name: String, box: Box)]) -> [String] {
    let all = boxes(layout)
    var faults = layout.line.height >= 10 ? [] : ["the line is \(layout.line.height) high"]
    for (name, box) in part {
      if box.left < 0 || box.top < 0 || box.right > layout.width || box.bottom > layout.height {
        faults.append("\(name) is outside")
      }
      faults += all.filter { $0 != (name, box) && overlap($0.box, box) }.map { "\(name) and \($0.name)" }
    }
    return faults
  }

  private static func layout(_ distribution: Distribution, median: Points) -> HistogramLayout {
    let labels = YearFolder.labels
    return HistogramLayout(
      distribution, median: median, words: labels(.chartMedian, median.decimal), name: labels[.chartAxis])
  }

  /// Scores in one heap or several, with few or very many in a band.
  private static func scores(_ random: inout SeededGenerator, full: Int64) -> [Points] {
    let counts = [1, 4, 29, 30, 45, 200, 2_000, 20_000]
    let heaps = (0...random.int(0...2)).map { _ in Int64(random.int(0...Int(full))) }
    let spread = Int64(random.pick([1, Int(full / 20) + 1, Int(full / 4) + 1, Int(full) + 1]))
    return (0..<random.pick(counts)).map { _ in
      let score = random.pick(heaps) + Int64(random.next() % UInt64(spread)) - spread / 2
      return Points(hundredths: min(max(score, 0), full))
    }
  }

  @Test(
    "no label overlaps another or a bar or a mark, and all stand in the view box, wherever the median lies",
    arguments: 0..<60)
  func apart(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let full: Int64 = random.pick([10_000, 1_500, 777, 100_000, 999_999_900])
    let scores = Self.scores(&random, full: full)
    let distribution = try #require(Distribution(of: scores, full: Points(hundredths: full)))
    let actual = Self.layout(distribution, median: try #require(Median(of: scores)).points)
    #expect(Self.faults(actual, of: Self.boxes(actual)) == [])

    // Every place on the axis, as if the median lay there, and the bounds of every band with their neighbours.
    let bands = distribution.bands
    let (first, last) = (try #require(bands.first).lower.hundredths, try #require(bands.last).upper.hundredths)
    let steps = (0...720).map { first + (last - first) * $0 / 720 }
    let edges = bands.flatMap { [$0.lower.hundredths - 1, $0.lower.hundredths, $0.lower.hundredths + 1] }
    for median in steps + edges.filter({ $0 >= first }) {
      let layout = Self.layout(distribution, median: Points(hundredths: median))
      let faults = Self.faults(layout, of: Self.moving(layout))
      #expect(faults == [], "median \(median)")
      #expect(layout.counts == actual.counts && layout.bars == actual.bars)
      guard faults.isEmpty else { break }
    }
  }

  @Test("the bars of 200 units keep their height, and the median points at its place between its band's bounds")
  func places() throws {
    let full = Points(hundredths: 10_000)
    let scores = (0..<200).map { Points(hundredths: $0 < 51 ? 9_150 : 8_500 + Int64($0) * 7) }
    let distribution = try #require(Distribution(of: scores, full: full))
    for (band, median) in [(0, distribution.bands[0].lower), (3, distribution.bands[3].lower)] {
      let layout = Self.layout(distribution, median: median)
      let place = layout.arrow.left + layout.arrow.width / 2
      #expect(abs(place - layout.bounds[band].middle) <= 1)
      #expect(layout.line.left + layout.line.width / 2 == place)
    }
    let layout = Self.layout(distribution, median: full)
    #expect(layout.arrow.left + layout.arrow.width / 2 == layout.axis.right)
    let most = try #require(distribution.bands.map(\.indices.count).max())
    let heights = layout.bars.map { $0?.height ?? 0 }
    #expect(heights.max() == 274)
    for (band, height) in zip(distribution.bands, heights) {
      #expect(height == (band.indices.count * 274 * 2 + most) / (2 * most))
    }
  }
}
