import Layouts

/// A template made into steps that write a page: names are places by now, and what is always the same is bytes.
struct Template: Sendable {
  /// Where a value stands: in the page's own values, or in those of an element of a list that is gone through.
  struct Place: Equatable, Sendable {
    /// The number of lists that are gone through around the value.
    let depth: Int
    /// The place of its field.
    let field: Int
  }

  /// A step; where it goes on is the number of another step.
  enum Step: Sendable {
    /// Writes some of the fixed bytes.
    case fixed(Range<Int>)
    /// Writes a text, escaped.
    case text(Place)
    /// Writes finished HTML, or a body.
    case html(Place)
    /// Goes on elsewhere where a value is not given.
    case given(Place, otherwise: Int)
    /// Goes on elsewhere where a value is given.
    case absent(Place, otherwise: Int)
    /// Begins with the first element of a list, or goes on elsewhere where there is none.
    case each(Place, otherwise: Int)
    /// Goes back for the next element of the list that is gone through, where there is one.
    case next(from: Int)
    /// Goes on elsewhere.
    case skip(to: Int)
  }

  /// The steps, in order.
  private(set) var steps: [Step] = []
  /// The bytes that are the same on all pages.
  private(set) var fixed: [UInt8] = []
  /// The number of the step that another one goes to, so that what follows is not written by the step before it.
  private var target = 0

  /// Adds a step and gives its number.
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

  /// Ends the part that begins with a step: what it leaves out goes on behind what is there now.
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

/// The templates of a theme, made for the words it speaks.
struct Templates: Sendable {
  /// What lays out the bodies of pages, by their kind.
  let bodies: [PageKind: Template]
  /// What stands around the body of a page that is linked with others.
  let layout: Template
  /// What stands around the body of a page that stands alone.
  let standalone: Template
}
