/// The place of a register in a content folder: a file, or a sheet of a workbook (formats §2a).
package struct RegisterPath: Sendable, Hashable {
  /// The path of the file.
  package let file: String
  /// The name of the sheet; nil if the file itself is the register.
  package let sheet: String?

  /// Reads a place as findings and traces name it: `登记.xlsx#5.1 漏洞` is a sheet.
  package init(_ path: String) {
    var rest = path[...]
    while let mark = rest.firstIndex(of: "#") {
      if xlsxStem(String(path[..<mark])) != nil {
        (file, sheet) = (String(path[..<mark]), String(path[path.index(after: mark)...]))
        return
      }
      rest = rest[path.index(after: mark)...]
    }
    (file, sheet) = (path, nil)
  }

  /// Names a sheet of a workbook.
  package init(file: String, sheet: String) { (self.file, self.sheet) = (file, sheet) }

  /// The place as findings and traces name it.
  package var text: String { sheet.map { "\(file)#\($0)" } ?? file }

  /// The place in words: `登记.xlsx 的“5.1 漏洞”`.
  package var words: String { sheet.map { "\(file) 的“\($0)”" } ?? file }

  /// The file's name without its folders and ending.
  package var stem: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return registerStem(name) ?? name
  }
}
