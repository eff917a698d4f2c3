/// A change that gives points, with the days on which it does.
package struct Remedy: Hashable, Sendable {
  /// What is changed.
  package let change: Change
  /// By how much the item's score rises, an undecided item counting 0.
  package let gain: Points
  /// The first day from the day asked about on which the change gives that.
  package let firstDay: Day
  /// The last day up to which the change gives that without a break.
  package let lastDay: Day

  /// Creates a remedy.
  package init(change: Change, gain: Points, firstDay: Day, lastDay: Day) {
    self.change = change
    self.gain = gain
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// What can still be done about one item.
package struct ItemRemedies: Hashable, Sendable {
  /// The item.
  package let item: ItemID
  /// Each change that gives points by itself, the greatest gain first.
  package let single: [Remedy]
  /// Changes to make one after another, each on its first day, the best first.
  ///
  /// One may gain nothing and clear the way for the next; the gains add up to what all of them give.
  package let sequence: [Remedy]

  /// Creates the remedies of an item.
  package init(item: ItemID, single: [Remedy], sequence: [Remedy]) {
    self.item = item
    self.single = single
    self.sequence = sequence
  }
}

/// What a unit can still do for points.
package struct Remedies: Hashable, Sendable {
  /// The items for which something can be done, in rubric order.
  package let items: [ItemRemedies]
  /// Whether every item was looked at; false where there are so many records that the search ended early.
  package let isComplete: Bool

  /// Creates remedies.
  package init(items: [ItemRemedies], isComplete: Bool) {
    self.items = items
    self.isComplete = isComplete
  }
}

extension ScoringRubric {
  /// Finds what a unit can still do, from a day on, to get points that it does not have, by computing again with facts
  /// changed.
  ///
  /// Items that a mark decides, and judged ones, have no remedies. What happened cannot be undone: a recorded occurrence
  /// is finished where it is open, and gets another word only where rules tell at least two words of its fact apart, which
  /// makes the word a state. An occurrence is added only where an award reads the fact. A `below` rule is met, and a ratio
  /// filled, at once.
  ///
  /// - Parameters:
  ///   - candidate: The unit.
  ///   - terms: The window, named dates and working days.
  ///   - asOf: The day at whose end the result counts, normally the assessment's last.
  ///   - today: The day from which on something can be done, up to ``asOf``, the window's end, or ten years.
  /// - Returns: The remedies of each item that has any.
  /// - Complexity: Bounded by ``RemedySearch/budget`` readings of records.
  package func remedies(for candidate: Candidate, terms: Terms, asOf: Day, today: Day) -> Remedies {
    let search = RemedySearch(rubric: self, candidate: candidate, terms: terms, asOf: asOf, today: today)
    let found = Array(atMost: items.count) { index in
      items[index].isJudged || candidate.marks[index] != nil ? nil : search.remedies(for: ItemID(index))
    }
    return Remedies(items: found, isComplete: !search.isExhausted)
  }
}
