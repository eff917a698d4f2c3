import Tabular

/// Returns the name of a CSV file without its ending, which may be in any letter case; nil for another file.
package func csvStem(_ name: String) -> String? {
  name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : nil
}

/// Returns the name of a workbook without its ending, which may be in any letter case; nil for another file.
package func xlsxStem(_ name: String) -> String? {
  name.lowercased().hasSuffix(".xlsx") ? String(name.dropLast(5)) : nil
}

/// Returns the name of a CSV file or of a workbook in its place without its ending; nil for another file.
package func registerStem(_ name: String) -> String? { csvStem(name) ?? xlsxStem(name) }

/// Returns true if a name is reserved: `index`, or the name of a Windows device whatever its ending.
package func isTakenName(_ name: String) -> Bool {
  let stem = name.prefix { $0 != "." }.lowercased()
  if ["index", "con", "prn", "aux", "nul"].contains(stem) { return true }
  return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isWholeNumber ?? false
}

/// Returns true if a text can name a file on any system and an anchor in a page.
package func isFileSafe(_ id: String) -> Bool {
  let scalars = Array(id.unicodeScalars)
  guard (1...40).contains(scalars.count), normalised(id) == id, !isTakenName(id) else { return false }
  let isWord = scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  return isWord[0] && isWord[isWord.count - 1]
    && zip(scalars, isWord).allSatisfy { $1 || $0 == "." || $0 == "-" || $0 == "_" }
}
