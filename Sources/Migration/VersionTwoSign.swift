import ContentFiles
import Diagnostics

/// The search for something that only version 2 of the format has.
///
/// A folder that does not say its version and has such a thing is one of version 2: in it, the same numbers and blanks
/// mean something else, so nothing but its version may be added.
enum VersionTwoSign {
  /// The keys that version 2 added, by the mappings that have them.
  private static let keys: [String: Set<String>] = [
    "rubric": ["ceiling", "levels", "vetoedLevel", "rankWithin"],
    "dimension": ["for", "weight", "cap", "bonus", "facts"],
    "item": ["for"],
    "rule": ["cap", "every", "step", "begun", "above", "most", "rate"],
  ]

  /// Finds the first one.
  static func find(in folder: ContentFolder) -> ContentMigration.Sign? {
    if let bytes = try? folder.read("site.yaml", limit: YAMLDocument.largest) {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      if text.starts(with: Array("# yaml-language-server:".utf8)) {
        return ContentMigration.Sign(place: Location("site.yaml", line: 1), words: "供编辑器检查用的第一行")
      }
    }
    for member in folder.entries("rubrics", of: .rubrics).series {
      if let root = root("rubrics/\(member.name)", in: folder), let sign = sign(inRubric: root) { return sign }
    }
    for year in folder.years {
      let path = "assessments/\(year)"
      if let root = root("\(path)/assessment.yaml", in: folder), let sign = sign(inPlan: root) { return sign }
      if let carried = folder.entries(path, of: .year(rounds: [])).names["carried.csv"] {
        return ContentMigration.Sign(place: Location("\(path)/\(carried)"), words: "上年遗留表")
      }
    }
    return nil
  }

  private static func root(_ path: String, in folder: ContentFolder) -> YAMLNode? {
    var ignored = Findings()
    return folder.yaml(path, findings: &ignored).flatMap {
      YAMLDocument($0, path: path, findings: &ignored)?.root
    }
  }

  private static func sign(inRubric root: YAMLNode) -> ContentMigration.Sign? {
    var rest: [(node: YAMLNode, kind: String)] = [(root, "rubric")]
    while !rest.isEmpty {
      let (node, kind) = rest.removeFirst()
      for pair in node.pairs ?? [] {
        let key = pair.key.text ?? ""
        if keys[kind]?.contains(key) ?? false { return sign(pair.key, key) }
        switch (kind, key) {
        case ("rubric", "dimensions"): rest += (pair.value.elements ?? []).map { ($0, "dimension") }
        case ("dimension", "items"): rest += (pair.value.elements ?? []).map { ($0, "item") }
        case ("item", "rules"): rest += (pair.value.elements ?? []).map { ($0, "rule") }
        case ("item", "facts"): rest += (pair.value.pairs ?? []).map { ($0.value, "fact") }
        case ("item", "judge"):
          if !["true", "false"].contains(pair.value.text ?? "") { return sign(pair.value, "judge: mean") }
        case ("fact", "options"), ("fact", "absent"):
          let isEvent = node.pairs?.contains { $0.key.text == "kind" && $0.value.text == "event" } ?? false
          if isEvent { return sign(pair.key, "event 事项的 \(key)") }
        default: continue
        }
      }
    }
    return nil
  }

  private static func sign(inPlan root: YAMLNode) -> ContentMigration.Sign? {
    for pair in root.pairs ?? [] {
      switch pair.key.text {
      case "rounds":
        for round in pair.value.elements ?? [] {
          let pair = round.pairs?.first { $0.key.text == "feedback" }
          if let key = pair?.key { return sign(key, "feedback") }
        }
      case "dates":
        let range = pair.value.pairs?.first { $0.value.pairs != nil }
        if let key = range?.key { return sign(key, "dates 里的一段时间") }
      default: continue
      }
    }
    return nil
  }

  private static func sign(_ node: YAMLNode, _ words: String) -> ContentMigration.Sign {
    ContentMigration.Sign(place: node.location, words: words)
  }
}
