internal import Diagnostics
internal import Markdown

/// A pass that links the references of a document to the documents, articles and attachments that they name.
struct References {
  /// The tokens with references linked.
  private(set) var tokens: [Token] = []
  /// The references that were recognised, in the order of the text.
  private(set) var references: [PolicyReference] = []

  private let targets: ReferenceTargets
  private let source: MarkdownSource
  /// The articles of the document itself.
  private let articles: [ArticleNumber: ReferenceTargets.Article]
  /// The ids of the document's attachments by their numbers.
  private let attachments: [Int: String]
  private var columns: ColumnCounter
  /// The number of open constructs whose text is not searched: links, images, numbers, footnote marks and titles.
  private var closed = 0
  /// The places of the characters of the current run.
  private var places: [Place] = []

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the document.
  ///   - source: The text of the document.
  ///   - articles: The articles of the document; of two with one number the first counts, since it has the plain
  ///     id.
  ///   - attachments: The ids of the document's attachments by their numbers.
  ///   - targets: The documents that references can lead to.
  ///   - findings: Receives the references to articles that do not exist.
  /// - Complexity: O(*n*).
  init(
    in tokens: [Token], of source: MarkdownSource, articles: [PolicyArticle], attachments: [Int: String],
    targets: ReferenceTargets, findings: inout FindingSink
  ) {
    self.targets = targets
    self.source = source
    columns = ColumnCounter(source)
    self.articles = ReferenceTargets.Article.byNumber(articles)
    self.attachments = attachments
    self.tokens.reserveCapacity(tokens.count)
    read(tokens, findings: &findings)
  }

  private mutating func read(_ input: [Token], findings: inout FindingSink) {
    var index = 0
    while index < input.count {
      switch input[index].kind {
      case .text where closed == 0:
        var end = index
        while end < input.count, case .text = input[end].kind { end += 1 }
        link(TextRun(input[index..<end]), findings: &findings)
        index = end
        continue
      case .enter(let element) where References.isClosed(element): closed += 1
      case .exit(let element) where References.isClosed(element): closed -= 1
      default: break
      }
      tokens.append(input[index])
      index += 1
    }
  }

  private mutating func link(_ run: TextRun, findings: inout FindingSink) {
    var marks: [(range: Range<Int>, element: Element)] = []
    // The document that a 、第九条 continues to name; nil if it is not known.
    var named: Named?
    var article: ArticleNumber?
    let all = ReferenceScanner.references(in: run.scalars)
    places = all.isEmpty ? [] : run.places(in: source)
    for found in all {
      switch found.name {
      case .title(let range):
        switch targets.match(run.scalars[range]) {
        case .document(let index): named = index == targets.current ? .own : .other(index)
        case .notSupplied:
          named = nil
          marks.append(((range.lowerBound - 1)..<(range.upperBound + 1), .notSupplied))
          add(.notSupplied, found, run)
        case nil: named = nil
        }
      case .own: named = .own
      case .same: break
      }
      if case .article(let number, _) = found.part { article = number }
      guard let named else { continue }
      if let (element, range) = resolve(found, named, article, run, &findings) { marks.append((range, element)) }
    }
    tokens += run.tokens(marking: marks)
  }

  /// The document that a reference names.
  private enum Named {
    case own
    case other(Int)
  }

  /// Returns the link of a reference and its range, or nil if there is nothing to link to.
  private mutating func resolve(
    _ found: ReferenceScanner.Found, _ named: Named, _ article: ArticleNumber?, _ run: TextRun,
    _ findings: inout FindingSink
  ) -> (Element, Range<Int>)? {
    let document: Int?
    switch named {
    case .own: document = targets.current
    case .other(let index): document = index
    }
    let address = page(named)
    switch found.part {
    case .whole:
      guard let document, case .other = named else { return nil }
      add(.document(document), found, run)
      return (.reference(address: address), found.range)
    case .article, .item:
      let item: Int? =
        switch found.part {
        case .article(_, let item): item
        case .item(let item): item
        case .whole, .attachment: nil
        }
      guard let article, let id = anchor(article, item, of: named) else {
        findings.add(.noArticle(run.text(found.range)), at: places[found.partStart])
        guard case .other = named, case .title(let name) = found.name else { return nil }
        return (.reference(address: address), (name.lowerBound - 1)..<(name.upperBound + 1))
      }
      add(.article(article, item: item, document: document), found, run)
      return (.reference(address: "\(address)#\(id)"), found.range)
    case .attachment(let number):
      guard let target = attachment(number, of: named) else { return nil }
      add(.attachment(number, document: document), found, run)
      return (.reference(address: target), found.range)
    }
  }

  private func page(_ named: Named) -> String {
    if case .other(let index) = named { targets.documents[index].address } else { "" }
  }

  private func anchor(_ number: ArticleNumber, _ item: Int?, of named: Named) -> String? {
    let found =
      switch named {
      case .own: articles[number]
      case .other(let index): targets.documents[index].articles[number]
      }
    guard let item else { return found?.id }
    return found?.items[item]
  }

  private func attachment(_ number: Int, of named: Named) -> String? {
    switch named {
    case .own:
      attachments[number].map { "#" + $0 } ?? targets.currentDocument?.attachments[number]
    case .other(let index): targets.documents[index].attachments[number]
    }
  }

  private mutating func add(_ target: PolicyReference.Target, _ found: ReferenceScanner.Found, _ run: TextRun) {
    let place = source.filePlace(of: places[found.range.lowerBound])
    references.append(
      PolicyReference(
        text: run.text(found.range), target: target, line: Int(place.line) + source.firstLine - 1,
        column: columns.column(of: place)))
  }

  private static func isClosed(_ element: Element) -> Bool {
    switch element {
    case .link, .image, .number, .footnote, .heading: true
    // A title, such as the line “附件 1” above an attachment, is itself what references lead to.
    case .paragraph(let anchor): anchor?.kind == .attachment
    default: false
    }
  }
}

extension PolicyFinding {
  /// The code of references to articles that do not exist.
  static let reference = DiagnosticCode("policy-reference", .warning)

  fileprivate static func noArticle(_ text: String) -> PolicyFinding {
    PolicyFinding(reference, "引用的\(quoted(text))不存在，没有加链接；请核对文件名称和条文编号")
  }
}
