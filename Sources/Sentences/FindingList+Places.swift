import Diagnostics
package import Editions

extension FindingList {
  /// Returns the first warnings, each with its place as `gongshi check` writes it and the cell as a spreadsheet names
  /// it.
  package func places(ofWarnings most: Int) -> [(place: String, message: String)] {
    warnings.lazy.flatMap(\.entries).prefix(most).map { entry in
      let place = entry.place
      let cell = entry.cell.map { "（\($0)）" } ?? ""
      return ("\(printable(place.path)):\(place.line):\(place.column)\(cell)", entry.message)
    }
  }
}
