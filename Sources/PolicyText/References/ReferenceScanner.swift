/// Finds in a text what looks like a reference: 《名称》第八条, 本办法第七条, 附件 1.
struct ReferenceScanner {
  /// What a reference names.
  enum Name: Equatable {
    /// A name in 《》; the range is that of the name alone.
    case title(Range<Int>)
    /// The document the text stands in: 本办法.
    case own
    /// What the reference before it named: the 、第九条 after 第八条.
    case same
  }

  /// The part of the named document that is meant.
  enum Part: Equatable {
    case whole
    case article(Int)
    case attachment(Int)
  }

  /// A reference found.
  struct Found: Equatable {
    let range: Range<Int>
    let name: Name
    let part: Part
    /// Where the part's number begins.
    let partStart: Int
  }

  private let text: [Unicode.Scalar]

  private init(_ text: [Unicode.Scalar]) { self.text = text }

  /// The references of a text, in order, without overlap.
  ///
  /// - Complexity: O(*n*); no look-ahead goes beyond 120 characters.
  static func references(in text: [Unicode.Scalar]) -> [Found] {
    let scanner = ReferenceScanner(text)
    var found: [Found] = []
    var index = 0
    while index < text.count {
      guard let first = scanner.reference(at: index) else {
        index += 1
        continue
      }
      found.append(first)
      index = first.range.upperBound
      while let next = scanner.continuation(at: index), first.isArticle {
        found.append(next)
        index = next.range.upperBound
      }
    }
    return found
  }

  private func reference(at index: Int) -> Found? {
    switch text[index] {
    case "《": titled(at: index)
    case "本": own(at: index)
    case "附":
      attachment(at: index).map { end, number in
        Found(range: index..<end, name: .own, part: .attachment(number), partStart: index)
      }
    default: nil
    }
  }

  private func titled(at start: Int) -> Found? {
    let limit = min(text.count, start + 120)
    guard let close = text[(start + 1)..<limit].firstIndex(where: { $0 == "》" || $0 == "《" }), text[close] == "》",
      close > start + 1
    else { return nil }
    let name = Name.title((start + 1)..<close)
    let next = skippingRemark(from: close + 1)
    if let (end, number) = article(at: next) {
      return Found(range: start..<end, name: name, part: .article(number), partStart: next)
    }
    let attached = next < text.count && text[next] == "的" ? next + 1 : next
    if let (end, number) = attachment(at: attached) {
      return Found(range: start..<end, name: name, part: .attachment(number), partStart: attached)
    }
    return Found(range: start..<(close + 1), name: name, part: .whole, partStart: start)
  }

  private func own(at start: Int) -> Found? {
    for word in ReferenceScanner.ownNames where text[(start + 1)...].starts(with: word) {
      let next = skippingSpaces(from: start + 1 + word.count)
      guard let (end, number) = article(at: next) else { continue }
      return Found(range: start..<end, name: .own, part: .article(number), partStart: next)
    }
    return nil
  }

  private func continuation(at start: Int) -> Found? {
    guard start < text.count, "、，和与及或至到—".unicodeScalars.contains(text[start]) else { return nil }
    guard let (end, number) = article(at: start + 1) else { return nil }
    return Found(range: (start + 1)..<end, name: .same, part: .article(number), partStart: start + 1)
  }

  /// 第八条, 第 8 条: where it ends, and the number.
  private func article(at start: Int) -> (end: Int, number: Int)? {
    guard start < text.count, text[start] == "第" else { return nil }
    let first = skippingSpaces(from: start + 1)
    let digits = text[first..<min(text.count, first + 10)].prefix { ChineseNumeral.contains($0) }
    let unit = skippingSpaces(from: digits.endIndex)
    guard unit < text.count, text[unit] == "条", let number = ChineseNumeral.value(of: digits) else { return nil }
    return (unit + 1, number)
  }

  /// 附件 1, 附件一: where it ends, and the number.
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

  /// Past a remark in brackets, as in 《办法》（常工职院〔2024〕48 号）第八条, if an article follows it.
  private func skippingRemark(from index: Int) -> Int {
    let start = skippingSpaces(from: index)
    guard start < text.count, text[start] == "（" || text[start] == "(" else { return start }
    let limit = min(text.count, start + 40)
    guard let close = text[start..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else { return start }
    let next = skippingSpaces(from: close + 1)
    return article(at: next) == nil ? start : next
  }

  /// What a document calls itself, after 本.
  private static let ownNames: [[Unicode.Scalar]] = [
    "办法", "实施办法", "管理办法", "考核办法", "评价办法", "考核评价办法", "细则", "实施细则", "评价细则", "规定", "管理规定", "制度", "管理制度",
    "条例", "章程", "规则", "规程", "准则", "方案", "责任书",
  ].map { Array($0.unicodeScalars) }
}

extension ReferenceScanner.Found {
  fileprivate var isArticle: Bool {
    if case .article = part { true } else { false }
  }
}
