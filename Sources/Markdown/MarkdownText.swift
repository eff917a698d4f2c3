internal import Diagnostics

/// A Markdown file of a Chinese office, read as its writer meant it: paste damage is repaired, tables and strong
/// text are found, raw HTML leaves its words, and lines that are blocks of their own are separated.
///
/// This module leads from bytes to tokens. It knows the numbers and dates that lines of official documents begin
/// with, but must not know the parts of a policy, pages, assessments or the disk.
package struct MarkdownText: Sendable {
  /// The text as read.
  package let source: MarkdownSource
  /// The document as a flat array of tokens.
  package let tokens: [Token]
  /// The findings so far, for later passes to add to.
  package let findings: FindingSink

  /// The size in bytes of the largest body that is read: far above any policy, far below the parser's own limit.
  static let sizeLimit = 16 << 20

  /// Reads the body of a Markdown file, which may be any bytes.
  ///
  /// - Parameters:
  ///   - body: The Markdown after the front matter.
  ///   - path: The path of the file, for findings.
  ///   - firstLine: The line of the file on which `body` begins.
  /// - Complexity: O(*n*) on top of the parser's own time.
  package init(_ body: [UInt8], path: String, firstLine: Int) {
    let isTooLarge = body.count > MarkdownText.sizeLimit
    let pasted = PastedText(MarkdownSource(isTooLarge ? [] : body, path: path, firstLine: firstLine))
    source = pasted.source
    var sink = FindingSink(source)
    if isTooLarge { sink.add(.tooLarge(body.count), at: Place(line: 1, column: 1)) }
    if let fault = source.firstFault { sink.add(.notUTF8, inFile: fault) }
    for remark in pasted.remarks { sink.add(remark.finding, inFile: remark.place) }
    var tokens = ListNumbers.applied(to: pasted.tokens, source: source, findings: &sink)
    tokens = Tables.applied(to: tokens, source: source, findings: &sink)
    tokens = InlineHTML.applied(to: tokens, findings: &sink)
    tokens = StrongText.applied(to: tokens, source: source, findings: &sink)
    RawMarks.report(in: tokens, source: source, findings: &sink)
    self.tokens = PastedLines.applied(to: tokens, findings: &sink)
    findings = sink
  }
}

extension PolicyFinding {
  /// The code of bodies beyond the limit.
  static let size = DiagnosticCode("policy-too-large", .error)

  fileprivate static let notUTF8 = PolicyFinding(
    encoding, "文件从这里起不是 UTF-8 文字，认不出的字节已换成“\u{FFFD}”；请用编辑器把文件另存为 UTF-8 编码")

  fileprivate static func tooLarge(_ bytes: Int) -> PolicyFinding {
    PolicyFinding(
      size, "正文有 \(bytes / 1_048_576) MiB，超过 \(MarkdownText.sizeLimit / 1_048_576) MiB 的上限，没有读入；请把它拆成几份文件")
  }
}
