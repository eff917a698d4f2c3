import ArchiveTestSupport
import Tabular
import Testing
import Workbooks

/// The parts of a package, as any writer may name and lay them (ECMA-376 parts 1, 2 and 4).
@Suite struct PackageTests {
  private static let plain = Book("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", shared: "<si><t>甲</t></si>")
  private static let sheet = "xl/worksheets/sheet1.xml"

  @Test("reads strict workbooks")
  func strict() {
    var book = PackageTests.plain
    book.isStrict = true
    #expect(book.read == ["1: 甲"])
  }

  @Test(
    "follows relationships wherever they lead",
    arguments: [
      "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml",
      "../xl/worksheets/sheet1.xml", "WORKSHEETS/Sheet1.XML", "worksheets\\sheet1.xml", "worksheets/%73heet1.xml",
      "/xl/worksheets/sheet1.xml#x", "../../../xl/worksheets/sheet1.xml",
    ])
  func targets(target: String) {
    let book = PackageTests.plain.replacing(
      "\"worksheets/sheet1.xml\"", with: "\"\(target)\"", in: "xl/_rels/workbook.xml.rels")
    #expect(book.read == ["1: 甲"])
  }

  @Test("takes any prefix and any letter case of names")
  func names() {
    var book = PackageTests.plain
    book.change = { parts in
      for index in parts.indices {
        let part = parts[index]
        var text = String(decoding: part.bytes, as: UTF8.self)
        if part.name.hasSuffix("sheet1.xml") || part.name.hasSuffix("workbook.xml") {
          text = text.replacing(#/<(\/?)(\w)/#) { "<\($0.output.1)x:\($0.output.2)" }.replacing(
            "xmlns=", with: "xmlns:x=")
        }
        parts[index] = Archive.Part(name: part.name.uppercased(), bytes: Array(text.utf8), method: 8)
      }
    }
    #expect(book.read == ["1: 甲"])
    #expect(
      PackageTests.plain.with(PackageTests.sheet) { part in
        part = Archive.Part(name: "/" + part.name.replacing("/", with: "\\"), bytes: part.bytes)
      }.read == ["1: 甲"])
  }

  @Test("reads parts in UTF-16")
  func utf16() {
    let book = PackageTests.plain.with(PackageTests.sheet) { part in
      let text = String(decoding: part.bytes, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
      part.bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    #expect(book.read == ["1: 甲"])
  }

  @Test("reads the first visible sheet of cells")
  func visible() {
    var book = Book("<row><c><v>1</v></c></row>")
    book.sheets += [("b", "<row><c><v>2</v></c></row>"), ("c", "<row><c><v>3</v></c></row>")]
    book.states = [0: "state=\"hidden\"", 1: "state=\"veryHidden\""]
    #expect(book.read == ["1: 3"])
    book.states = [0: "state=\"visible\""]
    #expect(book.read == ["1: 1"])
    let chart = book.replacing(
      "relationships/worksheet\" Target=\"worksheets/sheet1", with: "relationships/chartsheet\" Target=\"chart",
      in: "xl/_rels/workbook.xml.rels")
    #expect(chart.read == ["1: 2"])
    book.states = [0: "state=\"hidden\"", 1: "state=\"hidden\"", 2: "state=\"hidden\""]
    #expect(book.read == ["noSheet"])
  }

  @Test(
    "says which part is missing",
    arguments: [
      "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
      "xl/worksheets/sheet1.xml",
    ])
  func missing(part: String) {
    #expect(PackageTests.plain.without(part).read == ["missing(part: \"\(part)\")"])
  }

  @Test(
    "says of another document what it is",
    arguments: [
      ("wordprocessingml.document.main", " Word 文档（.docx）"), ("presentationml.presentation.main", "演示文稿（.pptx）"),
      ("x.sheet.binary.macroEnabled.main", "二进制工作簿（.xlsb）"),
    ])
  func otherDocuments(type: String, what: String) {
    let book = PackageTests.plain.replacing("spreadsheetml.sheet.main", with: type, in: "[Content_Types].xml")
    #expect(book.read == ["otherDocument(\"\(what)\")"])
    let open = Archive(parts: ["mimetype", "content.xml"].map { Archive.Part(name: $0, bytes: [0x78]) })
    #expect(Book.read(open.bytes) == ["otherDocument(\" OpenDocument 文件（.ods）\")"])
  }

  @Test(
    "says of files of other kinds what to do",
    arguments: [
      ("%PDF-1.7", "文件其实是 PDF 文件，不是 .xlsx 工作簿"), ("<html><table>", "文件其实是网页（HTML）或 XML，不是 .xlsx 工作簿"),
      ("单位,指标\n", "文件不是 .xlsx 工作簿，多半是只改了名字"), ("", "文件不是 .xlsx 工作簿"),
    ])
  func otherFiles(text: String, words: String) {
    #expect(throws: WorkbookFault.self) { try Workbook(Array(text.utf8)) }
    do throws(WorkbookFault) { _ = try Workbook(Array(text.utf8)) } catch { #expect(error.words.hasPrefix(words)) }
  }

  @Test("tells a password from an old workbook")
  func compound() {
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let entry = name + [UInt8](repeating: 0, count: 512 - name.count)
    #expect(Book.read(head + entry + entry) == ["encrypted"])
    #expect(
      Book.read(head + [UInt8](repeating: 0, count: 1024)) == ["notArchive(Optional(Tabular.FileSort.oldWorkbook))"])
    #expect(Book.read(Array(head.prefix(9))) == ["notArchive(Optional(Tabular.FileSort.oldWorkbook))"])
    #expect(WorkbookFault.encrypted.words.contains("密码"))
    #expect(WorkbookFault.notArchive(.oldWorkbook).words.contains("旧版的 .xls"))
  }
}
