package import Rubric
import Tabular

/// The marks of several assessors on one item of a unit, of which the mean counts (`judge: mean`, formats §7).
package struct MarkPanel: Sendable {
  /// The latest mark of each assessor, as an index into the marks of the year, in the order of the assessors' first.
  package private(set) var entries: [(assessor: String, mark: Int)] = []
  /// The mark that says that the item does not apply, which replaces all others.
  package private(set) var exemption: Int?

  /// Creates a panel without marks.
  package init() {}

  /// Takes the next mark, or the withdrawal of one; a withdrawal without 评分人 takes back all.
  package mutating func take(_ entry: MarkEntry, at index: Int) {
    let assessor = spaceless(normalised(entry.assessor))
    switch entry.mark {
    case nil where assessor.isEmpty: self = MarkPanel()
    case nil: entries.removeAll { $0.assessor == assessor }
    case .notApplicable:
      self = MarkPanel()
      exemption = index
    case .score, .absent:
      exemption = nil
      if let place = entries.firstIndex(where: { $0.assessor == assessor }) {
        entries[place].mark = index
      } else {
        entries.append((assessor, index))
      }
    }
  }

  /// The latest mark that is in force, as an index into the marks of the year.
  package var latest: Int? { exemption ?? entries.map(\.mark).max() }

  /// Returns what the marks come to, nil while there are too few.
  ///
  /// - Parameters:
  ///   - drop: The number of the highest and of the lowest marks that are left out.
  ///   - mark: The mark at an index.
  package func mark(dropping drop: Int, _ mark: (Int) -> Mark?) -> Mark? {
    if exemption != nil { return .notApplicable }
    let points = entries.compactMap { entry -> Int64? in
      if case .score(let points) = mark(entry.mark) { points.hundredths } else { nil }
    }.sorted()
    guard points.count > 2 * drop else { return nil }
    let kept = points[drop..<(points.count - drop)]
    let (sum, count) = (kept.reduce(0, +), Int64(kept.count))
    return .score(Points(hundredths: (2 * sum + count) / (2 * count)))
  }
}
