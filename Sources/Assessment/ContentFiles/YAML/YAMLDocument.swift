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
  ///   - findings: Receives what is wrong.
  init?(
    _ bytes: [UInt8], path: String, lineOffset: Int = 0, findings: inout Findings
  ) {
    func fault(line: Int = 1, column: Int = 1, _ message: String) -> Diagnostic {
      Diagnostic(.yamlInvalid, at: Location(path, line: max(1, line) + lineOffset, column: max(1, column)), message)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isValidUTF8(body), !body.contains(0) else {
      findings.add(.notUTF8(bytes, path: path, lineOffset: lineOffset))
      return nil
    }
    func complaint(_ mark: Mark, _ words: String) -> Diagnostic {
      guard let slip = YAMLSlip(body, at: mark.line) else { return fault(line: mark.line, column: mark.column, words) }
      return fault(line: slip.line, column: slip.column, slip.words)
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
      let slips = slippedKeys(in: node)
      guard slips.isEmpty else {
        for (mark, words) in slips { findings.add(fault(line: mark?.line ?? 1, column: mark?.column ?? 1, words)) }
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
        findings.add(complaint(mark, "不是有效的 YAML\(words)；请检查缩进、冒号后的空格和引号"))
      case .duplicatedKeysInMapping(let keys, let context):
        let place = repetition(of: keys.first ?? "", in: body, after: context.mark)
        findings.add(
          fault(
            line: place.line, column: place.column,
            "键\(quoted(keys.first ?? ""))重复出现（第 \(context.mark.line + lineOffset) 行已有），请只保留一个"))
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

/// The plain keys below a node that hold a full-width colon or begin with a Chinese quotation mark, with what they should
/// hold.
private func slippedKeys(in root: Node) -> [(mark: Mark?, words: String)] {
  var found: [(Mark?, String)] = []
  var rest = [root]
  while let node = rest.popLast() {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        if case .scalar(let scalar) = key, scalar.style == .plain, let words = YAMLSlip.words(ofKey: scalar.string) {
          found.append((key.mark, "\(quoted(scalar.string))\(words)"))
        }
        rest.append(value)
      }
    case .sequence(let sequence): rest += sequence
    case .scalar, .alias: continue
    }
  }
  return found
}

/// Where a key stands for the second time: on the next line of the same indentation that begins with it, else at the first.
private func repetition(of key: String, in utf8: [UInt8], after mark: Mark) -> (line: Int, column: Int) {
  let lines = String(decoding: utf8, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let forms = [key, "\"\(key)\"", "'\(key)'"]
  for index in lines.indices.dropFirst(mark.line) where lines[index].count >= mark.column {
    let rest = lines[index].dropFirst(mark.column - 1)
    let isIndented = lines[index].prefix(mark.column - 1).allSatisfy { $0 == " " || $0 == "-" }
    if isIndented, forms.contains(where: { rest.hasPrefix($0 + ":") }) { return (index + 1, mark.column) }
  }
  return (mark.line, mark.column)
}

extension Diagnostic {
  /// A YAML file, or front matter, that is no UTF-8, and how to save it.
  static func notUTF8(_ bytes: [UInt8], path: String, lineOffset: Int = 0) -> Diagnostic {
    let saving = "用记事本打开，“另存为”时编码选 UTF-8"
    let words: String
    var line = 1
    switch DecodedText(bytes)?.encoding {
    case .gb18030: words = "文件是 GBK（ANSI）编码，应是 UTF-8；请\(saving)"
    case .utf16LittleEndian, .utf16BigEndian: words = "文件是 UTF-16（Unicode）编码，应是 UTF-8；请\(saving)"
    case .utf8, nil:
      let fault = EncodingFault(bytes)
      switch fault {
      case .mixed(_, let bad), .broken(_, let bad), .unknown(let bad): line = bad
      case .otherSort, .unmarkedUTF16: break
      }
      words = fault.words(saving: saving)
    }
    return Diagnostic(.yamlInvalid, at: Location(path, line: line + lineOffset, column: 1), words)
  }
}
