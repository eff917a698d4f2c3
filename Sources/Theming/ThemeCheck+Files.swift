import Diagnostics
import Layouts

extension ThemeCheck {
  /// Reports the files that no page has a use for.
  mutating func checkFiles() {
    // The default theme's own modules may lie in a copy of it; a changed one is not what the program was built of.
    if let script = changed.keys.filter({ $0.hasPrefix("scripts/") }).min() {
      findings.add(
        .unused(
          Location(own.prefix + script),
          "主题中不会用到 scripts 里改过的文件，程序编译时已把自带的合成 assets 中的脚本；要换脚本，请写 assets/selfcheck.js 这样的同名文件"))
    }
    let templates = PageKind.allCases.map(\.rawValue) + ["layout", "standalone"]
    for path in own.bytes.keys.sorted() where !path.hasPrefix("scripts/") {
      let isTemplate = path.hasSuffix(".mustache")
      guard !(path.hasPrefix("partials/") && isTemplate), !path.hasPrefix("assets/"), path != "labels.yaml" else {
        continue
      }
      let place = Location(own.prefix + path)
      guard path.hasPrefix("templates/"), isTemplate else {
        let hint = offer(close(to: path, among: ["labels.yaml"])) ?? ""
        findings.add(
          .unused(place, "主题中不会用到此文件\(hint.isEmpty ? "；应是 labels.yaml、templates/、partials/ 或 assets/ 之下的文件" : hint)"))
        continue
      }
      let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
      guard !templates.contains(name) else { continue }
      let hint = offer(likely(for: name, among: templates)) ?? "，有哪些见使用手册的“模板里能用的名称”"
      findings.add(.unused(place, "没有叫\(quoted(name))的模板\(hint)"))
    }
  }

  /// Reports the theme's own partials that no template brings in.
  mutating func checkPartials(used: Set<String>, among sources: TemplateSources) {
    for path in changed.keys.sorted() where path.hasPrefix("partials/") && path.hasSuffix(".mustache") {
      let name = String(path.dropFirst("partials/".count).dropLast(".mustache".count))
      guard !used.contains(name) else { continue }
      let hint = offer(likely(for: name, among: used.sorted())) ?? "，要用的，在模板里写 {{>\(name)}}"
      findings.add(.unused(Location(own.prefix + path), "没有模板引用片段\(quoted(name))\(hint)"))
    }
  }

  /// Reports the theme's own pictures, fonts and scripts that none of its templates, style sheets and scripts names.
  mutating func checkAssets() {
    let known = PageKind.allCases.flatMap(\.scripts).map { "assets/\($0).js" }
    let isSheet = { (path: String) in path.hasSuffix(".css") }
    let changed = changed
    let texts = changed.filter { $0.key.hasSuffix(".mustache") || isSheet($0.key) || $0.key.hasSuffix(".js") }
      .mapValues(\.removingPercents)
    for path in changed.keys.sorted() where path.hasPrefix("assets/") && !isSheet(path) && !known.contains(path) {
      let name = Array((path.split(separator: "/").last ?? "").utf8)
      guard !texts.contains(where: { $0.key != path && $0.value.contains(name) }) else { continue }
      let hint = "要用的，在样式里写 url(…)，或在模板里写 {{root}}\(path)；标志另写在 site.yaml 的 logo"
      findings.add(.unused(Location(own.prefix + path), "没有模板、样式或脚本用到此文件；\(hint)"))
    }
  }

  /// Returns the candidates that differ from a name by no more than a slip.
  func close(to name: String, among candidates: [String]) -> [String] {
    likely(for: name, among: candidates).filter {
      editDistance(name.lowercased(), $0.lowercased()) <= max(1, name.utf8.count / 5)
    }
  }
}
