extension ContentFolder {
  /// The years with a folder in `assessments/`, ascending.
  package var years: [Int] {
    entries("assessments", of: .assessments).series.compactMap { ContentPlace.year(named: $0.key) }.sorted()
  }

  /// Returns the path of a year's units.csv, spelt as on disk; the file may be missing.
  package func unitsPath(of year: Int) -> String {
    let path = "assessments/\(year)"
    return "\(path)/\(entries(path, of: .year(rounds: [])).names["units.csv"] ?? "units.csv")"
  }
}
