/// A change that gains points, with the days on which it does.
package struct Remedy: Hashable, Sendable {
  /// The change.
  package let change: Change
  /// The points by which the item's score rises, an undecided item counting 0.
  package let gain: Points
  /// The first day, from the day asked about, on which the change gains that.
  package let firstDay: Day
  /// The last day up to which the change gains that without a break.
  package let lastDay: Day

  /// Creates a remedy.
  package init(change: Change, gain: Points, firstDay: Day, lastDay: Day) {
    self.change = change
    self.gain = gain
    self.firstDay = firstDay
    self.lastDay = lastDay
  }
}

/// The remedies of one item.
package struct ItemRemedies: Hashable, Sendable {
  /// The item.
  package let item: ItemID
  /// Each change that gains points by itself, the greatest gain first.
  package let single: [Remedy]
  /// Changes to make one after another, each on its first day, the best first.
  ///
  /// A change may gain nothing and clear the way for the next; the gains add up to what all of them gain.
  package let sequence: [Remedy]

  /// Creates the remedies of an item.
  package init(item: ItemID, single: [Remedy], sequence: [Remedy]) {
    self.item = item
    self.single = single
    self.sequence = sequence
  }
}

/// The remedies by which a unit can still gain points.
package struct Remedies: Hashable, Sendable {
  /// The items for which something can be done, in rubric order.
  package let items: [ItemRemedies]
  /// True if every item was searched; false if there are so many records that the search ended early.
  package let isComplete: Bool

  /// Creates remedies.
  package init(items: [ItemRemedies], isComplete: Bool) {
    self.items = items
    self.isComplete = isComplete
  }
}

extension ScoringRubric {
  /// Finds the changes by which a unit can still gain points from a day on, by evaluating again with facts changed.
  ///
  /// Items that a mark decides and judged items have no remedies. The past cannot be changed: a recorded occurrence
  /// is finished if it is open, and gets another word only if rules tell at least two words of its fact apart,
  /// which makes the word a state. An occurrence is added only if an award reads the fact. The bound of
  /// a comparison is reached, and a ratio filled, in one step.
  ///
  /// - Parameters:
  ///   - candidate: The unit.
  ///   - terms: The window, named dates and working days.
  ///   - asOf: The day at whose end the result counts, normally the assessment's last.
  ///   - today: The first day on which something can be done; the last is `asOf`, the window's end or ten years
  ///     later, whichever is first.
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
