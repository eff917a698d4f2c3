import Layouts
import Manual
import Wording

@testable import Theming

/// The part of the page on templates that is made: from the declarations of their fields, the default theme and values of
/// content folders.
struct TemplateReference {
  let examples: FieldExamples

  /// The heading of the first part that is made; what stands before it is written by hand.
  static let start = "## 外框"

  /// The page with the part made anew.
  func page(of page: Manual.Page) -> String {
    let body = String(decoding: page.body, as: UTF8.self)
    let written = body.split(separator: TemplateReference.start, maxSplits: 1, omittingEmptySubsequences: false)[0]
    return "# \(page.title)\n\(written)\(text)"
  }

  /// The fields that have no example.
  var missing: [String] {
    var missing: [String] = []
    for (name, fields) in templates { missing += keys(fields, of: name).filter { examples.texts[$0] == nil } }
    return missing
  }

  private var templates: [(name: String, fields: TemplateFields)] {
    [("layout", PageKind.layoutFields), ("standalone", PageKind.standaloneFields)]
      + PageKind.allCases.map { ($0.rawValue, $0.fields) }
  }

  private func keys(_ fields: TemplateFields, of template: String) -> [String] {
    zip(fields.names, fields.kinds).flatMap { name, kind in
      if case .list(let inner) = kind { keys(inner, of: "\(template).\(name)") } else { ["\(template).\(name)"] }
    }
  }

  private var text: String {
    var lines = [TemplateReference.start, ""]
    lines += part("layout", "连着别的网页的每一页外面的一层。", PageKind.layoutFields)
    lines += part("standalone", "单个文件的网页（核对单、审定材料、没有这个网页）外面的一层。", PageKind.standaloneFields)
    lines += ["## 各种页面", ""]
    for kind in PageKind.allCases { lines += part(kind.rawValue, kind.meaning + "。", kind.fields) }
    lines += ["## 局部", "", "局部能用的名称，就是写着它的模板能用的。", "", "| 局部 | 是什么 | 写在 |", "|---|---|---|"]
    lines += partials.map { "| `\($0)` | \(remark(on: $0)) | \(users(of: $0)) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ name: String, _ meaning: String, _ fields: TemplateFields) -> [String] {
    var lines = ["### `\(name).mustache`", "", meaning, "", "| 写法 | 是什么 | 例 |", "|---|---|---|"]
    lines += rows(fields, of: name, prefix: "")
    let words = Set(tags("templates/\(name).mustache").map(\.name).filter { $0.hasPrefix("label.") }).sorted()
    lines.append("")
    if !words.isEmpty {
      lines += ["自带的模板还用到文字 " + words.map { "`\($0)`" }.joined(separator: "、") + "。", ""]
    }
    return lines
  }

  private func rows(_ fields: TemplateFields, of template: String, prefix: String) -> [String] {
    zip(zip(fields.names, fields.kinds), fields.meanings).flatMap { declared, meaning in
      let (name, kind) = declared
      let key = "\(template).\(name)"
      let (form, inner) = written(name, kind)
      let example = examples.texts[key].map { "`\($0.replacing("|", with: "\\|"))`" } ?? (inner == nil ? "没有" : "各项：")
      let row = "| \(prefix)`\(form)` | \(escaped(meaning)) | \(example) |"
      return [row] + (inner.map { rows($0, of: key, prefix: "\(prefix)`\(name)` › ") } ?? [])
    }
  }

  private func written(_ name: String, _ kind: TemplateField) -> (form: String, inner: TemplateFields?) {
    switch kind {
    case .text: ("{{\(name)}}", nil)
    case .html: ("{{{\(name)}}}", nil)
    case .flag: ("{{#\(name)}}…{{/\(name)}}", nil)
    case .list(let fields): ("{{#\(name)}}…{{/\(name)}}", fields)
    }
  }

  /// Returns words with the elements among them as code, which Markdown would take for HTML.
  private func escaped(_ meaning: String) -> String { meaning.replacing(#/<[^>]*(?:"[^"]*"[^>]*)*>/#) { "`\($0.0)`" } }

  // MARK: The default theme

  private var partials: [String] {
    ThemeFiles.standard.bytes.keys.filter { $0.hasPrefix("partials/") }.sorted()
      .map { String($0.dropFirst("partials/".count).dropLast(".mustache".count)) }
  }

  /// The words in a partial's first line.
  private func remark(on partial: String) -> String {
    let text = String(decoding: ThemeFiles.standard.bytes["partials/\(partial).mustache"] ?? [], as: UTF8.self)
    return String(text.prefixMatch(of: #/\{\{! (.*)。 \}\}\n/#)?.1 ?? "")
  }

  private func users(of partial: String) -> String {
    ThemeFiles.standard.bytes.keys.sorted()
      .filter { path in tags(path).contains { $0.kind == .partial && $0.name == partial } }
      .map { "`\($0.split(separator: "/")[1])`" }.joined(separator: "、")
  }

  private func tags(_ path: String) -> [TemplateTag] {
    path.hasSuffix(".mustache") ? TemplateTag.all(in: ThemeFiles.standard.bytes[path] ?? []) : []
  }
}
