import Diagnostics
import Tabular
import Yams

/// The one document of a YAML file, without anchors and aliases.
struct YAMLDocument {
  /// The root node, nil for an empty file.
  let root: YAMLNode?

  /// The most bytes a YAML file may have.
  static let largest = 1 << 20

  /// Reads a document, or fails where there is none that can be used.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without byte-order mark.
  ///   - path: The path for findings.
  ///   - lineOffset: How many lines of the file stand before the document.
  ///   - invalid: The code of findings about what is no YAML.
  ///   - findings: Receives what is wrong.
  init?(
    _ bytes: [UInt8], path: String, lineOffset: Int = 0, invalid: DiagnosticCode, findings: inout Findings
  ) {
    func fault(line: Int = 1, column: Int = 1, _ message: String) -> Diagnostic {
      Diagnostic(invalid, at: Location(path, line: max(1, line) + lineOffset, column: max(1, column)), message)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isValidUTF8(body), !body.contains(0) else {
      findings.add(fault("文件不是 UTF-8 编码的文本，请以 UTF-8 另存"))
      return nil
    }
    let shape = YAMLShape(body)
    if let deep = shape.tooDeepLine {
      findings.add(fault(line: deep, "嵌套过深，无法读取"))
      return nil
    }
    guard shape.aliases.count <= YAMLShape.mostAliases else {
      findings.add(.alias(shape.aliases[0].location(path, lineOffset)))
      return nil
    }
    do {
      let parser = try Parser(yaml: String(decoding: body, as: UTF8.self))
      guard let node = try parser.singleRoot() else {
        root = nil
        return
      }
      // Nodes hold their anchors weakly, the parser holds them as long as it lives.
      let anchors = withExtendedLifetime(parser) { anchored(in: node) }
      guard anchors.isEmpty else {
        for mark in anchors.compactMap(\.mark) {
          findings.add(.alias(Location(path, line: mark.line + lineOffset, column: mark.column)))
        }
        let names = Set(anchors.map(\.name))
        for alias in shape.aliases where names.contains(alias.name) {
          findings.add(.alias(alias.location(path, lineOffset)))
        }
        return nil
      }
      root = YAMLNode(node, path: path, lineOffset: lineOffset)
    } catch let error as YamlError {
      switch error {
      case .composer(_, let problem, let mark, _) where problem.contains("undefined alias"):
        findings.add(.alias(Location(path, line: mark.line + lineOffset, column: mark.column)))
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let words = chineseProblem(problem).map { "（\($0)）" } ?? ""
        findings.add(fault(line: mark.line, column: mark.column, "不是有效的 YAML\(words)；请检查缩进、冒号后的空格和引号"))
      case .duplicatedKeysInMapping(let keys, let context):
        findings.add(
          fault(line: context.mark.line, column: context.mark.column, "键\(quoted(keys.first ?? ""))重复出现，请只保留一个"))
      case .reader: findings.add(fault("不是有效的 YAML；文件中有不允许的控制字符"))
      default: findings.add(fault("不是有效的 YAML，无法读取"))
      }
      return nil
    } catch {
      findings.add(fault("不是有效的 YAML，无法读取"))
      return nil
    }
  }
}

/// The nodes below a node that carry an anchor, each with its name.
private func anchored(in root: Node) -> [(name: String, mark: Mark?)] {
  var found: [(String, Mark?)] = []
  var seen: Set<[Int]> = []
  var rest = [root]
  while let node = rest.popLast() {
    if let anchor = node.anchor {
      // What an alias stands for has its anchor's mark; the anchor is enough to refuse it and all below it.
      if seen.insert([node.mark?.line ?? 0, node.mark?.column ?? 0]).inserted {
        found.append((anchor.rawValue, node.mark))
      }
      continue
    }
    switch node {
    case .mapping(let mapping): for (key, value) in mapping { rest += [key, value] }
    case .sequence(let sequence): rest += sequence
    case .scalar, .alias: continue
    }
  }
  return found
}
