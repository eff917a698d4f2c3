internal import Diagnostics
internal import Markdown

/// Follows the numbers of articles, clauses and items, and reports those that do not follow the one before.
///
/// Articles count through a document, its chapters notwithstanding, up to an attachment. What is below them begins anew
/// with each article and heading.
struct Numbering {
  /// How far the numbers of one level have come.
  private struct Count {
    /// The number before; nil where the first one is to come.
    var last: Int?
    /// The number before as it is written.
    var words = ""
    /// What would have come instead of a number that was reported.
    var expected: Int?
    var highest = 0
    /// Whether a first number may come as well, as under a new heading.
    var mayRestart = false
    /// The block that carried the number before.
    var block = -1
  }

  private var chapters = Count()
  private var articles = Count()
  private var branch = 0
  private var counts: [LineMark.Kind: Count] = [:]
  /// The lines of the articles so far.
  private var lines: [ArticleNumber: Int] = [:]
  private var block = 0

  /// The levels below an article, the highest first.
  private static let levels: [LineMark.Kind] = [.clause, .item, .point, .subpoint]

  /// An attachment begins, or the list of attachments: everything counts anew, the list from its first entry on.
  mutating func beginAttachment(listing entry: LineMark?) {
    self = Numbering()
    if let entry { counts[entry.kind] = Count(last: entry.number, words: entry.words) }
  }

  /// A heading without a number begins, perhaps the title of another text: what follows may count on or anew.
  mutating func beginHeading() {
    articles.mayRestart = true
    chapters.mayRestart = true
    beginDivision()
  }

  /// A chapter or section begins: its articles count on.
  mutating func beginDivision() {
    for level in Numbering.levels { counts[level]?.mayRestart = true }
    block += 2
  }

  /// Whether an article with a number would be the next.
  func expects(_ number: ArticleNumber) -> Bool {
    number.branch > 0 ? number.number == articles.last : number.number == (articles.last ?? 0) + 1
  }

  /// A chapter begins.
  mutating func count(chapter mark: LineMark, at place: Place, findings: inout FindingSink) {
    defer { chapters = Count(last: mark.number, words: mark.words, expected: chapters.expected) }
    let isNext =
      mark.number == (chapters.last ?? mark.number - 1) + 1 || mark.number == chapters.expected.map { $0 + 1 }
    chapters.expected = isNext || chapters.mayRestart && mark.number == 1 ? nil : chapters.last.map { $0 + 1 }
    if chapters.expected != nil { findings.add(.outOfOrder(mark.words, after: chapters.words), at: place) }
  }

  /// A block without a number.
  mutating func passBlock() { block += 1 }

  /// An article begins.
  mutating func count(
    article number: ArticleNumber, _ words: String, line: Int, at place: Place, findings: inout FindingSink
  ) {
    block += 1
    for level in Numbering.levels where level != .clause { counts[level] = nil }
    counts[.clause]?.mayRestart = true
    defer {
      if articles.last != number.number { branch = 0 }
      if number.branch > 0 { branch = number.branch }
      articles.last = number.number
      articles.highest = max(articles.highest, number.number)
      articles.mayRestart = false
    }
    if articles.mayRestart, number == 1, lines[number] == nil || articles.last ?? 0 > 1 {
      // A second text under a title of its own counts from its own first article.
      if lines[number] != nil { findings.add(.repeatedArticle(words, firstLine: lines[number] ?? 0), at: place) }
      lines = [number: line]
      articles.expected = nil
      articles.highest = 1
      return
    }
    if let first = lines[number] {
      findings.add(.repeatedArticle(words, firstLine: first), at: place)
      articles.expected = articles.last.map { $0 + 1 }
      return
    }
    lines[number] = line
    guard let last = articles.last else { return }
    let follows =
      number.branch > 0
      ? number.number == last && number.branch == branch + 1
      : number.number == last + 1 || number.number == articles.highest + 1
        || number.number == articles.expected.map { $0 + 1 }
    if follows {
      articles.expected = nil
    } else {
      articles.expected = last + 1
      findings.add(.outOfOrder(words, after: Numbering.words(last, branch)), at: place)
    }
  }

  /// A clause, an item or a lower point begins.
  ///
  /// The numbers before it may stand in the block before, whose text is asked for where they are missing.
  mutating func count(_ mark: LineMark, at place: Place, findings: inout FindingSink, before: () -> String) {
    block += 1
    guard let level = Numbering.levels.firstIndex(of: mark.kind) else { return }
    for lower in Numbering.levels[(level + 1)...] { counts[lower] = nil }
    var count = counts[mark.kind] ?? Count()
    defer { counts[mark.kind] = count }
    let isNext = mark.number == (count.last ?? 0) + 1 || mark.number == count.expected.map { $0 + 1 }
    // Another list may begin where something else was said in between.
    let isFirst = mark.number == 1 && (count.mayRestart || block > count.block + 1)
    if isNext || isFirst {
      count.expected = nil
    } else if mark.number > 1, Numbering.contains(before(), mark.number - 1, mark.kind) {
      count.expected = nil
    } else if count.last == mark.number {
      findings.add(.repeatedNumber(mark.words), at: place)
      count.expected = count.last
    } else {
      count.expected = (count.last ?? 0) + 1
      findings.add(
        count.last == nil ? .notFirst(mark.words) : .outOfOrder(mark.words, after: count.words), at: place)
    }
    count.last = mark.number
    count.words = mark.words
    count.block = block
    count.mayRestart = false
  }

  /// Whether a text has a number of a level within it.
  private static func contains(_ text: String, _ number: Int, _ kind: LineMark.Kind) -> Bool {
    let numerals = ["\(number)"] + (number < 100 ? [ChineseNumeral.words(number)] : [])
    return numerals.contains { numeral in
      switch kind {
      case .item, .subpoint:
        text.contains("（\(numeral)）") || text.contains("(\(numeral))") || text.contains("\(numeral)）")
      default: text.contains("\(numeral)、") || text.contains("\(numeral).") || text.contains("\(numeral)．")
      }
    }
  }

  private static func words(_ number: Int, _ branch: Int) -> String {
    "第\(number < 100 ? ChineseNumeral.words(number) : "\(number)")条"
      + (branch > 0 ? "之\(ChineseNumeral.words(branch))" : "")
  }
}

extension PolicyFinding {
  fileprivate static func notFirst(_ words: String) -> PolicyFinding {
    PolicyFinding(articles, "\(quoted(words))前面没有第一项；请核对是不是漏了一段，或写错了编号")
  }

  fileprivate static func repeatedNumber(_ words: String) -> PolicyFinding {
    PolicyFinding(articles, "\(quoted(words))接连出现两次；请改正编号")
  }

  fileprivate static func repeatedArticle(_ number: String, firstLine: Int) -> PolicyFinding {
    PolicyFinding(
      articles, "\(quoted(number))在第 \(firstLine) 行已经有了，引用只会指到前一处；请改正编号，附件自带条文的请另存为一份文件")
  }
}
