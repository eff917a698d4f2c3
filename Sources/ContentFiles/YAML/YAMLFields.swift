package import Diagnostics

/// The keys of one mapping, read one by one: whatever is missing, unknown or of another kind becomes a finding.
package struct YAMLFields {
  /// The mapping itself.
  package let node: YAMLNode
  private let invalid: DiagnosticCode
  private var values: [String: YAMLNode] = [:]
  /// The largest number of unknown keys for which the most similar known ones are looked up.
  private static let mostHints = 64
  /// The known keys that unknown ones were probably meant to be.
  private var hinted: Set<String> = []

  /// Reads a mapping's keys.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - allowed: The keys that it may have.
  ///   - what: The name of what the mapping describes, for messages.
  ///   - invalid: The code of findings about missing keys and values of another kind.
  ///   - unknown: The code of findings about unknown keys.
  ///   - elsewhere: What to say of unknown keys whose matter is said somewhere else.
  ///   - findings: Receives what is wrong.
  package init?(
    _ node: YAMLNode, allowed: [String], what: String, invalid: DiagnosticCode, unknown: DiagnosticCode,
    elsewhere: [String: String] = [:], findings: inout Findings
  ) {
    guard let pairs = node.pairs else {
      let slip = node.text.flatMap { YAMLSlip.words(ofKey: $0) }.map { "；\(quoted(node.text ?? ""))\($0)" } ?? ""
      findings.add(Diagnostic(invalid, at: node.location, "\(what)应是“键: 值”的形式\(slip)"))
      return nil
    }
    self.node = node
    self.invalid = invalid
    // Between a key's name and Chinese there is a space.
    let gap = what.last.map { $0.isASCII && !$0.isWhitespace } ?? false ? " " : ""
    var unknownCount = 0
    for pair in pairs {
      guard let key = pair.key.text, allowed.contains(key) else {
        let name = pair.key.text ?? "?"
        unknownCount += 1
        let meant = unknownCount > YAMLFields.mostHints ? [] : likely(for: name, among: allowed)
        if let first = meant.first { hinted.insert(first) }
        // The rest of a text in braces that has a comma in it.
        let isRest = meant.isEmpty && pair.value.isNull && name.unicodeScalars.contains { $0.value > 0x2E7F }
        let hint =
          elsewhere[name].map { "；\($0)" } ?? offer(meant)
          ?? (isRest ? "；花括号里的文字有英文逗号的要加引号，或用中文逗号" : nil)
        findings.add(
          Diagnostic(
            unknown, at: pair.key.location,
            "\(what)\(gap)中没有\(quoted(name))这个键" + (hint ?? "；可用的键有 \(allowed.joined(separator: "、"))")))
        continue
      }
      if !pair.value.isNull { values[key] = pair.value }
    }
  }

  /// Reads the keys of a mapping that a table describes.
  ///
  /// - Parameters:
  ///   - node: The mapping.
  ///   - table: The table of its keys.
  ///   - what: The name of what the mapping describes, for messages, if the table's own is too general.
  ///   - invalid: The code of findings about missing keys and values of another kind.
  ///   - findings: Receives what is wrong.
  package init?(
    _ node: YAMLNode, _ table: KeyTable, what: String? = nil, invalid: DiagnosticCode = .yamlInvalid,
    findings: inout Findings
  ) {
    self.init(
      node, allowed: table.names, what: what ?? table.name, invalid: invalid, unknown: .unknownKey,
      elsewhere: table.elsewhere, findings: &findings)
  }

  /// The value of a key, nil if it is not given.
  package subscript(_ key: String) -> YAMLNode? { values[key] }

  /// Returns true if a key is not given and no unknown key is likely to be a misspelling of it.
  package func isMissing(_ key: String) -> Bool { values[key] == nil && !hinted.contains(key) }

  /// Returns the value of a key, or adds the finding that it is missing unless it is misspelt.
  package func required(_ key: String, at place: Location? = nil, findings: inout Findings) -> YAMLNode? {
    guard isMissing(key) else { return values[key] }
    findings.add(Diagnostic(invalid, at: place ?? node.location, "缺少\(quoted(key))"))
    return nil
  }

  /// Returns the text of a key's scalar, nil if it is not given; any other value becomes a finding.
  package func text(_ key: String, findings: inout Findings) -> String? {
    guard let value = values[key] else { return nil }
    guard let text = value.text else {
      findings.add(Diagnostic(invalid, at: value.location, "\(quoted(key))应是一段文字"))
      return nil
    }
    findings.checkHidden(in: text, at: value.location)
    return text
  }

  /// Returns the texts of a key's sequence of scalars; any other value becomes a finding.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - areWords: True if they are words, so that a single one with Chinese commas in it must be meant as several.
  ///   - findings: Receives what is wrong.
  /// - Returns: The texts, empty if the key is not given or has another value.
  package func texts(_ key: String, areWords: Bool = false, findings: inout Findings) -> [String] {
    guard let value = values[key] else { return [] }
    guard let elements = value.elements, elements.allSatisfy({ $0.text != nil }) else {
      findings.add(Diagnostic(invalid, at: value.location, "\(quoted(key))应是一列文字，如 [甲, 乙]"))
      return []
    }
    if areWords, elements.count == 1, let only = elements[0].text, elements[0].isPlain, only.contains(where: isComma) {
      findings.add(
        Diagnostic(invalid, at: elements[0].location, "\(quoted(only))只算一项；是几项的，各项之间应是英文逗号和一个空格，如 [甲, 乙]；真是一项的，请加英文引号"))
      // The words that were meant, so that their readers find no further fault.
      return only.split(whereSeparator: isComma).map { String($0) }
    }
    return elements.compactMap(\.text)
  }

  /// Returns the meaning of a key's word; any word not in the list becomes a finding.
  package func choice<Word>(_ key: String, _ words: KeyValuePairs<String, Word>, findings: inout Findings) -> Word? {
    guard let text = text(key, findings: &findings), let node = values[key] else { return nil }
    if let found = words.first(where: { $0.key == text }) { return found.value }
    findings.add(
      Diagnostic(
        invalid, at: node.location,
        "\(quoted(key))只能是 \(words.map(\.key).joined(separator: "、"))，不能是\(quoted(text))"))
    return nil
  }
}

/// Returns true if a character is a comma that a Chinese keyboard writes between words.
private func isComma(_ character: Character) -> Bool { character == "，" || character == "、" }
