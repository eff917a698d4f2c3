import Mustache
import Site

/// The values of a page, or of an element of a list, as the template language looks them up.
struct TemplateContext: MustacheParent {
  private let values: [String: TemplateValue]
  private let words: TemplateWords

  init(_ values: [String: TemplateValue], _ words: TemplateWords) {
    self.values = values
    self.words = words
  }

  func child(named name: String) -> Any? {
    if name == "label" { return words }
    switch values[name] {
    case .text(let text): return text
    case .html(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .flag(let flag): return flag
    case .list(let elements): return elements.map { TemplateContext($0, words) }
    case nil: return nil
    }
  }
}

/// The labels as the template language looks them up, under `label`.
struct TemplateWords: MustacheParent {
  let known: Labels
  let own: [String: String]

  func child(named name: String) -> Any? { Label(rawValue: name).map { known[$0] } ?? own[name] }
}
