/// The type of one part of a package, as the package lists it (ECMA-376 part 2, 10.1.2).
final class PartType: XMLContent {
  private let part: String
  private var own: String?
  private var usual: String?

  /// Searches for the type of a part.
  init(of part: String) { self.part = "/" + part.lowercased() }

  override func begin(_ element: XMLElement) {
    guard element.vocabulary == .types, let type = element.text("ContentType") else { return }
    if element.isNamed("Override"), element.text("PartName")?.lowercased() == part {
      own = type
    } else if element.isNamed("Default"), let ending = element.text("Extension"),
      part.hasSuffix("." + ending.lowercased())
    {
      usual = type
    }
  }

  /// The document that a package is whose main part this is, if it is no workbook that can be read.
  var otherDocument: String? {
    let type = (own ?? usual ?? "").lowercased()
    if type.contains("sheet.binary") { return "二进制工作簿（.xlsb）" }
    if type.contains("wordprocessingml") || type.contains("ms-word") { return " Word 文档（.docx）" }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return "演示文稿（.pptx）" }
    return nil
  }
}
