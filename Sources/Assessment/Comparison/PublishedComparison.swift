import Diagnostics
import Registers
import Rubric
import RubricBooks

/// The comparison of what a year says to the public with what was recorded when it was published.
package struct PublishedComparison: Sendable {
  /// A unit of which something differs.
  package struct Unit: Sendable {
    /// The unit's id.
    package let id: String
    /// The difference of its result, nil if it is the same.
    package let result: ResultDifference?
    /// The difference of what is said beside it, nil if it is the same or not recorded.
    package let statement: StatementDifference?

    /// True if only its rank differs, which is decided by other units' results.
    package var isOfRankOnly: Bool { statement == nil && result?.isOfRankOnly ?? false }

    /// Describes the differences in Chinese.
    ///
    /// - Parameter rows: Names the rows behind an item, or with nil those behind a verdict, in words that follow it.
    /// - Returns: The words.
    package func words(rows: (String?) -> String = { _ in "" }) -> String {
      let stated = statement?.words(rows: rows) ?? []
      return ([result?.words(rows: rows)].compactMap(\.self) + stated).joined(separator: "，")
    }
  }

  /// The units of which something differs: those that take part in file order, then those that no longer do.
  package let units: [Unit]
  /// The difference of the approval in Chinese, nil if it is the same or not recorded.
  package let approval: String?
  /// The difference of the publication in Chinese, nil if it is the same or not recorded.
  package let publication: String?
  /// True if something that is shown differs.
  package let isOfStatement: Bool
  /// True if the rubric differs by which results were published.
  package let isOfRubric: Bool
  /// True if anything that is recorded differs, or something is not recorded yet.
  package let isAny: Bool

  /// Compares a year with its record.
  ///
  /// - Complexity: O(*n* log *n*) in units, items and rows of what is shown.
  package init(_ year: AssessmentYear, with record: PublishedRecord) {
    let now = PublishedResults(year)
    let recorded = record.results
    let results = ResultDifference.all(from: recorded, to: now)
    isOfRubric = (recorded.rubric, recorded.rubricHash) != (now.rubric, now.rubricHash)
    guard let statement = record.current.statement else {
      units = results.map { Unit(id: $0.unit, result: $0, statement: nil) }
      (approval, publication, isOfStatement, isAny) = (nil, nil, false, true)
      return
    }
    approval = PublishedComparison.words(statement.approval, .init(year.plan))
    publication = PublishedComparison.words(statement.publication, .init(year.plan))
    // What differs by the rubric alone is said of the rubric.
    let rubric = (recorded.rubric, recorded.rubricHash)
    let form = PublicForm(year, show: statement.publication.parts, rubric: rubric)
    let isSame = approval == nil && publication == nil && form.digest(after: statement.previous) == statement.digest
    isOfStatement = !isSame
    units =
      isSame
      ? results.map { Unit(id: $0.unit, result: $0, statement: nil) }
      : PublishedComparison.units(results, from: record.current, statement, to: now, year, form)
    isAny = isOfStatement || isOfRubric || now.round != recorded.round || !units.isEmpty
  }

  private static func units(
    _ results: [ResultDifference], from entry: PublishedRecord.Entry, _ statement: PublishedStatement,
    to now: PublishedResults, _ year: AssessmentYear, _ form: PublicForm
  ) -> [Unit] {
    let differences = Dictionary(results.map { ($0.unit, $0) }) { first, _ in first }
    let former = Dictionary(
      zip(entry.results.units, statement.units).map { ($0.id, (items: $0.items.map(\.id), stated: $1)) }
    ) { first, _ in first }
    var units: [Unit] = []
    for (place, unit) in now.units.enumerated() {
      let result = differences[unit.id]
      // An item whose score differs has another calculation as a matter of course.
      let known = Set(result?.items.map(\.id) ?? [])
      let difference = former[unit.id].flatMap { before in
        StatementDifference(
          from: before.stated, before.items, to: PublishedStatement.Unit(year, form, at: place), unit.items.map(\.id),
          skipping: known)
      }
      let own = difference.flatMap { $0.isOfWords ? $0 : nil }
      if result != nil || own != nil { units.append(Unit(id: unit.id, result: result, statement: own)) }
    }
    let remaining = Set(now.units.map(\.id))
    return units
      + results.filter { !remaining.contains($0.unit) }.map { Unit(id: $0.unit, result: $0, statement: nil) }
  }

  private static func words(
    _ before: PublishedStatement.Approval, _ after: PublishedStatement.Approval?
  ) -> String? {
    guard let after, before != after else { return nil }
    var parts: [String] = []
    if before.by != after.by { parts.append("审定机构 \(quoted(before.by)) → \(quoted(after.by))") }
    if before.date != after.date { parts.append("审定日期 \(quoted(before.date)) → \(quoted(after.date))") }
    if before.document != after.document {
      parts.append("审定文件 \(before.document.map { quoted($0) } ?? "无") → \(after.document.map { quoted($0) } ?? "无")")
    }
    return "审定与公布时的不同：" + parts.joined(separator: "，")
  }

  private static func words(
    _ before: PublishedStatement.Publication, _ after: PublishedStatement.Publication?
  ) -> String? {
    guard let after, before != after else { return nil }
    var parts: [String] = []
    if before.date != after.date { parts.append("公布日期 \(quoted(before.date)) → \(quoted(after.date))") }
    if before.show != after.show {
      let shows = [before.show, after.show].map { quoted($0.joined(separator: "、"), limit: 60) }
      parts.append("show \(shows[0]) → \(shows[1])")
    }
    return "公布的内容与公布时的不同：" + parts.joined(separator: "，")
  }
}
