import ContentFiles
import Diagnostics
import Tabular

/// The place of a finding as programs take it that know files, lines and columns of characters, and no tables.
struct FindingPlace {
  /// The file's path, the content folder's name before it.
  let file: String
  /// The sheet of a workbook, which has no lines; nil for other files.
  let sheet: String?
  /// The line from 1; nil for a whole file and for a workbook.
  let line: Int?
  /// The column in characters from 1; nil for a whole line, and for a register, whose cells have names.
  let column: Int?
  /// True for a register, of which a place is a cell.
  let isRegister: Bool

  /// Takes the place of a finding in a file below a folder, which is named as its user names it, or of a theme beside it,
  /// whose files have the name of their folder already.
  init(_ place: Location, below folder: String, beside theme: String? = nil) {
    let register = RegisterPath(place.path)
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let isOfTheme = theme.map { place.path.hasPrefix($0 + "/") } ?? false
    file = isOfTheme || folder.isEmpty || folder == "." ? register.file : "\(folder)/\(register.file)"
    sheet = register.sheet
    isRegister = sheet != nil || csvStem(register.file) != nil
    line = sheet == nil && place.extent != .file ? place.line : nil
    column = !isRegister && place.extent == .cell ? place.column : nil
  }
}
