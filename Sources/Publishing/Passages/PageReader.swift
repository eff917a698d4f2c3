/// A reader of pages one after another, which finds their ids, links and withheld texts.
///
/// It reads a page by its passages, and examines each passage but once however often it occurs. It finds the same as
/// if it read every page from nothing, in whatever order pages come.
struct PageReader: Sendable {
  private let check: LinkCheck
  private let gate: LeakGate?
  private var memory = PassageMemory()
  private var examination: PageExamination

  /// The most names of attributes that are kept; the reader begins anew when there are more.
  private static let mostNames = 1 << 17

  /// Creates a reader for the pages of an edition.
  init(_ check: LinkCheck, _ gate: LeakGate?) {
    self.check = check
    self.gate = gate
    examination = PageExamination(check)
  }

  /// Reads a page.
  ///
  /// - Returns: The data that the link check keeps of it, and the numbers of the withheld texts in it; nil if it is not
  ///   HTML.
  /// - Complexity: O(*n*) for *n* bytes.
  mutating func read(_ html: [UInt8], ofPage number: Int) -> (links: PageLinks, leaks: Set<Int>)? {
    guard check.pages[number].path.text.hasSuffix(".html") else { return nil }
    if examination.names.count > PageReader.mostNames { self = PageReader(check, gate) }
    examination.begin(number)
    var leaks: Set<Int> = []
    var position = 0
    while position < html.count {
      let hash = memory.hash(lineAt: position, of: html)
      let (passage, length) =
        memory.passage(in: html, at: position, hash: hash) ?? examine(html, from: position, hash: hash)
      for (kind, value) in passage.attributes { examination.add(kind, value) }
      if !passage.leaks.isEmpty { leaks.formUnion(passage.leaks) }
      position += length
    }
    return (examination.finish(), leaks)
  }

  /// Examines the shortest passage that begins at a position of a page.
  private mutating func examine(_ html: [UInt8], from start: Int, hash: UInt64) -> (passage: Passage, length: Int) {
    var end = start
    // Each attempt takes twice as many lines as the one before, so that the work stays in proportion to the bytes.
    var lines = 1
    while true {
      for _ in 0..<lines where end < html.count { end = PageReader.lineEnd(html, after: end) }
      lines *= 2
      var text = ComparableText()
      let isTextWhole = text.addHTML(html[start..<end])
      var attributes = HTMLAttributes(html, start..<end)
      var found: [Passage.Attribute] = []
      while let (kind, value) = attributes.next() {
        found.append((kind, examination.names.number(of: withoutCharacterReferences(html[value]))))
      }
      let isWhole = isTextWhole && attributes.endedBetweenTags && PageReader.isLineEnd(html, end)
      guard isWhole || end == html.count else { continue }
      let passage = Passage(attributes: found, leaks: gate?.matches(in: text) ?? [])
      if isWhole { memory.keep(passage, start..<end, of: html, hash: hash) }
      return (passage, end - start)
    }
  }

  /// Returns the end of the first line after a position that ends in a tag, or that of the page.
  private static func lineEnd(_ html: [UInt8], after position: Int) -> Int {
    var end = position + 1
    while end < html.count, !isLineEnd(html, end) { end += 1 }
    return end
  }

  /// Returns true if a line that ends in a tag ends at a position.
  private static func isLineEnd(_ html: [UInt8], _ position: Int) -> Bool {
    position >= 2 && html[position - 1] == 0x0A && html[position - 2] == UInt8(ascii: ">")
  }
}
