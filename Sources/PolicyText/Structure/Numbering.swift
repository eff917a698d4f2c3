internal import Diagnostics
internal import Markdown

/// The numbering of articles, clauses and items, which reports numbers that do not follow the previous one.
///
/// Articles are numbered through a document, across its chapters, up to an attachment. The levels below start anew
/// with each article and heading.
struct Numbering {
  /// The progress of the numbers of one level.
  private struct Count {
    /// The previous number, or nil before the first.
    var last: Int?
    /// The previous number as written.
    var words = ""
    /// The number that was expected instead of one that was reported.
    var expected: Int?
    var highest = 0
    /// True if a first number may come as well, as under a new heading.
    var mayRestart = false
    /// The number of the block with the previous number.
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

  /// Begins an attachment or the list of attachments: everything is numbered anew, the list from its first entry
  /// on.
  mutating func beginAttachment(listing entry: LineMark?) {
    self = Numbering()
    if let entry { counts[entry.kind] = Count(last: entry.number, words: entry.words) }
  }

  /// Begins a heading without a number, possibly the title of another text: the numbers after it may continue or
  /// restart.
  mutating func beginHeading() {
    articles.mayRestart = true
    chapters.mayRestart = true
    beginDivision()
  }

  /// Begins a chapter or section: its articles continue the numbers.
  mutating func beginDivision() {
    for level in Numbering.levels { counts[level]?.mayRestart = true }
    block += 2
  }

  /// Returns true if an article with a number would be the next.
  func expects(_ number: ArticleNumber) -> Bool {
    number.branch > 0 ? number.number == articles.last : number.number == (articles.last ?? 0) + 1
  }

  /// Counts a chapter.
  mutating func count(chapter mark: LineMark, at place: Place, findings: inout FindingSink) {
    defer { chapters = Count(last: mark.number, words: mark.words, expected: chapters.expected) }
    let isNext =
      mark.number == (chapters.last ?? mark.number - 1) + 1 || mark.number == chapters.expected.map { $0 + 1 }
    chapters.expected = isNext || chapters.mayRestart && mark.number == 1 ? nil : chapters.last.map { $0 + 1 }
    if chapters.expected != nil { findings.add(.outOfOrder(mark.words, after: chapters.words), at: place) }
  }

  /// Passes a block without a number.
  mutating func passBlock() { block += 1 }

  /// Counts an article.
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
      // A second text under a title of its own starts from its own first article.
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

  /// Counts a clause, an item or a lower point.
  ///
  /// The preceding number may stand within the previous block, whose text is requested if the number is missing.
  mutating func count(_ mark: LineMark, at place: Place, findings: inout FindingSink, before: () -> String) {
    block += 1
    guard let level = Numbering.levels.firstIndex(of: mark.kind) else { return }
    for lower in Numbering.levels[(level + 1)...] { counts[lower] = nil }
    var count = counts[mark.kind] ?? Count()
    defer { counts[mark.kind] = count }
    let isNext = mark.number == (count.last ?? 0) + 1 || mark.number == count.expected.map { $0 + 1 }
    // Another list may begin after a block without a number of this level.
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

  /// Returns true if a text has a number of a level within it.
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
