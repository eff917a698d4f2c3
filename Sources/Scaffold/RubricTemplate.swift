import Registers
import RubricBooks

/// A rubric that a new content folder begins with, and that explains itself.
package enum RubricTemplate: String, Sendable, CaseIterable {
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
  ///   - categories: The categories of the units, in the order of their file.
  /// - Returns: A rubric for `rubrics/<id>.yaml`.
  func text(id: String, categories: [String]) -> String {
    let (first, others) = RubricTemplate.assigned(categories)
    return Template.text(
      "rubrics/\(rawValue).yaml",
      [
        "id": "\"\(id)\"", "rubricTitle": "年度考核评分细则", "firstCategory": yamlScalar(first),
        "otherCategories": others.map { yamlScalar($0) }.joined(separator: ", "),
      ])
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
