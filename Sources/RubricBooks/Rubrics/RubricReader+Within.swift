import ContentFiles
import Rubric
import Tabular

extension RubricReader {
  /// Reads a fact's `within`: the names of the plan's dates in whose ranges its occurrences lie (formats §8).
  ///
  /// - Parameters:
  ///   - fields: The keys of the fact.
  ///   - kind: The kind of the fact.
  /// - Returns: The names, normalised; empty if nothing is said.
  mutating func readWithin(_ fields: YAMLFields, kind: Fact.Kind) -> [String] {
    guard let node = fields["within"] else { return [] }
    guard kind == .event else {
      fault(node, "只有 event 事项才有 within")
      return []
    }
    let names = fields.texts("within", findings: &findings).map { normalised($0) }
    if let elements = node.elements, elements.isEmpty || names.contains("") {
      fault(node, "within 应列出 assessment.yaml 的 dates 中的名称，如 [重要时期一]")
    }
    return names
  }
}
