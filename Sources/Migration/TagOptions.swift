import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

/// The words that the tags of events may be: version 2 asks for `options` wherever a rule compares them by `is`.
struct TagOptions {
  /// The changes of the rubrics.
  private(set) var changes: [FileChange] = []

  /// The number of words beyond which they were never meant to be a list.
  private static let mostWords = 12

  /// Adds the words that rules compare with, and those that registers hold.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - findings: Receives what people have to look at.
  init(_ folder: ContentFolder, findings: inout Findings) {
    var first: [String: [UInt8]] = [:]
    var rubrics: [(path: String, id: String, bytes: [UInt8], events: [ComparedEvent])] = []
    for member in folder.entries("rubrics", of: .rubrics).series {
      let path = "rubrics/\(member.name)"
      var ignored = Findings()
      guard let bytes = folder.yaml(path, findings: &ignored),
        let root = YAMLDocument(bytes, path: path, findings: &ignored)?.root
      else { continue }
      let events = ComparedEvent.all(in: root)
      guard !events.isEmpty else { continue }
      rubrics.append((path, member.key, bytes, events))
      first[path] = TagOptions.change(path, bytes, events.map { ($0, $0.words) }, findings: &ignored)?.after
    }
    guard !rubrics.isEmpty else { return }
    // With these words the rubrics can be read, and by them the registers.
    let years = folder.years.compactMap { YearRegisters($0, in: folder.overlaid(with: first)) }
    for (path, id, bytes, events) in rubrics {
      let registers = years.filter { $0.plan.rubric == id }
      let lists = events.map { event in
        (event, event.words + TagOptions.otherWords(of: event, in: registers, findings: &findings))
      }
      if let change = TagOptions.change(path, bytes, lists, findings: &findings) { changes.append(change) }
      for (event, words) in lists where words.count > TagOptions.mostWords {
        findings.add(.manyWords(event, words.count))
      }
    }
  }

  /// Finds the words in registers that rules do not compare with, each once.
  private static func otherWords(
    of event: ComparedEvent, in years: [YearRegisters], findings: inout Findings
  ) -> [String] {
    var keys = Set(event.words.map { spaceless($0) })
    var words: [String] = []
    for registers in years {
      guard let rubric = registers.rubric else { continue }
      let fact = rubric.items(named: normalised(event.item)).compactMap { rubric.fact(event.name, of: $0) }.first
      for (table, _) in registers.tables(.evidence).joined() {
        var item: ArraySlice<UInt8> = []
        for row in table.rows {
          let own = table.bytes(row, EvidenceColumn.item)
          if row.kind == .summary || !isBlank(own) { item = row.kind == .summary ? [] : own }
          let name = normalised(table.bytes(row, EvidenceColumn.fact))
          let word = normalised(table.bytes(row, EvidenceColumn.value))
          guard row.kind == .data, name == event.name, !word.isEmpty else { continue }
          guard let fact, rubric.items(named: normalised(item)).contains(where: { rubric.fact(name, of: $0) == fact })
          else { continue }
          if keys.insert(spaceless(word)).inserted {
            words.append(word)
          } else if let compared = event.words.first(where: { $0 != word && spaceless($0) == spaceless(word) }) {
            findings.add(.spacedWord(table.location(row, EvidenceColumn.value), word, compared))
          }
        }
      }
    }
    return words
  }

  /// Writes the lists into a rubric's bytes, or returns nil if there is nothing to write.
  private static func change(
    _ path: String, _ bytes: [UInt8], _ lists: [(event: ComparedEvent, words: [String])], findings: inout Findings
  ) -> FileChange? {
    let offsets = YAMLOffsets(bytes)
    var edits: [ByteEdit] = []
    var reasons: [FileChange.Reason] = []
    for (event, words) in lists {
      let list = "options: [\(words.map(scalar).joined(separator: ", "))]"
      guard let edit = edit(of: event, Array(list.utf8), bytes, offsets) else {
        findings.add(.optionsByHand(event, list))
        continue
      }
      edits.append(edit)
      // A list of nothing but what rules look for leaves no word for all else.
      let more = words.count > event.words.count ? "" : "；登记里还没有别的词，还可能填的，如与它相反的，请自己补上"
      let reason =
        "规则用 is 比较\(quoted(event.name))的内容，版本 2 要在细则里写明可填的词：\(words.joined(separator: "、"))\(more)"
      reasons.append(FileChange.Reason(place: event.kind.key.location, words: reason))
    }
    return edits.isEmpty ? nil : FileChange(path, bytes, edits, reasons)
  }

  /// Returns the edit that puts a key behind `kind`: in brackets behind its value, otherwise on a line of its own.
  private static func edit(
    of event: ComparedEvent, _ text: [UInt8], _ bytes: [UInt8], _ offsets: YAMLOffsets
  ) -> ByteEdit? {
    guard let start = offsets.offset(of: event.kind.value.location), let fact = offsets.offset(of: event.node.location),
      let key = offsets.offset(of: event.kind.key.location)
    else { return nil }
    let word = Array("event".utf8)
    let quotes = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") ? 1 : 0
    let end = start + word.count + 2 * quotes
    guard end <= bytes.count, bytes[(start + quotes)...].starts(with: word) else { return nil }
    if bytes[fact] == UInt8(ascii: "{") { return ByteEdit(end..<end, Array(", ".utf8) + text) }
    let indent = bytes[offsets.lineStart(of: key)..<key]
    guard indent.allSatisfy({ $0 == 0x20 }) else { return nil }
    guard let next = offsets.nextLine(after: end - 1) else {
      return ByteEdit(bytes.count..<bytes.count, offsets.newline + indent + text)
    }
    return ByteEdit(next..<next, indent + text + offsets.newline)
  }

  /// Writes a word so that YAML reads it as it is, and no comma in it as one between words.
  private static func scalar(_ word: String) -> String {
    let text = yamlScalar(word)
    return !text.hasPrefix("\"") && text.contains(where: { "，、".contains($0) }) ? "\"\(text)\"" : text
  }
}

extension Diagnostic {
  fileprivate static func manyWords(_ event: ComparedEvent, _ count: Int) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: event.kind.key.location,
      "\(quoted(event.name))的内容版本 1 随便填，登记里连同细则一共有 \(count) 种，都写进了 options；请归并成几个词，登记里的也照着改")
  }

  fileprivate static func spacedWord(_ place: Location, _ word: String, _ compared: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: place,
      "\(quoted(word))里有空格，版本 1 不算\(quoted(compared))，现在算，分数可能因此不同；不该算的，请换一个词")
  }

  fileprivate static func optionsByHand(_ event: ComparedEvent, _ list: String) -> Diagnostic {
    Diagnostic(
      .changedMeaning, at: event.kind.key.location,
      "规则用 is 比较\(quoted(event.name))的内容，版本 2 要在它的 kind 后面写明可填的词；程序在这里加不上，请自己加上 \(list)")
  }
}
