import Markup
import PolicyText

/// A policy's rendered text set as an official document: title, addressees, signature and imprint in their places.
///
/// It reads the renderer's HTML line by line, since every block begins on a line of its own, and gives blocks classes
/// and ids their links; no character of the text changes.
struct OfficialText {
  /// A place in the text that a list of contents leads to.
  struct Stop: Equatable {
    /// What stands there.
    enum Kind: Equatable {
      case heading(level: Int)
      case numbered
    }

    let kind: Kind
    let id: String
    /// The text, escaped.
    let text: String
  }

  /// What comes before the text where the text begins with its own title: that title as the page's heading, and what
  /// announces an attachment.
  private(set) var opening = HTMLBuffer()
  /// The text.
  private(set) var text = HTMLBuffer()
  /// The places in it, in order.
  private(set) var stops: [Stop] = []

  private let title: String
  private let issuer: String
  /// What follows each article, or each clause of a letter, by its id.
  private let remarks: [String: [UInt8]]
  /// By how much headings move up, where the only one of the highest level became the page's heading.
  private var lift = 0
  private var article: String?
  private var previous: OfficialBlock?
  /// Whether a signature, or a list of attachments, is open.
  private var isSigned = false
  private var isListing = false
  /// Whether the block after the present one is the date of a signature.
  private var isAboveDate = false

  /// Sets a text.
  ///
  /// - Parameters:
  ///   - html: The text as rendered.
  ///   - title: The title of the policy, which its text may repeat.
  ///   - issuer: Who issued it and may have signed it.
  ///   - remarks: Finished HTML to put after articles and clauses, by their ids.
  /// - Complexity: O(*n*).
  init(_ html: [UInt8], title: String, issuer: String?, remarks: [String: [UInt8]] = [:]) {
    self.title = OfficialText.compact(OfficialText.escaped(title))
    self.issuer = OfficialText.compact(OfficialText.escaped(issuer ?? ""))
    self.remarks = remarks
    let lines = String(decoding: html, as: UTF8.self).split(separator: "\n")
    let blocks = lines.map { OfficialBlock($0) }
    let start = opening(lines, blocks)
    for index in lines.indices[start...] {
      isAboveDate = blocks.indices.contains(index + 1) && blocks[index + 1].map(OfficialText.isDate) ?? false
      set(lines[index], blocks[index])
    }
    endArticle()
    endSignature()
  }

  /// Sets the lines up to the title, if the text begins with it, and returns the index of the line after it.
  private mutating func opening(_ lines: [Substring], _ blocks: [OfficialBlock?]) -> Int {
    let lead = blocks.prefix { $0?.kind == "attachment" }.count
    guard lead < blocks.count, let heading = blocks[lead], isTitle(heading), let content = heading.wholeContent else {
      return 0
    }
    for line in lines[..<lead] { opening.raw(line + "\n") }
    opening.raw("<h1 class=\"title\" id=\"\(heading.id)\">\(phrased(content))</h1>\n")
    lift = blocks.contains { $0?.level == 2 && $0?.id != heading.id } ? 0 : 1
    previous = OfficialBlock("<h2 class=\"title\">")
    return lead + 1
  }

  private mutating func set(_ line: Substring, _ block: OfficialBlock?) {
    defer {
      if block != nil { previous = block }
    }
    guard let block else {
      endSignature()
      text.raw(line + "\n")
      return
    }
    if block.level != nil || ["article", "attachment", "clause"].contains(block.kind) || block.isAttachmentNote {
      endArticle()
    }
    if block.level != nil {
      setHeading(block)
    } else if block.name == "p", let content = block.wholeContent {
      setParagraph(line, block, content)
    } else {
      endSignature()
      text.raw(line + "\n")
    }
    guard block.kind == "article" || block.kind == "clause", block.level == nil else { return }
    stops.append(Stop(kind: .numbered, id: block.id, text: block.number))
    article = block.id
  }

  private mutating func setHeading(_ block: OfficialBlock) {
    endSignature()
    guard let level = block.level, let content = block.wholeContent else {
      text.raw(block.line + "\n")
      return
    }
    let isTitle = level == 2 && block.kind.isEmpty && (previous?.kind == "attachment" || isTitle(block))
    let name = "h\(level - lift)"
    text.raw("<\(name)" + OfficialText.attribute("class", isTitle ? "title" : block.kind))
    text.raw(OfficialText.attribute("id", block.id) + ">")
    // A heading with a reference in it has a link already.
    let isPlain = !content.contains("<a ") && !block.id.isEmpty
    let words = isTitle ? phrased(content) : String(content)
    text.raw(isPlain ? "<a class=\"self\" href=\"#\(block.id)\">\(words)</a>" : words)
    text.raw("</\(name)>\n")
    stops.append(Stop(kind: .heading(level: level - lift), id: block.id, text: OfficialBlock.plain(content)))
  }

  private mutating func setParagraph(_ line: Substring, _ block: OfficialBlock, _ content: Substring) {
    guard block.kind.isEmpty else {
      endSignature()
      text.raw(line + "\n")
      return
    }
    let words = OfficialText.compact(OfficialBlock.plain(content))
    if !issuer.isEmpty && words == issuer || DateLine.matches(words) || isAboveDate && isName(words) {
      if !isSigned { text.raw("<div class=\"signed\">\n") }
      isSigned = true
      text.raw(line + "\n")
      return
    }
    endSignature()
    let isFurther = isListing && content.first?.isNumber ?? false
    isListing = block.isAttachmentNote || isFurther
    if let date = OfficialDate.imprint(content) {
      text.raw("<p class=\"imprint\"><span>\(content[..<date])</span><span>\(content[date...])</span></p>\n")
    } else if block.isAttachmentNote {
      text.raw("<p class=\"annex\">\(content)</p>\n")
    } else if isFurther {
      text.raw("<p class=\"annex further\">\(content)</p>\n")
    } else if content.hasPrefix("<img "), content.hasSuffix(" />"), words.isEmpty {
      text.raw("<p class=\"picture\">\(content)</p>\n")
    } else if isAddress(words) {
      text.raw("<p class=\"addressees\">\(content)</p>\n")
    } else {
      text.raw(line + "\n")
    }
  }

  /// Whether a paragraph can be the name of who signs: a short line without punctuation.
  private func isName(_ words: String) -> Bool {
    (2...30).contains(words.count) && !words.contains { "，。；：！？、.".contains($0) }
  }

  private static func isDate(_ block: OfficialBlock) -> Bool {
    block.name == "p" && block.kind.isEmpty
      && block.wholeContent.map { DateLine.matches(OfficialBlock.plain($0)) } ?? false
  }

  /// Whether a paragraph names whom the document is for: a line that ends in a colon right after a title.
  private func isAddress(_ words: String) -> Bool {
    guard let previous, previous.level == 2 || previous.kind == "title" else { return false }
    return words.hasSuffix("：") && !words.contains { "，。；".contains($0) }
  }

  /// A title with the issuer's name set apart, so that a long one is broken after it rather than within a word.
  private func phrased(_ title: Substring) -> String {
    guard !issuer.isEmpty, !title.contains("<"), let name = title.firstRange(of: issuer),
      name.upperBound < title.endIndex
    else { return String(title) }
    let (head, tail) = (title[..<name.upperBound], title[name.upperBound...])
    return "<span class=\"phrase\">\(head)</span><span class=\"phrase\">\(tail)</span>"
  }

  private mutating func endSignature() {
    if isSigned { text.raw("</div>\n") }
    isSigned = false
  }

  private mutating func endArticle() {
    if let article, let remark = remarks[article] {
      endSignature()
      text.append(remark)
    }
    article = nil
  }

  /// Whether a heading is the policy's title, or that of the notice that issues it.
  private func isTitle(_ block: OfficialBlock) -> Bool {
    guard block.level == 2, block.kind.isEmpty, let content = block.wholeContent, !title.isEmpty else { return false }
    return OfficialText.compact(OfficialBlock.plain(content)).contains(title)
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(value)\""
  }

  /// A text as HTML has it.
  private static func escaped(_ text: String) -> String {
    var buffer = HTMLBuffer()
    buffer.text(text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// A text without white space.
  private static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
