/// The parts of a text that is shown: its own and those of its runs, not those that say how it is spoken (ECMA-376 part
/// 1, 18.4).
struct RichText {
  private enum Step {
    case item, run, text, other
  }

  private var steps: [Step] = []

  /// True if text between elements is shown.
  var isShown: Bool { steps.last == .text }
  /// True if the item that it began with has not ended.
  var isOpen: Bool { !steps.isEmpty }

  /// Takes the start of an item.
  mutating func beginItem() { steps.append(.item) }

  /// Takes the start of an element in it.
  mutating func begin(_ element: XMLElement) {
    let isKnown = element.vocabulary == .sheet
    switch steps.last {
    case .item where isKnown && element.isNamed("r"): steps.append(.run)
    case .item, .run: steps.append(isKnown && element.isNamed("t") ? .text : .other)
    case .text, .other, nil: steps.append(.other)
    }
  }

  /// Takes the end of an element or of the item.
  mutating func end() { steps.removeLast() }
}
