import ContentFiles
import Diagnostics
package import Rubric
import Tabular

/// The text of a handwritten `assessment.yaml`, to which a round can be added with everything else left unchanged.
package struct PlanText: Sendable {
  private let bytes: [UInt8]
  private let path: String
  /// The lines with their line ends, without byte-order mark.
  private let lines: [String]
  private let hasMark: Bool
  private let lineEnd: String

  /// Creates the text from a file's bytes; the path is for findings.
  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var lines: [String] = []
    var current: [UInt8] = []
    for byte in bytes.dropFirst(hasMark ? 3 : 0) {
      current.append(byte)
      guard byte == 0x0A else { continue }
      lines.append(String(decoding: current, as: UTF8.self))
      current = []
    }
    if !current.isEmpty { lines.append(String(decoding: current, as: UTF8.self)) }
    self.lines = lines
    lineEnd = lines.first?.hasSuffix("\r\n") ?? false ? "\r\n" : "\n"
  }

  /// Returns the text with a round added after another.
  ///
  /// - Parameters:
  ///   - round: The round to add.
  ///   - index: The index of the round that it follows.
  /// - Returns: The bytes; nil if the text is written in a way that cannot be added to without risk, so that a
  ///   person has to do it.
  package func adding(_ round: AssessmentPlan.Round, after index: Int) -> [UInt8]? {
    var ignored = Findings()
    guard let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root,
      let rounds = root.pairs?.first(where: { $0.key.text == "rounds" })?.value, let elements = rounds.elements,
      elements.indices.contains(index)
    else { return nil }
    let start = elements[index].location
    guard let edited = isFlow(rounds.location) ? inFlow(round, start) : inBlock(round, start, elements[index]) else {
      return nil
    }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(edited.joined().utf8)
  }

  /// Returns true if the node at a place is written in brackets.
  private func isFlow(_ place: Location) -> Bool { character(at: place) == "[" }

  private func character(at place: Location) -> Character? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first.map(Character.init)
  }

  /// Returns the lines with a round added among others that begin with dashes.
  private func inBlock(_ round: AssessmentPlan.Round, _ start: Location, _ node: YAMLNode) -> [String]? {
    let first = start.line - 1
    // YAML breaks lines at more characters than end these lines.
    guard lines.indices.contains(first) else { return nil }
    let before = lines[first].unicodeScalars.prefix(start.column - 1)
    guard let dash = before.lastIndex(of: "-"), before[..<dash].allSatisfy({ $0 == " " }) else { return nil }
    let indent = before.distance(from: before.startIndex, to: dash)
    var last = first
    for index in lines.indices.dropFirst(first + 1) {
      let text = lines[index]
      guard !isBlank(Array(text.utf8)[...]) else { continue }
      guard text.prefix(while: { $0 == " " }).count > indent else { break }
      last = index
    }
    let lead = String(before)
    var added: [String]
    if character(at: start) == "{" {
      added = [lead + PlanText.flow(round)]
    } else {
      let inner = String(repeating: " ", count: start.column - 1)
      added = PlanText.fields(round).enumerated().map { "\($0 == 0 ? lead : inner)\($1.key): \($1.value)" }
    }
    var edited = Array(lines[...last])
    if edited[last].utf8.last != 0x0A { edited[last] += lineEnd }
    added = added.map { $0 + lineEnd }
    return edited + added + lines[(last + 1)...]
  }

  /// Returns the text with the round whose results were approved named in `approval`, which names none yet.
  ///
  /// - Parameter id: The round's id.
  /// - Returns: The bytes; nil if the text is written in a way that cannot be added to without risk.
  package func naming(approvedRound id: String) -> [UInt8]? {
    var ignored = Findings()
    guard let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root,
      let start = root.pairs?.first(where: { $0.key.text == "approval" })?.value.location
    else { return nil }
    let field = "round: \(yamlScalar(id))"
    var edited = lines
    if let end = closingBrace(from: start) {
      var scalars = Array(lines[end.line].unicodeScalars)
      scalars.insert(contentsOf: ", \(field)".unicodeScalars, at: end.place)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      edited[end.line] = String(text)
    } else {
      guard character(at: start) != "{", lines.indices.contains(start.line - 1) else { return nil }
      let lead = String(lines[start.line - 1].unicodeScalars.prefix(start.column - 1))
      guard !lead.isEmpty, lead.allSatisfy({ $0 == " " }) else { return nil }
      edited.insert(lead + field + lineEnd, at: start.line - 1)
    }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(edited.joined().utf8)
  }

  /// Returns the lines with a round added among others in brackets.
  private func inFlow(_ round: AssessmentPlan.Round, _ start: Location) -> [String]? {
    guard let end = closingBrace(from: start) else { return nil }
    let scalars = Array(lines[end.line].unicodeScalars)
    var edited = lines
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[...end.place])
    text.append(contentsOf: ", \(PlanText.flow(round))".unicodeScalars)
    text.append(contentsOf: scalars[(end.place + 1)...])
    edited[end.line] = String(text)
    return edited
  }

  /// Returns the index of the line, and of the scalar in it, of the brace that closes the one at a place; nil if there
  /// is none.
  private func closingBrace(from start: Location) -> (line: Int, place: Int)? {
    guard character(at: start) == "{" else { return nil }
    var depth = 0
    var quote: Unicode.Scalar?
    for index in lines.indices.dropFirst(start.line - 1) {
      let scalars = Array(lines[index].unicodeScalars)
      for place in scalars.indices.dropFirst(index == start.line - 1 ? start.column - 1 : 0) {
        let scalar = scalars[place]
        if let open = quote {
          if scalar == open { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else if scalar == "#", place == 0 || scalars[place - 1] == " " {
          break
        } else if scalar == "{" {
          depth += 1
        } else if scalar == "}" {
          depth -= 1
          if depth == 0 { return (index, place) }
        }
      }
    }
    return nil
  }

  private static func fields(
    _ round: AssessmentPlan.Round, dates: [AssessmentPlan.NamedDate] = []
  ) -> [(key: String, value: String)] {
    [
      ("id", yamlScalar(round.id)), ("name", yamlScalar(round.name)), ("folder", yamlScalar(round.folder)),
      ("asOf", round.asOf.iso),
    ] + (round.feedback.map { [("feedback", dates.words(for: $0))] } ?? [])
  }

  /// Writes a round as an element of a plan's `rounds`, such as `{id: final, name: 终评, folder: 2-final, asOf:
  /// 2024-12-31}`.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - dates: The dates by whose names the round's days may be given.
  /// - Returns: The element, on one line.
  package static func flow(_ round: AssessmentPlan.Round, dates: [AssessmentPlan.NamedDate] = []) -> String {
    "{" + fields(round, dates: dates).map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
  }
}

extension [AssessmentPlan.NamedDate] {
  /// Returns a day as the value of a plan's key: the name of the first date that is this day, otherwise the day
  /// itself.
  package func words(for day: Day) -> String {
    first { !$0.isRange && $0.day == day }.map { yamlScalar($0.name) } ?? day.iso
  }
}

/// Writes a text as a YAML scalar: unchanged if nothing in it could mean anything else, otherwise in double quotes.
package func yamlScalar(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  let isWord = scalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  let isPlain = zip(scalars.indices, scalars).allSatisfy { place, scalar in
    let isInner = place > 0 && place < scalars.count - 1
    if isWord[place] || "（）《》、，。：；—·〔〕“”".unicodeScalars.contains(scalar) { return true }
    return isInner && (scalar == "-" || scalar == " ") && isWord[place - 1]
  }
  let isString = scalars.contains {
    $0.properties.isIdeographic || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
  }
  let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
  if isPlain, isString, isWord.first ?? false, !words.contains(text.lowercased()), Double(text) == nil {
    return text
  }
  var quoted = "\""
  for scalar in scalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
