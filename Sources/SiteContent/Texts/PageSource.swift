import ContentFiles
import Diagnostics
import Markdown
import PolicyText

/// A Markdown file with its front matter read and its body still Markdown.
struct PageSource {
  /// The keys of the front matter.
  let fields: YAMLFields
  /// The Markdown.
  let body: [UInt8]
  /// The line of the file on which the body begins.
  let bodyLine: Int

  /// Reads a Markdown file, or returns nil if its front matter cannot be used.
  init?(
    _ folder: ContentFolder, _ path: String, _ keys: KeyTable, findings: inout Findings
  ) {
    let limit = 16 << 20
    guard
      let bytes = folder.read(
        path, limit: limit, oversize: { Diagnostic(.yamlInvalid, at: Location($0), "文件超过 16 MiB，无法读取") },
        findings: &findings)
    else { return nil }
    if let fault = TextEncoding.finding(in: bytes, path: path) {
      findings.add(fault)
      return nil
    }
    let parts = FrontMatter(bytes)
    guard let yaml = parts.yaml else {
      findings.add(
        Diagnostic(
          .yamlInvalid, at: Location(path),
          parts.form == .unclosed
            ? "文件开头的 --- 没有配对的结束行，请在文件头之后另起一行写 ---" : "文件应以 --- 开头的文件头起首，写明\(keys.name)的信息"))
      return nil
    }
    guard
      let root = YAMLDocument(
        yaml, path: path, lineOffset: parts.yamlLine - 1, findings: &findings)?.root,
      let fields = YAMLFields(root, keys, findings: &findings)
    else { return nil }
    if let text = Placeholder.finding(in: bytes, path: path) { findings.add(text) }
    self.fields = fields
    body = parts.body
    bodyLine = parts.bodyLine
  }

  /// Parses the body; its faults are reported at their own lines.
  func document(_ path: String, findings: inout Findings) -> PolicyDocument {
    let document = PolicyDocument(body, path: path, firstLine: bodyLine)
    findings.add(document.findings)
    return document
  }
}

/// Lists the Markdown files of a folder, by slug, in byte order.
func markdownFiles(
  _ folder: ContentFolder, _ path: String, _ place: ContentPlace, findings: inout Findings
) -> [(slug: String, path: String)] {
  var files: [(slug: String, path: String)] = []
  for text in folder.entries(path, of: place, findings: &findings).series {
    let slug = text.key
    if isFileSafe(slug) {
      files.append((slug, "\(path)/\(text.name)"))
    } else {
      findings.add(
        Diagnostic(
          .yamlInvalid, at: Location("\(path)/\(text.name)"),
          "文件名\(quoted(slug))会用作网址，只能用字母、数字、点、短横线和下划线，最多 40 个字符"))
    }
  }
  return files
}
