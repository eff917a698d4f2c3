import Markup
import Rubric
import Testing
import Wording

@testable import Components

/// Figures in columns.
struct FiguresTests {
  @Test("a column's amounts have as many decimals as one of them needs")
  func places() {
    func points(_ hundredths: Int64...) -> [Points] { hundredths.map { Points(hundredths: $0) } }
    #expect(points().places == 0 && points(0, 300, -700).places == 0)
    #expect(points(300, 310).places == 1 && points(310, 305).places == 2 && points(-1).places == 2)
    func decimal(_ hundredths: Int64, _ places: Int) -> String {
      String(decoding: html { $0.decimal(Points(hundredths: hundredths), places: places) }.bytes, as: UTF8.self)
    }
    #expect([0, 1, 2].map { decimal(9200, $0) } == ["92", "92.0", "92.00"])
    #expect(decimal(5, 2) == "0.05" && decimal(-1205, 2) == "-12.05" && decimal(10, 1) == "0.1")
    func signed(_ hundredths: Int64, _ places: Int) -> String {
      String(decoding: html { $0.signed(Points(hundredths: hundredths), places: places) }.bytes, as: UTF8.self)
    }
    #expect(signed(800, 1) == "+8.0" && signed(-55, 2) == "−0.55" && signed(0, 1) == "0.0")
  }
}
