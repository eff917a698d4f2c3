import Diagnostics
import Site

/// Checks templates by their tags: every name known and rightly written, every partial there, no cycle, no depth that a
/// renderer would not survive.
struct TemplateCheck {
  private let tags: [String: [TemplateTag]]
  private let paths: [String: String]
  private let labels: Set<String>
  private(set) var findings = Findings()
  private(set) var usedLabels: Set<String> = []
  private var reported: Set<Location> = []
  private var steps = 0

  private static let deepest = 16
  private static let mostSteps = 20_000

  init(texts: [String: (text: String, path: String)], labels: Set<String>) {
    tags = texts.mapValues { TemplateTag.all(in: $0.text) }
    paths = texts.mapValues(\.path)
    self.labels = labels
  }

  /// Checks a template and the partials it uses.
  mutating func template(_ name: String, fields: [String: TemplateField]) {
    steps = 0
    check(name, scopes: [fields], trail: [])
  }

  private mutating func fault(_ tag: TemplateTag, in name: String, _ message: String) {
    let place = Location(paths[name] ?? name, line: tag.line, column: tag.column)
    // A partial is looked at once for every use; what is wrong in it is said once.
    if reported.insert(place).inserted { findings.add(.theme(place, message)) }
  }

  private mutating func check(_ name: String, scopes: [[String: TemplateField]], trail: [String]) {
    var scopes = scopes
    var open: [(tag: TemplateTag, pushes: Bool)] = []
    for tag in tags[name] ?? [] {
      steps += 1
      guard steps <= TemplateCheck.mostSteps else {
        if steps == TemplateCheck.mostSteps + 1 { fault(tag, in: name, "片段层层展开过多，请减少重复引用") }
        return
      }
      switch tag.kind {
      case .foreign:
        fault(tag, in: name, "模板只能用 {{名称}}、{{{名称}}}、{{#名称}}、{{^名称}}、{{/名称}}、{{>片段}} 和 {{! 注释}}，并应以 }} 结束")
        return
      case .partial: checkPartial(tag, in: name, scopes: scopes, trail: trail)
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          fault(tag, in: name, "{{/\(tag.name)}} 没有对应的开头")
          return
        }
        if last.pushes { scopes.removeLast() }
      case .section, .inverted:
        guard open.count + trail.count < TemplateCheck.deepest else {
          fault(tag, in: name, "嵌套超过 \(TemplateCheck.deepest) 层")
          return
        }
        let field = lookUp(tag, in: name, scopes: scopes)
        if tag.kind == .section, case .list(let fields)? = field {
          scopes.append(fields)
          open.append((tag, true))
        } else {
          open.append((tag, false))
        }
      case .text, .html: checkValue(tag, in: name, scopes: scopes)
      }
    }
    if let last = open.last { fault(last.tag, in: name, "{{#\(last.tag.name)}} 没有对应的 {{/\(last.tag.name)}}") }
  }

  private mutating func checkPartial(
    _ tag: TemplateTag, in name: String, scopes: [[String: TemplateField]], trail: [String]
  ) {
    guard tags[tag.name] != nil, !tag.name.hasPrefix("templates/") else {
      let known = tags.keys.filter { !$0.hasPrefix("templates/") }.sorted()
      let hint =
        offer(likely(for: tag.name, among: known)) ?? "，应有文件 partials/\(tag.name).mustache"
      fault(tag, in: name, "没有片段\(quoted(tag.name))\(hint)")
      return
    }
    guard tag.name != name, !trail.contains(tag.name), trail.count < TemplateCheck.deepest else {
      fault(tag, in: name, "片段\(quoted(tag.name))引用了自己（\((trail + [name, tag.name]).joined(separator: " → "))）")
      return
    }
    check(tag.name, scopes: scopes, trail: trail + [name])
  }

  private mutating func checkValue(_ tag: TemplateTag, in name: String, scopes: [[String: TemplateField]]) {
    guard let field = lookUp(tag, in: name, scopes: scopes) else { return }
    switch (field, tag.kind) {
    case (.text, .text), (.html, .html): break
    case (.text, _): fault(tag, in: name, "\(quoted(tag.name))是文字，应写成 {{\(tag.name)}}")
    case (.html, _): fault(tag, in: name, "\(quoted(tag.name))是排好的内容，应写成 {{{\(tag.name)}}}")
    default: fault(tag, in: name, "\(quoted(tag.name))应写成 {{#\(tag.name)}}…{{/\(tag.name)}}")
    }
  }

  private mutating func lookUp(
    _ tag: TemplateTag, in name: String, scopes: [[String: TemplateField]]
  ) -> TemplateField? {
    if tag.name.hasPrefix("label.") {
      let key = String(tag.name.dropFirst(6))
      usedLabels.insert(key)
      if labels.contains(key) { return .text }
      let hint =
        nearest(to: key, among: labels.sorted()).map { "，是不是\(quoted("label." + $0))？" } ?? "，请在 labels.yaml 中写明"
      fault(tag, in: name, "没有文字\(quoted(tag.name))\(hint)")
      return nil
    }
    for scope in scopes.reversed() {
      if let field = scope[tag.name] { return field }
    }
    let known = Set(scopes.flatMap(\.keys)).sorted()
    let hint =
      offer(likely(for: tag.name, among: known)) ?? "，可用的名称有 \(known.joined(separator: "、"))"
    fault(tag, in: name, "这里没有名称\(quoted(tag.name))\(hint)")
    return nil
  }
}
