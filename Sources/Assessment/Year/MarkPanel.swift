package import Registers
package import Rubric
import Tabular

/// The marks of several assessors on one item of a unit, of which the mean counts (`judge: mean`, formats §7).
package struct MarkPanel: Sendable {
  /// The latest mark of each assessor, as an index into the marks of the year, in the order of the assessors' first.
  package private(set) var entries: [(assessor: String, mark: Int)] = []
  /// The mark that says that the item does not apply, which replaces all others.
  package private(set) var exemption: Int?
  /// The assessor who said that it does not apply.
  private var exemptor = ""

  /// Creates a panel without marks.
  package init() {}

  /// Takes the next mark, or the withdrawal of one; a withdrawal without 评分人 takes back all.
  package mutating func take(_ entry: MarkEntry, at index: Int) {
    let assessor = spaceless(normalised(entry.assessor))
    switch entry.mark {
    case nil where assessor.isEmpty: self = MarkPanel()
    case nil:
      entries.removeAll { $0.assessor == assessor }
      if exemptor == assessor { exemption = nil }
    case .notApplicable:
      self = MarkPanel()
      (exemption, exemptor) = (index, assessor)
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
  /// - Returns: The mean, rounded half up to 0.01, or that the item does not apply.
  package func mark(dropping drop: Int, _ mark: (Int) -> Mark?) -> Mark? {
    if exemption != nil { return .notApplicable }
    let kept = marks(dropping: drop, mark).filter(\.isKept)
    guard !kept.isEmpty else { return nil }
    let (sum, count) = (kept.reduce(0) { $0 + $1.points.hundredths }, Int64(kept.count))
    return .score(Points(hundredths: (2 * sum + count) / (2 * count)))
  }

  /// A mark with what becomes of it.
  package struct Standing: Sendable {
    /// The mark, as an index into the marks of the year.
    package let mark: Int
    /// The points that it gives.
    package let points: Points
    /// True if it is neither among the highest nor among the lowest.
    package let isKept: Bool
  }

  /// Returns the marks in force, in the order of the assessors' first.
  ///
  /// - Parameters:
  ///   - drop: The number of the highest and of the lowest marks that are left out, of equals the later ones as the highest.
  ///   - mark: The mark at an index.
  /// - Returns: The marks; none of them is kept while there are too few.
  package func marks(dropping drop: Int, _ mark: (Int) -> Mark?) -> [Standing] {
    let given = entries.compactMap { entry -> (mark: Int, points: Points)? in
      if case .score(let points) = mark(entry.mark) { (entry.mark, points) } else { nil }
    }
    let ranked = given.indices.sorted { (given[$0].points, $0) < (given[$1].points, $1) }
    let kept = Set(ranked.dropFirst(drop).dropLast(drop))
    return given.indices.map { Standing(mark: given[$0].mark, points: given[$0].points, isKept: kept.contains($0)) }
  }
}
