extension FindingsStrip {
  /// Renders the strip for a notice of a successful build: closed, so that it does not distract from the page
  /// below.
  static func html(_ notice: LiveSite.Notice) -> [UInt8] {
    let hasChanges = !notice.changes.isEmpty
    var parts: [String] = []
    if notice.warningCount > 0 { parts.append("没有错误，有 \(notice.warningCount) 个警告") }
    if hasChanges { parts.append("结果有变动") }
    var text = "<div class=\"gongshi-notice\" role=\"status\" aria-label=\"生成时的警告和变动\">\n<details>\n<summary>"
    text += parts.joined(separator: "；") + "</summary>\n<div tabindex=\"0\">\n"
    if hasChanges {
      text += "<ul>\n" + notice.changes.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    }
    if notice.warningCount > 0 { text += warnings(notice) }
    text += "</div>\n</details>\n</div>\n"
    return Array(text.utf8)
  }

  private static func warnings(_ notice: LiveSite.Notice) -> String {
    // The contents of registers are for the office only (formats §12): without its page, only the count is shown.
    guard let page = notice.page else { return "<p>警告可用 gongshi check 逐条列出。</p>\n" }
    var text = "<p><a href=\"\(escaped(page))\">检查结果：全部警告和提示</a></p>\n<ol>\n"
    for warning in notice.warnings {
      text += "<li><code>\(escaped(warning.place))</code> <span>\(escaped(warning.message))</span></li>\n"
    }
    text += "</ol>\n"
    let rest = notice.warningCount - notice.warnings.count
    return rest > 0 ? text + "<p>另有 \(rest) 个警告。</p>\n" : text
  }
}
