import Registers
import RubricBooks

/// A rubric that somebody begins with, and that explains itself.
package enum RubricTemplate: String, Sendable, CaseIterable {
  /// One item to be replaced, and patterns to copy, for rules that are already written in a document.
  case blank
  /// Marks taken away from full points, as in a college's rules.
  case college
  /// Weighted dimensions, rates and levels.
  case graded
  /// Bonus points, and items for some categories of units.
  case bonus

  /// The categories of the sample units.
  private static let sampleCategories = ["业务部门", "管理部门"]

  /// Returns the categories that have the one item and the other, of two that units are told apart by.
  ///
  /// - Parameter categories: The categories of the units, in the order of their file; where there are too few, others
  ///   take their places, so that the rubric adds up for every unit.
  /// - Returns: The category with the one item, and those with the other.
  static func assigned(_ categories: [String]) -> (first: String, others: [String]) {
    guard let first = categories.first else { return (sampleCategories[0], [sampleCategories[1]]) }
    let others = Array(categories.dropFirst())
    return (first, others.isEmpty ? sampleCategories.filter { $0 != first }.suffix(1) : others)
  }

  /// Returns the rubric's text.
  ///
  /// - Parameters:
  ///   - id: The rubric's id.
  ///   - title: Its title.
  ///   - categories: The categories of the units, in the order of their file.
  ///   - policy: The policy on whose third article every item is based; nil to leave that to be written.
  ///   - indicators: The items with which the blank one begins; nil for one to be replaced.
  /// - Returns: A rubric for `rubrics/<id>.yaml`.
  func text(
    id: String, title: String = RubricTemplate.usualTitle, categories: [String] = [], policy: String? = nil,
    indicators: IndicatorTable? = nil
  ) -> String {
    let (first, others) = RubricTemplate.assigned(categories)
    let basis = policy.map { "basis: [{policy: \($0), article: 3}]" } ?? "# basis: [{policy: 制度的id, article: 3}]"
    return Template.text(
      "rubrics/\(rawValue).yaml",
      [
        "total": indicators?.total ?? "100",
        "dimensions": indicators?.written(basis: basis) ?? Template.text("rubrics/first-item.yaml", ["basis": basis]),
        "yaml": Template.text("rubrics/yaml.txt"), "id": "\"\(id)\"", "rubricTitle": yamlScalar(title),
        "basis": basis,
        "firstCategory": yamlScalar(first), "otherCategories": others.map { yamlScalar($0) }.joined(separator: ", "),
      ])
  }

  /// The title of a rubric that nobody has named yet.
  static let usualTitle = "年度考核评分细则"

  /// True if some items are for units of some categories alone.
  var asksForCategories: Bool { self == .bonus }

  /// Says which categories have the items that only some have; nil if there are none.
  func step(for categories: [String], path: String) -> String? {
    guard asksForCategories else { return nil }
    let (first, others) = RubricTemplate.assigned(categories)
    return "\(path) 的指标 3.1 现在给“\(first)”，3.2 给“\(others.joined(separator: "”“"))”："
      + "for 里的类别要与 units.csv 的一致，请照本单位的办法改"
  }
}

extension UnitDirectory {
  /// The categories of all units, each once, in the order of the file.
  var categories: [String] {
    units.map(\.category).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
