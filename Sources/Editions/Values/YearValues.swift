package import Assessment
package import Rubric
package import RubricBooks
package import SiteContent

/// A year's results as one edition may show them.
package struct YearValues: Sendable {
  /// A unit's total after a round.
  package struct RoundTotal: Sendable {
    /// The round's name.
    package let name: String
    /// The day at whose end the state was taken.
    package let asOf: Day
    /// The total.
    package let total: Points
    /// The verdict.
    package let verdict: UnitResult.Verdict
  }

  /// A day on the way to the result.
  package struct Milestone: Sendable, Hashable {
    /// The kind of milestone.
    package enum Kind: Sendable, Hashable {
      /// The window opens.
      case opens
      /// The window closes.
      case closes
      /// The last day for material to reach the office.
      case cutoff
      /// The state of the round with this name is taken.
      case round(String)
      /// The result is approved.
      case approved
      /// The result is published.
      case published
    }

    /// The kind.
    package let kind: Kind
    /// The day, or nil if it is not settled.
    package let day: Day?
  }

  /// An item that the rubric has.
  package struct Item: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The points that the item is worth.
    package let points: Points
    /// True if it is added to the result rather than being part of it.
    package let isBonus: Bool
    /// The categories whose units have it; nil if all have it.
    package let categories: [String]?
  }

  /// A dimension that the rubric has.
  package struct Dimension: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The points of all its items, whichever units have them.
    package let points: Points
    /// The points of the items that units have of it, by the units that have the same.
    package let parts: [Part]
    /// The indices of its items.
    package let items: Range<Int>
    /// The percentage by which its points enter the total, in hundredths; nil where no dimension states one.
    package let weight: Points?
    /// The most that its items earn together; nil for no bound.
    package let cap: Points?
    /// True if its points are added to the total rather than being part of it.
    package let isBonus: Bool
    /// The categories whose units have it; nil if all have it.
    package let categories: [String]?

    /// The points of a dimension for units that have the same items of it.
    package struct Part: Sendable, Hashable {
      /// The units.
      package let cohort: Cohort
      /// The points.
      package let points: Points
    }

    /// Returns what some points of it add to the total, rounded half up to 0.01.
    package func weighted(_ points: Points) -> Points {
      guard let weight else { return points }
      return Points(hundredths: (2 * points.hundredths * weight.hundredths + 10_000) / 20_000)
    }
  }

  /// What a rubric has besides dimensions and items.
  package struct Shape: Sendable, Hashable {
    /// The names of the levels that results reach, the highest first and that of vetoed units last; empty if there are
    /// none.
    package let levels: [String]
    /// True if some dimension is a bonus.
    package let hasBonus: Bool
    /// True if dimensions state weights.
    package let hasWeights: Bool
    /// True if units are ranked within their categories.
    package let ranksWithin: Bool
    /// True if every unit has every item.
    package let isForAll: Bool
    /// True if the total is bounded with the bonus included.
    package let hasCeiling: Bool

    /// True if results reach levels.
    package var hasLevels: Bool { !levels.isEmpty }

    /// Takes the shape of a rubric.
    init(_ rubric: RubricBook) {
      let names = rubric.levels.map(\.name)
      levels = names + [rubric.vetoedLevel].compactMap { $0.flatMap { names.contains($0) ? nil : $0 } }
      hasBonus = rubric.hasBonus
      hasWeights = rubric.hasWeights
      ranksWithin = rubric.ranksWithin
      isForAll = rubric.isForAll
      hasCeiling = rubric.scoring.hasCeiling
    }
  }

  /// A publication that corrections have replaced.
  package struct FirstPublication: Sendable, Hashable {
    /// The day.
    package let day: Day
    /// The approval as it was written.
    package let approval: PublishedStatement.Approval
  }

  /// The allowance by which the values were projected.
  package let allowance: Allowance
  /// The year.
  package let year: Int
  /// The assessment's title.
  package let title: String
  /// The rubric's id.
  package let rubric: String
  /// The points of all items together.
  package let total: Points
  /// The name of the round that is shown.
  package let round: String
  /// The id of the round that is shown.
  package let roundID: String
  /// The day at whose end the state was taken.
  package let asOf: Day
  /// The last day for answers to the round's result, or nil if none is named.
  package let feedback: Day?
  /// The day from whose point of view the pages speak: `--date`, else the day of the shown round.
  package let today: Day
  /// The days on the way to the result, in the order in which they are reached.
  package let milestones: [Milestone]
  /// True if no round precedes the one shown.
  package let isFirstRound: Bool
  /// True if the results are not approved and published, or the round is not the last.
  package let isDraft: Bool
  /// The approval of the results, or nil in drafts.
  package let approval: AssessmentPlan.Approval?
  /// The approval of the shown round's results, also while they are not published, or nil if there is none.
  package let approved: AssessmentPlan.Approval?
  /// The day on which the results were published, or nil in drafts and if no day is given.
  package let published: Day?
  /// The day on which the results were published that these would correct; nil where they are no draft after a publication.
  package let publishedBefore: Day?
  /// The first publication with its approval, where the present one has another day or approval; nil in drafts, and where
  /// nothing of it is recorded.
  package let firstPublication: FirstPublication?
  /// The corrections since the publication, as far as they may be shown, oldest first; none in drafts.
  package let corrections: [CorrectionValues]
  /// The digest of what is published as people read it, or nil in drafts and while it is not recorded.
  package let digest: String?
  /// The units that have the same items, so that their totals can be compared.
  package let cohorts: [Cohort]
  /// The dimensions in rubric order.
  package let dimensions: [Dimension]
  /// The shape of the rubric.
  package let shape: Shape
  /// The items in rubric order.
  package let items: [Item]
  /// The treatment of the points of items that do not apply.
  package let notApplicable: ScoringRubric.NotApplicablePolicy
  /// The medians, as far as they may be shown.
  package let medians: YearMedians
  /// The ranks as a whole, as far as they may be shown.
  package let ranking: Ranking?
  /// The units by the share that they lost, as far as it may be shown; nothing where the values are of one unit.
  package let spreads: YearSpreads?
  /// The states after the rounds up to the one shown, for the office.
  package let rounds: [RoundValues]
  /// The number of units that gave each answer to the shown round's result, or nil if none was asked for or it may not
  /// be shown.
  package let answers: AnswerCounts?
  /// What the registers that are never scored say, or nil for others than the office; a packet has its own.
  package let ledgers: LedgerValues?
  /// The units in file order.
  package internal(set) var units: [UnitValues]
}
