import Diagnostics
import Layouts
import Wording

/// A compiler of templates to steps, which checks that every name is known and correctly written, that every
/// partial exists, and that there is no circle and no depth or growth without bound.
struct TemplateCompiler {
  /// The names that may be used: those of the page, or of the elements of a list.
  private struct Scope {
    let fields: TemplateFields
    /// The list whose elements have the names, or nil for the page's.
    var list: Template.Place?
  }

  /// The meaning of a name.
  private enum Meaning {
    case word([UInt8])
    case value(Template.Place, TemplateField)
  }

  /// A section whose end is still to come.
  private struct Part {
    let tag: TemplateTag
    /// The step that the section begins with, or nil for one that is always written.
    var start: Int?
    /// True if the section has names of its own.
    var isList = false
  }

  private let sources: TemplateSources
  private let words: [String: [UInt8]]
  private(set) var findings = Findings()
  private(set) var usedWords: Set<String> = []
  private(set) var usedPartials: Set<String> = []
  private var reported: Set<Location> = []
  private var template = Template()
  private var tagsSeen = 0
  private var blanks = 0
  private var isTooLarge = false

  private static let deepest = 16
  private static let mostTags = 20_000
  private static let mostBytes = 4 << 20

  /// Creates a compiler for the templates of a theme, with the words of the interface and those that only the
  /// theme's own templates use.
  init(_ sources: TemplateSources, labels: Labels, own: [String: String] = [:]) {
    self.sources = sources
    var words = own
    for label in Label.allCases { words[label.rawValue] = labels[label] }
    self.words = words.mapValues { word in
      var bytes: [UInt8] = []
      bytes.append(escaping: word)
      return bytes
    }
  }

  /// Compiles all templates of a theme.
  mutating func all() -> Templates {
    var bodies: [PageKind: Template] = [:]
    for kind in PageKind.allCases { bodies[kind] = compile(kind.rawValue, fields: kind.fields) }
    return Templates(
      bodies: bodies, layout: compile("layout", fields: PageKind.layoutFields),
      standalone: compile("standalone", fields: PageKind.standaloneFields))
  }

  /// Compiles a template with the partials that it uses; with findings the result is of no use.
  mutating func compile(_ name: String, fields: TemplateFields) -> Template {
    template = Template()
    tagsSeen = 0
    blanks = 0
    isTooLarge = false
    if let source = sources.templates[name] { add(source, scopes: [Scope(fields: fields)], trail: [], indentation: []) }
    return template
  }

  private mutating func fault(_ tag: TemplateTag, in source: TemplateSource, _ message: String) {
    let place = Location(source.path, line: tag.line, column: tag.column)
    // A partial is compiled once for every use; its faults are reported once.
    if reported.insert(place).inserted { findings.add(.theme(place, message)) }
  }

  private mutating func add(_ source: TemplateSource, scopes: [Scope], trail: [String], indentation: [UInt8]) {
    var scopes = scopes
    var open: [Part] = []
    var lines = IndentedLines(indentation)
    var written = 0
    for tag in source.tags {
      add(source.text[written..<tag.range.lowerBound], of: source, &lines)
      guard !isTooLarge, isWithinBounds(tag, in: source) else { return }
      written = tag.range.upperBound
      if tag.indentation == nil { lines.begin(&template) }
      switch tag.kind {
      case .comment: break
      case .foreign:
        fault(tag, in: source, "模板只能用 {{名称}}、{{{名称}}}、{{#名称}}、{{^名称}}、{{/名称}}、{{>片段}} 和 {{! 注释}}，并应以 }} 结束")
        return
      case .partial:
        let blanks = blanks(before: tag, in: source, indentation)
        addPartial(tag, in: source, scopes: scopes, trail: trail, indentation: blanks)
      case .end:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          fault(tag, in: source, "{{/\(tag.name)}} 没有对应的开头")
          return
        }
        if let start = last.start { template.end(partFrom: start) }
        if last.isList { scopes.removeLast() }
      case .section, .inverted:
        guard open.count + trail.count < TemplateCompiler.deepest else {
          fault(tag, in: source, "嵌套超过 \(TemplateCompiler.deepest) 层")
          return
        }
        open.append(begin(tag, in: source, &scopes))
      case .text, .html: addValue(tag, in: source, scopes: scopes)
      }
    }
    if let last = open.last { fault(last.tag, in: source, "{{#\(last.tag.name)}} 没有对应的 {{/\(last.tag.name)}}") }
    add(source.text[written...], of: source, &lines)
  }

  /// Counts a tag, except for comments, and returns true if the tags are not too many.
  private mutating func isWithinBounds(_ tag: TemplateTag, in source: TemplateSource) -> Bool {
    if tag.kind == .comment { return true }
    tagsSeen += 1
    if tagsSeen == TemplateCompiler.mostTags + 1 { fault(tag, in: source, "片段层层展开过多，请减少重复引用") }
    return tagsSeen <= TemplateCompiler.mostTags
  }

  private mutating func add(_ text: ArraySlice<UInt8>, of source: TemplateSource, _ lines: inout IndentedLines) {
    guard !isTooLarge, !lines.add(text, to: &template, most: TemplateCompiler.mostBytes) else { return }
    refuseSize(of: source)
  }

  /// Returns the blanks that begin each line of a partial; they are counted even if the partial has no lines.
  private mutating func blanks(before tag: TemplateTag, in source: TemplateSource, _ outer: [UInt8]) -> [UInt8] {
    guard let own = tag.indentation else { return [] }
    blanks += outer.count + own.count
    guard blanks <= TemplateCompiler.mostBytes else {
      if !isTooLarge { refuseSize(of: source) }
      return []
    }
    return outer + source.text[own]
  }

  private mutating func refuseSize(of source: TemplateSource) {
    isTooLarge = true
    let most = TemplateCompiler.mostBytes >> 20
    findings.add(.theme(Location(source.path), "模板连同片段展开后超过 \(most) MB，请减少重复引用"))
  }

  private mutating func addPartial(
    _ tag: TemplateTag, in source: TemplateSource, scopes: [Scope], trail: [String], indentation: [UInt8]
  ) {
    guard let partial = sources.partials[tag.name] else {
      let hint =
        offer(likely(for: tag.name, among: sources.partials.keys.sorted()))
        ?? "，应有文件 partials/\(tag.name).mustache"
      fault(tag, in: source, "没有片段\(quoted(tag.name))\(hint)")
      return
    }
    usedPartials.insert(tag.name)
    guard tag.name != source.name, !trail.contains(tag.name), trail.count < TemplateCompiler.deepest else {
      let circle = (trail + [source.name, tag.name]).joined(separator: " → ")
      fault(tag, in: source, "片段\(quoted(tag.name))引用了自己（\(circle)）")
      return
    }
    add(partial, scopes: scopes, trail: trail + [source.name], indentation: indentation)
  }

  /// Begins a section; the step to continue at without it is set when its end is found.
  private mutating func begin(_ tag: TemplateTag, in source: TemplateSource, _ scopes: inout [Scope]) -> Part {
    switch lookUp(tag, in: source, scopes: scopes) {
    case .value(let place, .list(let fields)) where tag.kind == .section:
      if scopes.contains(where: { $0.list == place }) {
        fault(tag, in: source, "列表\(quoted(tag.name))不能放在它自己里面")
      }
      scopes.append(Scope(fields: fields, list: place))
      return Part(tag: tag, start: template.add(.each(place, otherwise: 0)), isList: true)
    case .value(let place, _):
      let step: Template.Step = tag.kind == .section ? .given(place, otherwise: 0) : .absent(place, otherwise: 0)
      return Part(tag: tag, start: template.add(step))
    case .word: return Part(tag: tag, start: tag.kind == .section ? nil : template.add(.skip(to: 0)))
    case nil: return Part(tag: tag)
    }
  }

  private mutating func addValue(_ tag: TemplateTag, in source: TemplateSource, scopes: [Scope]) {
    switch (lookUp(tag, in: source, scopes: scopes), tag.kind) {
    case (.word(let word), .text): template.add(word)
    case (.value(let place, .text), .text): template.add(.text(place))
    case (.value(let place, .html), .html): template.add(.html(place))
    case (.word, _), (.value(_, .text), _): fault(tag, in: source, "\(quoted(tag.name))是文字，应写成 {{\(tag.name)}}")
    case (.value(_, .html), _): fault(tag, in: source, "\(quoted(tag.name))是排好的内容，应写成 {{{\(tag.name)}}}")
    case (.value, _): fault(tag, in: source, "\(quoted(tag.name))应写成 {{#\(tag.name)}}…{{/\(tag.name)}}")
    case (nil, _): break
    }
  }

  private mutating func lookUp(_ tag: TemplateTag, in source: TemplateSource, scopes: [Scope]) -> Meaning? {
    if tag.name.hasPrefix("label.") {
      let key = String(tag.name.dropFirst(6))
      usedWords.insert(key)
      if let word = words[key] { return .word(word) }
      let hint =
        nearest(to: key, among: words.keys.sorted()).map { "，是不是\(quoted("label." + $0))？" } ?? "，请在 labels.yaml 中写明"
      fault(tag, in: source, "没有文字\(quoted(tag.name))\(hint)")
      return nil
    }
    for (depth, scope) in scopes.enumerated().reversed() {
      guard let field = scope.fields.place(of: tag.name) else { continue }
      return .value(Template.Place(depth: depth, field: field), scope.fields.kinds[field])
    }
    let known = Set(scopes.flatMap(\.fields.names)).sorted()
    let hint =
      offer(likely(for: tag.name, among: known)) ?? "，可用的名称有 \(known.joined(separator: "、"))"
    fault(tag, in: source, "这里没有名称\(quoted(tag.name))\(hint)")
    return nil
  }
}
