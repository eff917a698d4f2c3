extension ContentFolder {
  /// The years that the folder has assessments of, ascending.
  package var years: [Int] {
    entries("assessments", of: .assessments).series.compactMap { ContentPlace.year(named: $0.key) }.sorted()
  }

  /// The path of a year's units.csv, whatever the case of its ending, there or not.
  package func unitsPath(of year: Int) -> String {
    let path = "assessments/\(year)"
    return "\(path)/\(entries(path, of: .year(rounds: [])).names["units.csv"] ?? "units.csv")"
  }
}
