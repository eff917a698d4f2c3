import Layouts

/// A template compiled to steps that write a page: names have become positions, and constant parts are bytes.
struct Template: Sendable {
  /// The position of a value: in the page's own values, or in those of an element of a list that is being iterated.
  struct Place: Equatable, Sendable {
    /// The number of lists that are iterated around the value.
    let depth: Int
    /// The index of the value's field.
    let field: Int
  }

  /// A step, which may continue at the number of another step.
  enum Step: Sendable {
    /// Writes some of the fixed bytes.
    case fixed(Range<Int>)
    /// Writes a text, escaped.
    case text(Place)
    /// Writes finished HTML, or a body.
    case html(Place)
    /// Continues at another step if a value is not given.
    case given(Place, otherwise: Int)
    /// Continues at another step if a value is given.
    case absent(Place, otherwise: Int)
    /// Begins with the first element of a list, or continues at another step if there is none.
    case each(Place, otherwise: Int)
    /// Goes back for the next element of the innermost list, if there is one.
    case next(from: Int)
    /// Continues at another step.
    case skip(to: Int)
  }

  /// The steps, in order.
  private(set) var steps: [Step] = []
  /// The bytes that are the same on all pages.
  private(set) var fixed: [UInt8] = []
  /// The number of the step that another one continues at, so that bytes added there are not joined to the step
  /// before it.
  private var target = 0

  /// Adds a step and returns its number.
  @discardableResult
  mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }

  /// Adds bytes that are the same on all pages.
  mutating func add(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = fixed.count
    fixed += bytes
    if steps.count > target, case .fixed(let before)? = steps.last {
      steps[steps.count - 1] = .fixed(before.lowerBound..<fixed.count)
    } else {
      steps.append(.fixed(start..<fixed.count))
    }
  }

  /// True if a text is written outside of every section, right after some fixed bytes.
  func writes(_ place: Place, after start: String) -> Bool {
    let index = steps.firstIndex { step in if case .text(place) = step { true } else { false } }
    guard let index, index > 0, case .fixed(let range) = steps[index - 1],
      fixed[range].suffix(start.utf8.count)
        .elementsEqual(start.utf8)
    else { return false }
    return steps[..<index].allSatisfy { step in
      switch step {
      case .given(_, let end), .absent(_, let end), .each(_, let end), .skip(let end): end <= index
      case .fixed, .text, .html, .next: true
      }
    }
  }

  /// Ends the part that begins with a step, which continues after the present steps if the part is left out.
  mutating func end(partFrom start: Int) {
    if case .each(let place, _) = steps[start] {
      add(.next(from: start + 1))
      steps[start] = .each(place, otherwise: steps.count)
    }
    target = steps.count
    switch steps[start] {
    case .given(let place, _): steps[start] = .given(place, otherwise: target)
    case .absent(let place, _): steps[start] = .absent(place, otherwise: target)
    case .skip: steps[start] = .skip(to: target)
    default: break
    }
  }
}

/// The templates of a theme, compiled with its words.
struct Templates: Sendable {
  /// The templates of the bodies of pages, by their kind.
  let bodies: [PageKind: Template]
  /// The template around the body of a linked page.
  let layout: Template
  /// The template around the body of a standalone page.
  let standalone: Template
}
