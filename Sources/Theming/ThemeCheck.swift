import ContentFiles
import Diagnostics
import Layouts
import RubricModule
import Wording

/// A check of a theme's files, laid over those of the default theme, before any is used.
struct ThemeCheck {
  /// The theme's own files.
  let own: ThemeFiles
  /// What was found so far.
  var findings = Findings()
  /// The places of the theme's own words.
  private var wordPlaces: [String: Location] = [:]

  init(_ files: ThemeFiles) {
    own = files
    checkFiles()
  }

  /// The theme's files that are not just as the program has them.
  var changed: [String: [UInt8]] { own.bytes.filter { $0.value != ThemeFiles.standard.bytes[$0.key] } }

  /// Returns a file of the theme, or else the default theme's, with the path for findings.
  private func file(_ path: String) -> (bytes: [UInt8], path: String)? {
    if let bytes = own.bytes[path] { return (bytes, own.prefix + path) }
    return ThemeFiles.standard.bytes[path].map { ($0, ThemeFiles.standard.prefix + path) }
  }

  /// Returns the paths in a folder of the theme or the default theme, in byte order.
  func paths(in folder: String) -> [String] {
    Set(own.bytes.keys).union(ThemeFiles.standard.bytes.keys).filter { $0.hasPrefix(folder) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads the words of the interface, and those that only the theme's own templates use.
  mutating func labels() -> (known: [Label: String], own: [String: String]) {
    let path = "labels.yaml"
    var known: [Label: String] = [:]
    var others: [String: String] = [:]
    var locations: [String: Location] = [:]
    for word in words(ThemeFiles.standard) { known[Label(rawValue: word.key) ?? .skip] = word.text }
    // A theme is another than the program's by what it says, wherever it lies.
    for word in changed[path] == nil ? [] : words(own) {
      locations[word.key] = word.location
      guard let label = Label(rawValue: word.key) else {
        others[word.key] = word.text
        continue
      }
      let wanted = places(known[label] ?? "")
      if places(word.text) == wanted {
        known[label] = word.text
      } else {
        let list = wanted.isEmpty ? "不应有要填入的位置" : "应恰好含有 \(wanted.sorted().map { "{\($0)}" }.joined(separator: "、"))"
        findings.add(.theme(word.location, "文字\(quoted(word.key))\(list)"))
      }
    }
    wordPlaces = locations
    let references = LabelReferences(known)
    for (label, text) in known {
      known[label] = resolve(text, of: label.rawValue, references, at: locations[label.rawValue])
    }
    for (key, text) in others { others[key] = resolve(text, of: key, references, at: locations[key]) }
    return (known, others)
  }

  /// Returns a text with its references replaced, and reports those that cannot be.
  private mutating func resolve(
    _ text: String, of key: String, _ references: LabelReferences, at place: Location?
  ) -> String {
    var faults: [String] = []
    let resolved = references.resolved(text, faults: &faults)
    let location = place ?? Location(own.prefix + "labels.yaml")
    for fault in faults { findings.add(.theme(location, "文字\(quoted(key))：\(fault)")) }
    return resolved
  }

  private mutating func words(_ files: ThemeFiles) -> [WordList.Word] {
    guard let bytes = files.bytes["labels.yaml"] else { return [] }
    return WordList(bytes, path: files.prefix + "labels.yaml", findings: &findings).words
  }

  /// Returns the numbers of the blanks to fill in a text, such as `{1}`.
  private func places(_ text: String) -> Set<Int> {
    Set((1...9).filter { text.contains("{\($0)}") })
  }

  /// Reads the files of the templates and partials.
  mutating func sources() -> TemplateSources {
    var sources = TemplateSources()
    for path in paths(in: "templates/") {
      if let source = source(path, in: "") { sources.templates[String(source.name.dropFirst(10))] = source }
    }
    for path in paths(in: "partials/") {
      if let source = source(path, in: "partials/") { sources.partials[source.name] = source }
    }
    return sources
  }

  private mutating func source(_ path: String, in folder: String) -> TemplateSource? {
    guard path.hasSuffix(".mustache"), let file = file(path) else { return nil }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      findings.add(.theme(Location(file.path), "模板不是 UTF-8 编码的文本"))
      return nil
    }
    return TemplateSource(String(path.dropFirst(folder.count).dropLast(9)), path: file.path, text: file.bytes)
  }

  /// Compiles the templates, each checked against the values that it is given, and reports words that none uses.
  mutating func templates(_ sources: TemplateSources, labels: Labels, own words: [String: String]) -> Templates {
    var compiler = TemplateCompiler(sources, labels: labels, own: words)
    let templates = compiler.all()
    findings.add(compiler.findings)
    checkPolicy(of: templates.layout, "layout", PageKind.layoutFields, sources)
    checkPolicy(of: templates.standalone, "standalone", PageKind.standaloneFields, sources)
    for key in words.keys.sorted() where !compiler.usedWords.contains(key) {
      let hint = offer(close(to: key, among: Label.allCases.map(\.rawValue))) ?? ""
      let place = wordPlaces[key] ?? Location(own.prefix + "labels.yaml")
      findings.add(Diagnostic(.themeUnused, at: place, "没有模板用到文字\(quoted(key))\(hint)"))
    }
    // What stands behind a fault may use the others.
    if !compiler.findings.hasErrors { checkPartials(used: compiler.usedPartials, among: sources) }
    return templates
  }

  /// Reports a layout without the line of the Content-Security-Policy, which keeps a page from loading anything from
  /// elsewhere and from running what is not the theme's.
  private mutating func checkPolicy(
    of template: Template, _ name: String, _ fields: TemplateFields, _ sources: TemplateSources
  ) {
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    guard findings.all.allSatisfy({ $0.severity != .error }), let source = sources.templates[name],
      let field = fields.place(of: "security"), !template.writes(.init(depth: 0, field: field), after: start)
    else { return }
    findings.add(.theme(Location(source.path), "缺少 \(start){{security}}\">，每页都要有这一行，原样写在 <head> 里：没有它，网页会运行和载入不该有的东西"))
  }

  /// Returns the one style sheet of linked pages: `site.css`, then the default theme's other sheets, each replaced
  /// by the theme's own if it has one, then the sheets that the theme adds, which so override all others.
  func stylesheet() -> [UInt8] { stylesheet { !ThemeCheck.standaloneSheets.contains($0) } }

  /// Returns `site.css`, then those of the default theme's other sheets that are used, then the sheets that the theme
  /// adds.
  private func stylesheet(using isUsed: (_ name: String) -> Bool) -> [UInt8] {
    let sheets = paths(in: "assets/").filter { $0.hasSuffix(".css") && $0 != "assets/site.css" }
    let standard = sheets.filter {
      ThemeFiles.standard.bytes[$0] != nil && isUsed(String($0.dropFirst("assets/".count).dropLast(".css".count)))
    }
    let added = sheets.filter { ThemeFiles.standard.bytes[$0] == nil }
    return (["assets/site.css"] + standard + added).compactMap { file($0)?.bytes }.reduce([], +)
  }

  /// Returns the style and scripts within standalone pages of a kind.
  mutating func inlineParts(_ kind: PageKind, _ standalone: PageKind.Standalone) -> InlineParts {
    let used = Set(standalone.sheets + standalone.sharedSheets)
    let sheet = stylesheet { used.contains($0) }
    if !InlineParts.isFit(sheet, for: "style") {
      findings.add(.theme(Location(own.prefix + "assets"), "样式表要写进单个文件的网页，应是 UTF-8 编码，不能含有 </style 或 <!--"))
    }
    let scripts = kind.scripts.compactMap { file("assets/\($0).js") }
    for script in scripts where !InlineParts.isFit(script.bytes, for: "script") {
      findings.add(.theme(Location(script.path), "脚本要写进单个文件的网页，应是 UTF-8 编码，不能含有 </script 或 <!--"))
    }
    let module = standalone.runsRubric ? [RubricModule.fallback] : []
    return InlineParts(
      style: sheet, scripts: module + scripts.map(\.bytes),
      unpacked: standalone.runsRubric ? [RubricModule.scriptSource] : [])
  }

  /// The style sheets that only standalone pages have.
  private static let standaloneSheets = Set(PageKind.allCases.flatMap { $0.standalone?.sheets ?? [] })

  /// The names of the scripts of linked pages.
  static let scripts = Set(PageKind.allCases.filter { $0.standalone == nil }.flatMap(\.scripts)).sorted()

  /// Returns a script by its name, with the content's fingerprint in its path, or nil if there is none.
  func script(_ name: String) -> Theme.Asset? {
    file("assets/\(name).js").map {
      Theme.Asset(path: "assets/\(name)-\(fingerprint($0.bytes)).js", bytes: $0.bytes)
    }
  }

  /// Returns the assets that are neither style sheets nor scripts known by name.
  func otherAssets() -> [Theme.Asset] {
    let known = Set(PageKind.allCases.flatMap(\.scripts)).map { "assets/\($0).js" }
    return paths(in: "assets/").filter { !$0.hasSuffix(".css") && !known.contains($0) }.compactMap { path in
      file(path).map { Theme.Asset(path: path, bytes: $0.bytes) }
    }
  }
}
