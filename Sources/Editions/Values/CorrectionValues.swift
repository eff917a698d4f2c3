package import Assessment
import Registers
import Rubric
import RubricBooks

/// A correction of published results, as one edition may show it.
package struct CorrectionValues: Sendable {
  /// A unit of which something was corrected.
  package struct Unit: Sendable {
    /// The id.
    package let id: String
    /// The present name, or else the one at the time.
    package let name: String
    /// The difference of the result, limited to what may be shown; nil if there is none.
    package let result: ResultDifference?
    /// The difference of what is said beside the result, limited likewise; nil if there is none.
    package let statement: StatementDifference?
  }

  /// The number of the correction, counted from 1.
  package let number: Int
  /// The parts of results that may be shown.
  package let parts: ComparableResults.Parts
  /// The approval under which it was made, nil if it is not recorded.
  package let approval: PublishedStatement.Approval?
  /// True if the approval is the one that the replaced results had.
  package let isOldApproval: Bool
  /// True if the words of the rubric differ.
  package let isOfRubric: Bool
  /// The units of which more than the rank was corrected, in file order.
  package let units: [Unit]
  /// The number of units of which only the rank changed.
  package let moved: Int
  /// All units of which anything changed, by their ids.
  private let all: [String: Unit]

  private init(
    number: Int, parts: ComparableResults.Parts, approval: PublishedStatement.Approval?, isOldApproval: Bool,
    isOfRubric: Bool, all: [Unit]
  ) {
    self.number = number
    self.isOldApproval = isOldApproval
    self.isOfRubric = isOfRubric
    self.parts = parts
    self.approval = approval
    units = all.filter { $0.statement != nil || !($0.result?.isOfRankOnly ?? false) }
    moved = all.count - units.count
    self.all = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Returns what was corrected of the unit with an id, nil if nothing was.
  package func unit(_ id: String) -> Unit? { all[id] }
}

extension CorrectionValues {
  /// Finds the corrections of a year, oldest first.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - allowance: The values that may be shown.
  ///   - unitIndices: The indices of the only units to look at, or nil for all.
  /// - Returns: The corrections of which anything may be shown.
  static func all(of year: AssessmentYear, _ allowance: Allowance, only unitIndices: Range<Int>?) -> [CorrectionValues]
  {
    guard let record = year.record, !record.earlier.isEmpty else { return [] }
    // Units that no longer take part are called as they were when they did.
    let names = Dictionary(
      year.directory.active.map { (year.directory[$0].id, year.directory[$0].name) }
    ) { first, _ in first }
    let wanted = unitIndices.map { Set($0.map { year.directory[year.directory.active[$0]].id }) }
    var corrections: [CorrectionValues] = []
    for (before, after) in zip(record.entries, record.entries.dropFirst()) {
      let comparison = EntryComparison(before, after, allowance)
      let units = comparison.units(names: names).filter { wanted?.contains($0.id) ?? true }
      // Of one unit alone nothing is said that is not its own.
      let isOfRubric = wanted == nil && before.results.rubricHash != after.results.rubricHash
      guard !units.isEmpty || isOfRubric else { continue }
      corrections.append(
        CorrectionValues(
          number: corrections.count + 1, parts: comparison.parts, approval: after.statement?.approval,
          isOldApproval: before.statement?.approval == after.statement?.approval, isOfRubric: isOfRubric, all: units))
    }
    return corrections
  }
}

/// The comparison of two entries of a record by what may be shown of both.
private struct EntryComparison {
  let before: PublishedRecord.Entry
  let after: PublishedRecord.Entry
  let allowance: Allowance
  /// The parts of the results that may be shown.
  let parts: ComparableResults.Parts
  /// True if both entries show the same kinds of values, so that their digests can be compared.
  private let isLike: Bool

  init(_ before: PublishedRecord.Entry, _ after: PublishedRecord.Entry, _ allowance: Allowance) {
    self.before = before
    self.after = after
    self.allowance = allowance
    let shows = [before, after].compactMap { $0.statement?.publication.parts }
    isLike = shows.count == 2 && shows[0] == shows[1]
    // What was withheld from the public when it was replaced stays so.
    func mayShow(_ part: AssessmentPlan.Publication.Part) -> Bool {
      allowance.earlierRounds || shows.allSatisfy { $0.contains(part) }
    }
    var parts: ComparableResults.Parts = []
    if allowance.total, mayShow(.total) { parts.insert(.totals) }
    if allowance.rank, mayShow(.rank) { parts.insert(.ranks) }
    if allowance.items == .all, mayShow(.items) { parts.insert(.items) }
    self.parts = parts
  }

  /// Returns the units of which anything differs.
  func units(names: [String: String]) -> [CorrectionValues.Unit] {
    let results = ResultDifference.all(
      from: before.results.limited(to: parts), to: after.results.limited(to: parts))
    let differences = Dictionary(results.map { ($0.unit, $0) }) { first, _ in first }
    let former = Dictionary(
      zip(before.results.units, before.statement?.units ?? []).map { ($0.id, (items: $0.items.map(\.id), stated: $1)) }
    ) { first, _ in first }
    var units: [CorrectionValues.Unit] = []
    for (place, unit) in after.results.units.enumerated() {
      let result = differences[unit.id]
      var statement: StatementDifference?
      if let before = former[unit.id], let stated = after.statement?.units[place] {
        let known = Set(result?.items.map(\.id) ?? [])
        statement = StatementDifference(
          from: before.stated, before.items, to: stated, unit.items.map(\.id), skipping: known)?
          .limited(toNames: !isLike, allowance, besides: result != nil)
      }
      guard result != nil || statement != nil else { continue }
      units.append(
        CorrectionValues.Unit(id: unit.id, name: names[unit.id] ?? "", result: result, statement: statement))
    }
    let remaining = Set(after.results.units.map(\.id))
    return units
      + results.filter { !remaining.contains($0.unit) }.map {
        CorrectionValues.Unit(
          id: $0.unit, name: names[$0.unit] ?? former[$0.unit]?.stated.name ?? $0.unit, result: $0, statement: nil)
      }
  }
}

extension StatementDifference {
  /// Limits the difference to what an allowance permits.
  ///
  /// - Parameters:
  ///   - namesOnly: True if nothing but names and categories can be compared.
  ///   - allowance: The values that may be shown.
  ///   - isBeside: True if a difference of the result is shown as well, which explains any other.
  /// - Returns: The difference, nil if nothing is left.
  fileprivate func limited(
    toNames namesOnly: Bool, _ allowance: Allowance, besides isBeside: Bool
  ) -> StatementDifference? {
    var parts: Set<Part> = []
    if !namesOnly, allowance.items == .all {
      parts = [.computed, .lines, .records]
      if allowance.reasons { parts.insert(.reason) }
    }
    let limited = limited(to: parts, vetoes: !namesOnly && allowance.vetoes != .none)
    // Where no kind of value is named, the public sees all the same that something differs.
    let isSeen = !namesOnly && !isBeside && !allowance.earlierRounds && isAny
    return limited.isOfWords || isSeen ? limited : nil
  }
}
