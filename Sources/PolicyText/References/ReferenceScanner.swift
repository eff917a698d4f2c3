internal import Markdown

/// A scanner for text that looks like a reference: 《名称》第八条, 本办法第七、九条, 第五条第（二）项, 附件 1.
struct ReferenceScanner {
  /// The document that a reference names.
  enum Name: Equatable {
    /// A name in 《》; the range is that of the name alone.
    case title(Range<Int>)
    /// The document that the text belongs to: 本办法.
    case own
    /// The document of the previous reference: the 、第九条 after 第八条.
    case same
  }

  /// The part of the named document that a reference names.
  enum Part: Equatable {
    case whole
    /// An article, or one of its items.
    case article(ArticleNumber, item: Int?)
    /// An item of the article named before: the 、第（三）项 after 第五条第（二）项.
    case item(Int)
    case attachment(Int)
  }

  /// A reference found.
  struct Found: Equatable {
    let range: Range<Int>
    let name: Name
    let part: Part
    /// The index at which the part's number begins.
    let partStart: Int
  }

  private let text: [Unicode.Scalar]

  private init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Returns the references of a text, in order and without overlap.
  ///
  /// - Complexity: O(*n*); no look-ahead goes beyond 120 characters.
  static func references(in text: [Unicode.Scalar]) -> [Found] {
    let scanner = ReferenceScanner(text)
    var found: [Found] = []
    var index = 0
    while index < text.count {
      var next = scanner.reference(at: index)
      guard !next.isEmpty else {
        index += 1
        continue
      }
      while let last = next.last {
        found += next
        index = last.range.upperBound
        next = last.isWithinArticles ? scanner.continuation(at: index) : []
      }
    }
    return found
  }

  private func reference(at index: Int) -> [Found] {
    switch text[index] {
    case "《": titled(at: index)
    case "本": own(at: index)
    case "附":
      attachment(at: index).map { end, number in
        [Found(range: index..<end, name: .own, part: .attachment(number), partStart: index)]
      } ?? []
    default: []
    }
  }

  private func titled(at start: Int) -> [Found] {
    let limit = min(text.count, start + 120)
    guard let close = text[(start + 1)..<limit].firstIndex(where: { $0 == "》" || $0 == "《" }), text[close] == "》",
      close > start + 1
    else { return [] }
    let name = Name.title((start + 1)..<close)
    let next = skippingRemark(from: close + 1)
    let articles = articles(at: next, of: name, from: start)
    if !articles.isEmpty { return articles }
    let attached = next < text.count && text[next] == "的" ? next + 1 : next
    if let (end, number) = attachment(at: attached) {
      return [Found(range: start..<end, name: name, part: .attachment(number), partStart: attached)]
    }
    return [Found(range: start..<(close + 1), name: name, part: .whole, partStart: start)]
  }

  private func own(at start: Int) -> [Found] {
    for word in ReferenceScanner.ownNames where text[(start + 1)...].starts(with: word) {
      let next = skippingSpaces(from: start + 1 + word.count)
      let found = articles(at: next, of: .own, from: start)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Returns the continuation of a reference: 、第九条 or, of the same article, 、第（三）项.
  private func continuation(at start: Int) -> [Found] {
    guard start < text.count, ReferenceScanner.isJoint(text[start]) else { return [] }
    if let (end, number) = item(at: start + 1) {
      return [Found(range: (start + 1)..<end, name: .same, part: .item(number), partStart: start + 1)]
    }
    return articles(at: start + 1, of: .same, from: start + 1)
  }

  /// Returns the references to the articles of 第八条, 第 8 条, 第七、八条 or 第五条第（二）项; the range of the first includes the
  /// document's name.
  private func articles(at start: Int, of name: Name, from nameStart: Int) -> [Found] {
    guard start < text.count, text[start] == "第" else { return [] }
    var numbers: [(start: Int, end: Int, number: Int)] = []
    var index = skippingSpaces(from: start + 1)
    while numbers.count < 20 {
      let digits = text[index..<min(text.count, index + 10)].prefix { ChineseNumeral.contains($0) }
      guard let number = ChineseNumeral.value(of: digits) else { return [] }
      numbers.append((numbers.isEmpty ? start : index, digits.endIndex, number))
      index = skippingSpaces(from: digits.endIndex)
      guard index < text.count, ReferenceScanner.isJoint(text[index]) else { break }
      index += 1
    }
    guard index < text.count, text[index] == "条" else { return [] }
    let branch = branch(at: index + 1)
    let item = item(at: skippingSpaces(from: branch?.end ?? index + 1))
    let end = item?.end ?? branch?.end ?? index + 1
    return numbers.enumerated().map { place, article in
      let isLast = place == numbers.count - 1
      return Found(
        range: (place == 0 ? nameStart : article.start)..<(isLast ? end : article.end),
        name: place == 0 ? name : .same,
        part: .article(
          ArticleNumber(article.number, branch: isLast ? branch?.number ?? 0 : 0), item: isLast ? item?.number : nil),
        partStart: article.start)
    }
  }

  /// Reads the 之一 of 第三条之一 and returns the index after it and the number.
  private func branch(at start: Int) -> (end: Int, number: Int)? {
    guard start < text.count, text[start] == "之" else { return nil }
    let digits = text[(start + 1)..<min(text.count, start + 10)].prefix { ChineseNumeral.isChinese($0) }
    return ChineseNumeral.value(of: digits).map { (digits.endIndex, $0) }
  }

  /// Reads （二）, 第（二）项 or 第二项 and returns the index after it and the number.
  private func item(at start: Int) -> (end: Int, number: Int)? {
    var index = start
    let isOrdinal = index < text.count && text[index] == "第"
    if isOrdinal { index += 1 }
    let isBracketed = index < text.count && (text[index] == "（" || text[index] == "(")
    guard isOrdinal || isBracketed else { return nil }
    if isBracketed { index += 1 }
    guard index < text.count else { return nil }
    let digits = text[index..<min(text.count, index + 10)].prefix { ChineseNumeral.contains($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return nil }
    index = digits.endIndex
    if isBracketed {
      guard index < text.count, text[index] == "）" || text[index] == ")" else { return nil }
      index += 1
    }
    let isNamed = index < text.count && text[index] == "项"
    guard isNamed || !isOrdinal else { return nil }
    return (isNamed ? index + 1 : index, number)
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { "、，和与及或至到—".unicodeScalars.contains(scalar) }

  /// Reads 附件 1 or 附件一 and returns the index after it and the number.
  private func attachment(at start: Int) -> (end: Int, number: Int)? {
    guard start + 2 < text.count, text[start] == "附", text[start + 1] == "件" else { return nil }
    let first = skippingSpaces(from: start + 2)
    let digits = text[first..<min(text.count, first + 10)].prefix { ChineseNumeral.contains($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return nil }
    return (digits.endIndex, number)
  }

  private func skippingSpaces(from index: Int) -> Int {
    var index = index
    let limit = min(text.count, index + 4)
    while index < limit, Punctuation.isSpace(text[index]) { index += 1 }
    return index
  }

  /// Returns the index after a remark in brackets, as in 《办法》（常工职院〔2024〕48 号）第八条, if an article follows it,
  /// otherwise that of the remark.
  private func skippingRemark(from index: Int) -> Int {
    let start = skippingSpaces(from: index)
    guard start < text.count, text[start] == "（" || text[start] == "(" else { return start }
    let limit = min(text.count, start + 40)
    guard let close = text[start..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else { return start }
    let next = skippingSpaces(from: close + 1)
    return articles(at: next, of: .same, from: next).isEmpty ? start : next
  }

  /// The words by which a document calls itself, after 本.
  private static let ownNames: [[Unicode.Scalar]] = [
    "办法", "实施办法", "管理办法", "考核办法", "评价办法", "考核评价办法", "细则", "实施细则", "评价细则", "规定", "管理规定", "制度", "管理制度",
    "条例", "章程", "规则", "规程", "准则", "方案", "责任书",
  ].map { Array($0.unicodeScalars) }
}

extension ReferenceScanner.Found {
  /// True if more articles or items may follow.
  fileprivate var isWithinArticles: Bool {
    switch part {
    case .article, .item: true
    case .whole, .attachment: false
    }
  }
}
