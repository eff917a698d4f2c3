import ContentFiles
import Tabular

/// An event fact of a rubric whose tags rules compare by `is`, and that does not say which tags there are.
struct ComparedEvent {
  /// The id of the item.
  let item: String
  /// The name of the fact, normalised.
  let name: String
  /// The keys and values of the fact.
  let node: YAMLNode
  /// Its key `kind` with the value.
  let kind: YAMLNode.Pair
  /// The words that rules compare with, in their order.
  let words: [String]

  /// Finds those of a rubric.
  static func all(in root: YAMLNode) -> [ComparedEvent] {
    value("dimensions", of: root)?.elements?.flatMap { dimension in
      value("items", of: dimension)?.elements?.flatMap { all(inItem: $0) } ?? []
    } ?? []
  }

  private static func all(inItem item: YAMLNode) -> [ComparedEvent] {
    guard let id = value("id", of: item)?.text else { return [] }
    let rules = value("rules", of: item)?.elements ?? []
    return (value("facts", of: item)?.pairs ?? []).compactMap { fact in
      let name = normalised(fact.key.text ?? "")
      guard let kind = fact.value.pairs?.first(where: { $0.key.text == "kind" }), kind.value.text == "event",
        value("options", of: fact.value) == nil
      else { return nil }
      var words: [String] = []
      for rule in rules {
        let isAbout = ["each", "any", "run"].contains { normalised(value($0, of: rule)?.text ?? "") == name }
        guard isAbout, let compared = value("is", of: rule) else { continue }
        for word in (compared.elements ?? [compared]).compactMap(\.text) where !words.contains(normalised(word)) {
          words.append(normalised(word))
        }
      }
      return words.isEmpty ? nil : ComparedEvent(item: id, name: name, node: fact.value, kind: kind, words: words)
    }
  }

  private static func value(_ key: String, of node: YAMLNode) -> YAMLNode? {
    node.pairs?.first { $0.key.text == key }?.value
  }
}
