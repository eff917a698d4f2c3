import Assessment
import Rubric
import RubricBooks

/// What of the record kinds of files say.
extension ComputedRecord {
  /// Whether a file that lists ranks has any.
  func showsRanks(_ parts: Set<Part>) -> Bool { parts.contains(.rank) && results.contains { $0.rank != nil } }

  /// What the unit at a place is called.
  func called(_ place: Int) -> Figures { ["name": name(place), "category": category(place)] }

  /// A row of a table of results on a page.
  func row(_ place: Int, _ parts: Set<Part>) -> Figures {
    figures(place, parts.intersection(showsRanks(parts) ? [.total, .rank, .dimensions] : [.total, .dimensions]))
      .filter { $0.key != "undecided" && !$0.key.hasSuffix(" points") }
      .merging(called(place)) { own, _ in own }
  }

  /// A row of a table of results on a page that says from which points a total was scaled up.
  func tableRow(_ place: Int, _ parts: Set<Part>) -> Figures {
    var row = row(place, parts)
    let points = results[place].dimensions.reduce(0) { $0 + $1.points.hundredths }
    let isScaled = year.rubric.scoring.notApplicable == .rescale && points < year.rubric.scoring.total.hundredths
    if isScaled, parts.isSuperset(of: [.total, .dimensions]) { row["scaled"] = "\(points)" }
    return row
  }

  /// A row of a table as CSV: a state stands where a score cannot.
  func sheetRow(_ place: Int, _ parts: Set<Part>) -> Figures {
    var row = row(place, parts).filter { !$0.key.hasPrefix("open ") }
    if parts.contains(.total) { row["undecided"] = "\(results[place].pendingPoints.hundredths)" }
    guard parts.contains(.items) else { return row }
    for (text, item) in zip(year.rubric.items, results[place].items) {
      switch item.state {
      case .pending, .notApplicable: row["item \(text.id) state"] = ComputedRecord.word(item.state)
      default: row["item \(text.id)"] = item.earned.map { "\($0.hundredths)" }
      }
    }
    return row
  }

  /// A row of the table of units by items.
  func mapRow(_ place: Int, _ parts: Set<Part>) -> Figures {
    var row = figures(place, [.items]).filter { !$0.key.hasSuffix(" points") }
    if parts.contains(.total) { row["total"] = "\(results[place].total.hundredths)" }
    // What is left out of the sum has no score to tell.
    guard year.rubric.scoring.notApplicable == .rescale else { return row }
    for (text, item) in zip(year.rubric.items, results[place].items) where item.state == .notApplicable {
      row["item \(text.id)"] = "none"
    }
    return row
  }

  /// The medians that the scorecard of the unit at a place sets it beside, of the points that it could have, or those of
  /// all units; each of at least so many, with how many are behind the total's.
  func medians(_ parts: Set<Part>, beside place: Int? = nil, least: Int = 1) -> Figures {
    var figures: Figures = [:]
    guard !scored().isEmpty else { return figures }
    if parts.contains(.total) {
      figures["median total"] = median()
      figures["scored"] = "\(scored().count * 100)"
    }
    if parts.contains(.dimensions) {
      for (index, text) in year.rubric.dimensions.enumerated() {
        let whole = median(of: index, least: least)
        figures["median \(text.id)"] =
          place.map { place in
            let own = results[place].dimensions[index].points.hundredths
            guard own > 0, let median = whole.flatMap({ Int64($0) }) else { return nil }
            return ComputedRecord.scaled(median, from: points(of: index), to: own).map { "\($0)" }
          } ?? whole
      }
    }
    return figures
  }

  /// What a dashboard says of all units together.
  func summary(_ parts: Set<Part>) -> Figures {
    var figures = medians(parts)
    figures["scored"] = nil
    if parts.contains(.total) { figures["chart median"] = median() }
    for category in Set(results.indices.map(category)) {
      let name = "category \(category)"
      figures["\(name) units"] = "\(results.indices.count { self.category($0) == category })"
      guard parts.contains(.total) else { continue }
      let totals = scored(in: category).map { results[$0].total.hundredths }
      figures["\(name) scored"] = "\(totals.count)"
      figures["\(name) median"] = median(in: category)
      figures["\(name) lowest"] = totals.min().map { "\($0)" }
      figures["\(name) highest"] = totals.max().map { "\($0)" }
    }
    return figures
  }

  /// What assessors marked against the rules.
  var overridden: Figures {
    var figures: Figures = [:]
    for (place, result) in results.enumerated() {
      for (text, item) in zip(year.rubric.items, result.items) where item.state == .overridden {
        let computed = item.computed.map { "\($0.score.hundredths)" } ?? "pending"
        figures["\(name(place)) \(text.id)"] = "\(computed) to \(item.earned?.hundredths ?? -1)"
      }
    }
    return figures
  }
}
