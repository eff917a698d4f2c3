package import ContentFiles
import Diagnostics
import Markup
import Tabular

/// The findings of a content folder as one page that stands alone, for readers who have nothing but a browser.
///
/// It takes nothing from a theme, which may itself be at fault, and runs no script. Each place is selected by one
/// click.
package struct FindingsReport: Sendable {
  private let excerpts: FindingExcerpts

  /// Creates a report.
  package init(_ excerpts: FindingExcerpts) { self.excerpts = excerpts }

  /// The page, in UTF-8.
  package var bytes: [UInt8] {
    var html = HTMLBuffer()
    html.raw(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(FindingsReport.styleHash)'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>检查报告</title>
      <style>\(FindingsReport.style)</style>
      </head>
      <body>
      <main>
      <h1>检查报告</h1>

      """)
    writeLead(&html)
    writeIndex(&html)
    var number = 0
    excerpts.forEachFile(gravestFirst: true) { file in
      number += 1
      write(file, number: number, &html)
    }
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeLead(_ html: inout HTMLBuffer) {
    let (errors, warnings) = (excerpts.count(.error), excerpts.count(.warning))
    html.raw("<p class=\"lead \(errors > 0 ? "error" : warnings > 0 ? "warning" : "good")\">")
    html.text(
      errors > 0
        ? "有 \(errors) 个错误，改正之前不会生成网站。" : warnings > 0 ? "没有错误，有 \(warnings) 个警告，请逐条核对。" : "没有发现错误和警告。")
    html.raw("</p>\n<p class=\"quiet\">")
    html.text("共 \(errors) 个错误，\(warnings) 个警告，\(excerpts.count(.note)) 条提示。")
    if errors + warnings + excerpts.count(.note) > 0 {
      html.text("单击“文件:行:格”即可选中，复制后发给填表人；表格另注明在 Excel 中打开时的单元格。改好并保存后，请再检查一次。")
    }
    html.raw("</p>\n")
  }

  private func writeIndex(_ html: inout HTMLBuffer) {
    let files = excerpts.countsByGravity
    guard files.count > 1 else { return }
    html.raw("<table>\n<thead><tr><th scope=\"col\">文件</th>")
    for severity in FindingsReport.severities {
      html.raw("<th scope=\"col\" class=\"number\">\(FindingsReport.word(severity))</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, file) in files.enumerated() {
      html.raw("<tr><th scope=\"row\"><a href=\"#file-\(index + 1)\">")
      html.text(printable(RegisterPath(file.path).words))
      html.raw("</a></th>")
      for severity in FindingsReport.severities {
        let count = file.counts[severity, default: 0]
        html.raw("<td class=\"number\(count > 0 ? " \(severity.rawValue)" : "")\">\(count)</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  private func write(_ file: FindingExcerpts.File, number: Int, _ html: inout HTMLBuffer) {
    html.raw("<section id=\"file-\(number)\">\n<h2>")
    html.text(printable(RegisterPath(file.path).words))
    html.raw("</h2>\n")
    if let encoding = file.encoding { html.raw("<p class=\"quiet\">按 \(encoding.rawValue) 编码读取</p>\n") }
    let notes = file.findings.filter { $0.severity == .note }
    write(file.findings.filter { $0.severity != .note }, of: file, &html)
    if !notes.isEmpty {
      html.raw("<details>\n<summary>\(notes.count) 条提示，一般不必处理</summary>\n")
      write(notes, of: file, &html)
      html.raw("</details>\n")
    }
    html.raw("</section>\n")
  }

  private func write(_ findings: [Diagnostic], of file: FindingExcerpts.File, _ html: inout HTMLBuffer) {
    guard !findings.isEmpty else { return }
    html.raw("<ol>\n")
    file.forEachLine(of: findings) { line, excerpt in
      for (index, finding) in zip(line.indices, line) {
        write(finding, cell: file.cell(of: finding), &html)
        // Findings about one line are followed by it once.
        if let excerpt, index + 1 == line.endIndex { write(excerpt, &html) }
        html.raw("</li>\n")
      }
    }
    html.raw("</ol>\n")
  }

  private func write(_ finding: Diagnostic, cell: String?, _ html: inout HTMLBuffer) {
    html.raw("<li class=\"\(finding.severity.rawValue)\">\n<p class=\"message\"><strong>")
    html.raw(FindingsReport.word(finding.severity))
    html.raw("</strong>")
    html.text(finding.message)
    html.raw("</p>\n<p class=\"quiet\"><code class=\"place\">")
    let place = finding.location
    html.text("\(printable(place.path)):\(place.line):\(place.column)")
    html.raw("</code> ")
    if let cell { html.text("Excel 单元格 \(cell)　") }
    html.raw("<span class=\"code\">")
    html.text(finding.code.name)
    html.raw("</span></p>\n")
  }

  private func write(_ excerpt: Excerpt, _ html: inout HTMLBuffer) {
    html.raw("<pre tabindex=\"0\">")
    write(excerpt.before, keepsEnd: true, &html)
    for mark in excerpt.marks {
      html.raw(mark.text.isEmpty ? "<mark class=\"empty\" title=\"空单元格\">" : "<mark>")
      write(mark.text, keepsEnd: false, &html)
      html.raw("</mark>")
      write(mark.after, keepsEnd: false, &html)
    }
    html.raw("</pre>\n")
  }

  /// The most characters of each part of a row that are shown.
  private static let longest = 2000

  /// Writes a part of a row unchanged, with its line breaks.
  private func write(_ text: String, keepsEnd: Bool, _ html: inout HTMLBuffer) {
    let scalars = text.unicodeScalars
    // No part is longer than a cell may be, so this is bounded.
    let kept = keepsEnd ? scalars.suffix(FindingsReport.longest) : scalars.prefix(FindingsReport.longest)
    let isCut = kept.count == FindingsReport.longest
    if isCut, keepsEnd { html.raw("…") }
    let lines = String(kept).split(omittingEmptySubsequences: false) {
      $0.isNewline && $0 != "\u{2028}" && $0 != "\u{2029}"
    }
    for (index, line) in lines.enumerated() {
      if index > 0 { html.raw("\n") }
      html.text(printable(String(line)))
    }
    if isCut, !keepsEnd { html.raw("…") }
  }

  private static let severities: [Severity] = [.error, .warning, .note]

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .note: "提示"
    }
  }
}
