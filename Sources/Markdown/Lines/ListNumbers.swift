package import Diagnostics

/// A pass that lets the entries of numbered lists keep the numbers that they have in the source.
///
/// CommonMark counts from the first number on (§5.3); in an official text `2.` is 2 even if 1 and 3 are missing. A
/// list whose entries all have the same number leaves counting to the page.
enum ListNumbers {
  /// Returns the tokens with the numbers that counting would not give, and reports each number that does not follow
  /// the previous one.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], source: MarkdownSource, findings: inout FindingSink) -> [Token] {
    var result = tokens
    // The entries of each open list: their indices and numbers; nil for bullets.
    var open: [[(index: Int, number: Int)]?] = []
    // The indices of the open entries.
    var items: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .enter(.list(let start, _)): open.append(start == nil ? nil : [])
      case .enter(.item):
        items.append(index)
        guard !open.isEmpty, open[open.count - 1] != nil else { continue }
        if let number = number(at: token.place, in: source) { open[open.count - 1]?.append((index, number)) }
      case .exit(.item):
        // The end of an entry carries the same number as its beginning.
        if let start = items.popLast(), case .enter(let element) = result[start].kind {
          result[index].kind = .exit(element)
        }
      case .exit(.list):
        guard let entries = open.popLast() ?? nil, let first = entries.first else { continue }
        let isCounted = entries.count > 1 && entries.allSatisfy { $0.number == first.number }
        guard !isCounted else { continue }
        for (place, entry) in entries.enumerated() where place > 0 {
          let before = entries[place - 1].number
          guard entry.number != before + 1 else { continue }
          result[entry.index].kind = .enter(.item(value: entry.number))
          findings.add(.outOfOrder("\(entry.number)", after: "\(before)"), at: tokens[entry.index].place)
        }
      default: break
      }
    }
    return result
  }

  private static func number(at place: Place, in source: MarkdownSource) -> Int? {
    let digits = source.line(Int(place.line)).dropFirst(max(0, Int(place.column) - 1)).prefix(9).prefix {
      (0x30...0x39).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension PolicyFinding {
  /// The code of articles and items whose numbers are not consecutive.
  package static let articles = DiagnosticCode("policy-articles", .warning)

  /// Returns the finding about a number that does not follow the previous one.
  package static func outOfOrder(_ words: String, after last: String) -> PolicyFinding {
    PolicyFinding(articles, "\(quoted(words))跟在\(quoted(last))后面，编号不连续；请核对是不是漏了一段，或写错了编号")
  }
}
