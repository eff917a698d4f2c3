import Diagnostics

/// The text of a YAML file, from which findings about a parser's errors are made.
struct YAMLText {
  /// The bytes: UTF-8 without byte-order mark.
  let utf8: [UInt8]
  let path: String
  /// The number of lines in the file before the text.
  let lineOffset: Int

  /// Reports a fault at a line and column of the text.
  func fault(line: Int = 1, column: Int = 1, _ message: String) -> Diagnostic {
    Diagnostic(.yamlInvalid, at: Location(path, line: max(1, line) + lineOffset, column: max(1, column)), message)
  }

  /// Reports why the text cannot be read.
  func diagnostic(of reason: YAMLFault) -> Diagnostic {
    switch reason {
    case .undefinedAlias(let mark):
      return .alias(Location(path, line: mark.line + lineOffset, column: mark.column))
    case .syntax(let problem, let mark):
      return complaint(mark, chineseProblem(problem))
    case .furtherDocument(let mark):
      return complaint(mark, "--- 之后还有另一份内容，一个文件只能有一份")
    case .repeatedKey(let key, let first):
      let place = repetition(of: key, after: first)
      return fault(
        line: place.line, column: place.column,
        "键\(quoted(key))重复出现（第 \(first.line + lineOffset) 行已有），请只保留一个")
    case .tooDeep(let mark): return fault(line: mark.line, "嵌套过深，无法读取")
    case .forbiddenCharacter: return fault("不是有效的 YAML；文件中有不允许的控制字符")
    case .memory: return fault("不是有效的 YAML，无法读取")
    }
  }

  /// Reports the slip behind a mark of the parser, or if none is found its problem, if there are words for it.
  private func complaint(_ mark: YAMLMark, _ problem: String?) -> Diagnostic {
    guard let slip = YAMLSlip(utf8, at: mark.line) else {
      let words = problem.map { "（\($0)）" } ?? ""
      return fault(line: mark.line, column: mark.column, "不是有效的 YAML\(words)；请检查缩进、冒号后的空格和引号")
    }
    return fault(line: slip.line, column: slip.column, slip.words)
  }

  /// Finds the second occurrence of a key: on the next line of the same indentation that begins with it, otherwise
  /// at the first.
  private func repetition(of key: String, after mark: YAMLMark) -> (line: Int, column: Int) {
    let lines = String(decoding: utf8, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let forms = [key, "\"\(key)\"", "'\(key)'"]
    for index in lines.indices.dropFirst(mark.line) where lines[index].count >= mark.column {
      let rest = lines[index].dropFirst(mark.column - 1)
      let isIndented = lines[index].prefix(mark.column - 1).allSatisfy { $0 == " " || $0 == "-" }
      if isIndented, forms.contains(where: { rest.hasPrefix($0 + ":") }) { return (index + 1, mark.column) }
    }
    return (mark.line, mark.column)
  }
}
