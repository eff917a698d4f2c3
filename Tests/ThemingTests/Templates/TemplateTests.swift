import Testing

@testable import Theming

/// The steps of a compiled template.
struct TemplateTests {
  private let place = Template.Place(depth: 0, field: 0)

  private func words(_ template: Template) -> [String] {
    template.steps.map { step in
      switch step {
      case .fixed(let range): String(decoding: template.fixed[range], as: UTF8.self)
      case .text: "text"
      case .html: "html"
      case .given(_, let otherwise): "given else \(otherwise)"
      case .absent(_, let otherwise): "absent else \(otherwise)"
      case .each(_, let otherwise): "each else \(otherwise)"
      case .next(let from): "next from \(from)"
      case .skip(let to): "skip to \(to)"
      }
    }
  }

  @Test("bytes after each other are one step, and no bytes are none")
  func joined() {
    var template = Template()
    template.add([] as [UInt8])
    template.add("a".utf8)
    template.add([] as [UInt8])
    template.add("b".utf8)
    template.add(.text(place))
    template.add("c".utf8)
    #expect(words(template) == ["ab", "text", "c"])
  }

  @Test("a part that is left out continues after it, where bytes are a step of their own")
  func parts() {
    for begin in [Template.Step.given(place, otherwise: 0), .absent(place, otherwise: 0), .skip(to: 0)] {
      var template = Template()
      let start = template.add(begin)
      template.add("a".utf8)
      template.end(partFrom: start)
      template.add("b".utf8)
      #expect(words(template).dropFirst() == ["a", "b"])
      #expect(words(template)[0].hasSuffix(" 2"))
    }
  }

  @Test("a list goes back to its first step after each element, and is left behind that step")
  func lists() {
    var template = Template()
    let outer = template.add(.each(place, otherwise: 0))
    let inner = template.add(.each(place, otherwise: 0))
    template.add("a".utf8)
    template.end(partFrom: inner)
    template.end(partFrom: outer)
    template.add("b".utf8)
    #expect(words(template) == ["each else 5", "each else 4", "a", "next from 2", "next from 1", "b"])
  }
}
