package import Diagnostics
import Tabular

/// The single document of a YAML file, free of anchors and aliases.
package struct YAMLDocument {
  /// The root node, nil for an empty file.
  package let root: YAMLNode?

  /// The largest number of bytes that a YAML file may have.
  package static let largest = 1 << 20

  /// Reads a document, or fails if it cannot be used.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes: UTF-8, with or without byte-order mark.
  ///   - path: The path for findings.
  ///   - lineOffset: The number of lines in the file before the document.
  ///   - findings: Receives what is wrong.
  package init?(
    _ bytes: [UInt8], path: String, lineOffset: Int = 0, findings: inout Findings
  ) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard isValidUTF8(body), !body.contains(0) else {
      findings.add(.notUTF8(bytes, path: path, lineOffset: lineOffset))
      return nil
    }
    let text = YAMLText(utf8: body, path: path, lineOffset: lineOffset)
    let shape = YAMLShape(body)
    if let deep = shape.tooDeepLine {
      findings.add(text.fault(line: deep, "嵌套过深，无法读取"))
      return nil
    }
    guard shape.aliases.count <= YAMLShape.mostAliases else {
      findings.add(.alias(shape.aliases[0].location(path, lineOffset)))
      return nil
    }
    do {
      guard let tree = try YAMLComposer.root(of: body) else {
        root = nil
        return
      }
      let anchors = anchored(in: tree)
      guard anchors.isEmpty else {
        for (_, mark) in anchors {
          findings.add(.alias(Location(path, line: mark.line + lineOffset, column: mark.column)))
        }
        let names = Set(anchors.map(\.name))
        for alias in shape.aliases where names.contains(alias.name) {
          findings.add(.alias(alias.location(path, lineOffset)))
        }
        return nil
      }
      let slips = slippedKeys(in: tree)
      guard slips.isEmpty else {
        for (mark, words) in slips { findings.add(text.fault(line: mark.line, column: mark.column, words)) }
        return nil
      }
      root = YAMLNode(tree, path: path, lineOffset: lineOffset)
    } catch {
      findings.add(text.diagnostic(of: error))
      return nil
    }
  }
}

/// Returns the anchors of a node and of all nodes below it, each with its name and position.
private func anchored(in root: YAMLTree) -> [(name: String, mark: YAMLMark)] {
  var found: [(String, YAMLMark)] = []
  var seen: Set<YAMLMark> = []
  var rest = [root]
  while let node = rest.popLast() {
    if let anchor = node.anchor {
      // The node of an alias has its anchor's mark; the anchor is enough to refuse it and everything below it.
      if seen.insert(node.mark).inserted { found.append((anchor, node.mark)) }
      continue
    }
    switch node.content {
    case .mapping(let pairs): for (key, value) in pairs { rest += [key, value] }
    case .sequence(let elements): rest += elements
    case .scalar: continue
    }
  }
  return found
}

/// Finds the plain keys below a node that hold a full-width colon or begin with a Chinese quotation mark, with
/// words for what they should hold.
private func slippedKeys(in root: YAMLTree) -> [(mark: YAMLMark, words: String)] {
  var found: [(YAMLMark, String)] = []
  var rest = [root]
  while let node = rest.popLast() {
    switch node.content {
    case .mapping(let pairs):
      for (key, value) in pairs {
        if let text = key.plainText, let words = YAMLSlip.words(ofKey: text) {
          found.append((key.mark, "\(quoted(text))\(words)"))
        }
        rest.append(value)
      }
    case .sequence(let elements): rest += elements
    case .scalar: continue
    }
  }
  return found
}

extension Diagnostic {
  /// Reports a YAML file, or front matter, that is not UTF-8, and says how to save it.
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
