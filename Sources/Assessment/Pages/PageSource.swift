import Diagnostics
import PolicyText
import Tabular

/// A Markdown file with its front matter read and its body still Markdown.
struct PageSource {
  /// The keys of the front matter.
  let fields: YAMLFields
  /// The Markdown.
  let body: [UInt8]
  /// The line of the file on which the body begins.
  let bodyLine: Int

  /// Reads a Markdown file, or fails where its front matter cannot be used.
  init?(
    _ folder: ContentFolder, _ path: String, what: String, allowed: [String], findings: inout Findings
  ) {
    let limit = 16 << 20
    guard
      let bytes = folder.read(
        path, limit: limit, oversize: { Diagnostic(.yamlInvalid, at: Location($0), "文件超过 16 MiB，无法读取") },
        findings: &findings)
    else { return nil }
    // Whatever else the body may hold, in another encoding there is no front matter to be found.
    guard !isOtherwiseEncoded(bytes) else {
      findings.add(.notUTF8(bytes, path: path))
      return nil
    }
    let parts = FrontMatter(bytes)
    guard let yaml = parts.yaml else {
      findings.add(
        Diagnostic(
          .yamlInvalid, at: Location(path),
          parts.form == .unclosed
            ? "文件开头的 --- 没有配对的结束行，请在文件头之后另起一行写 ---" : "文件应以 --- 开头的文件头起首，写明\(what)的信息"))
      return nil
    }
    guard
      let root = YAMLDocument(
        yaml, path: path, lineOffset: parts.yamlLine - 1, findings: &findings)?.root,
      let fields = YAMLFields(
        root, allowed: allowed, what: what, invalid: .yamlInvalid, unknown: .unknownKey, findings: &findings)
    else { return nil }
    self.fields = fields
    body = parts.body
    bodyLine = parts.bodyLine
  }
}

/// Whether a text is in another encoding as a whole, and not only spoilt in places.
private func isOtherwiseEncoded(_ bytes: [UInt8]) -> Bool {
  guard !isValidUTF8(bytes) || bytes.contains(0) else { return false }
  if let decoded = DecodedText(bytes) { return decoded.encoding != .utf8 }
  switch EncodingFault(bytes) {
  case .otherSort, .unmarkedUTF16, .broken(.gb18030, _), .broken(.utf16LittleEndian, _), .broken(.utf16BigEndian, _):
    return true
  case .mixed, .broken, .unknown: return false
  }
}

/// The Markdown files of a folder, by slug, in byte order.
func markdownFiles(_ folder: ContentFolder, _ path: String, findings: inout Findings) -> [(slug: String, path: String)]
{
  var files: [(slug: String, path: String)] = []
  for entry in folder.list(path, findings: &findings) where entry.name.hasSuffix(".md") {
    let slug = String(entry.name.dropLast(3))
    if isFileSafe(slug) {
      files.append((slug, "\(path)/\(entry.name)"))
    } else {
      findings.add(
        Diagnostic(
          .yamlInvalid, at: Location("\(path)/\(entry.name)"),
          "文件名\(quoted(slug))会用作网址，只能用字母、数字、点、短横线和下划线，最多 40 个字符"))
    }
  }
  return files
}
