import Layouts

/// A renderer that writes a page by the steps of its templates.
struct TemplateRenderer {
  /// A list that is being iterated.
  private struct Loop {
    let elements: [TemplateValues]
    var element = 0
  }

  private let bodies: [PageKind: Template]
  private var page: [UInt8] = []

  private init(_ bodies: [PageKind: Template]) { self.bodies = bodies }

  /// Returns the page that a template makes of values, with the templates of the bodies among them.
  static func page(_ template: Template, _ values: TemplateValues, bodies: [PageKind: Template]) -> [UInt8] {
    var renderer = TemplateRenderer(bodies)
    renderer.page.reserveCapacity(renderer.size(template, values))
    renderer.write(template, values)
    return renderer.page
  }

  /// Returns the number of bytes to expect if every value is written once.
  private func size(_ template: Template, _ values: TemplateValues) -> Int {
    values.fields.names.indices.reduce(into: template.fixed.count) { size, field in
      switch values[field] {
      case .text(let text): size += text.utf8.count
      case .html(let bytes): size += bytes.count
      case .body(let kind, let inner): size += bodies[kind].map { self.size($0, inner) } ?? 0
      case .list(let elements): size += elements.count * 64
      case .flag, nil: break
      }
    }
  }

  private mutating func write(_ template: Template, _ values: TemplateValues) {
    var loops: [Loop] = []
    func value(_ place: Template.Place) -> TemplateValue? {
      guard place.depth > 0 else { return values[place.field] }
      let loop = loops[place.depth - 1]
      return loop.elements[loop.element][place.field]
    }
    var next = 0
    while next < template.steps.count {
      let step = template.steps[next]
      next += 1
      switch step {
      case .fixed(let range): page += template.fixed[range]
      case .text(let place): if case .text(let text)? = value(place) { page.append(escaping: text) }
      case .html(let place):
        switch value(place) {
        case .html(let bytes): page += bytes
        case .body(let kind, let inner): if let body = bodies[kind] { write(body, inner) }
        default: break
        }
      case .given(let place, let other): if !TemplateRenderer.isGiven(value(place)) { next = other }
      case .absent(let place, let other): if TemplateRenderer.isGiven(value(place)) { next = other }
      case .each(let place, let other):
        if case .list(let elements)? = value(place), !elements.isEmpty {
          loops.append(Loop(elements: elements))
        } else {
          next = other
        }
      case .next(let first):
        loops[loops.count - 1].element += 1
        if let loop = loops.last, loop.element < loop.elements.count {
          next = first
        } else {
          loops.removeLast()
        }
      case .skip(let other): next = other
      }
    }
  }

  private static func isGiven(_ value: TemplateValue?) -> Bool {
    switch value {
    case nil, .flag(false): false
    case .list(let elements): !elements.isEmpty
    default: true
    }
  }
}

extension [UInt8] {
  /// Appends a text escaped for HTML, including its attributes.
  ///
  /// Bytes are examined, not characters: a quotation mark with a combining mark after it is one character, and ends
  /// an attribute all the same.
  mutating func append(escaping text: String) {
    guard text.utf8.contains(where: [UInt8].isMark) else {
      self += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "'"): self += "&#39;".utf8
      default: append(byte)
      }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
