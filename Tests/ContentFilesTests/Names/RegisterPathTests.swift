import ContentFiles
import Testing

/// Registers are named by their file, or by a workbook and a sheet in it (formats §2a).
@Suite struct RegisterPathTests {
  @Test(
    "tells a sheet from a file",
    arguments: [
      ("1/evidence.csv", "1/evidence.csv", nil, "evidence"), ("1/登记.xlsx", "1/登记.xlsx", nil, "登记"),
      ("1/登记.xlsx#5.1 漏洞", "1/登记.xlsx", "5.1 漏洞", "登记"), ("1/A.XLSX#b.xlsx#c", "1/A.XLSX", "b.xlsx#c", "A"),
      ("a#b/c.csv", "a#b/c.csv", nil, "c"), ("a#b/c.xlsx#d", "a#b/c.xlsx", "d", "c"), ("x", "x", nil, "x"),
    ] as [(String, String, String?, String)])
  func parts(text: String, file: String, sheet: String?, stem: String) {
    let path = RegisterPath(text)
    #expect(path.file == file && path.sheet == sheet && path.stem == stem)
    #expect(path.text == text)
    #expect(path.words == (sheet.map { "\(file) 的“\($0)”" } ?? text))
  }
}
