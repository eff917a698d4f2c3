internal import Diagnostics
internal import Markdown

/// A pass that drops addresses that no page may have, and lists the links within the site.
struct Links {
  /// The tokens without dropped addresses; the text of a dropped link and the alternative text of an image stay.
  private(set) var tokens: [Token] = []
  /// The links and images that lead to pages and files of the site, in the order of the text.
  private(set) var links: [PolicyLink] = []

  /// The element that ends each link or image open around the current token; nil for a dropped one.
  private var ends: [Element?] = []
  /// The index of each of them in `links`, or nil if it is not listed.
  private var open: [Int?] = []
  private var columns: ColumnCounter
  private let source: MarkdownSource

  /// Reads a document.
  ///
  /// - Complexity: O(*n*).
  init(_ tokens: [Token], source: MarkdownSource, findings: inout FindingSink) {
    columns = ColumnCounter(source)
    self.source = source
    self.tokens.reserveCapacity(tokens.count)
    for token in tokens { read(token, findings: &findings) }
  }

  private mutating func read(_ token: Token, findings: inout FindingSink) {
    switch token.kind {
    case .enter(.link(let address, let title)):
      let element = checked(address, isImage: false, at: token.place, findings: &findings).map {
        Element.link(address: $0, title: title)
      }
      enter(element, at: token.place)
    case .enter(.image(let address, let title)):
      let element = checked(address, isImage: true, at: token.place, findings: &findings).map {
        Element.image(address: $0, title: title)
      }
      enter(element, at: token.place)
    case .exit(.link), .exit(.image):
      _ = open.popLast()
      if let element = ends.popLast() ?? nil { tokens.append(Token(kind: .exit(element), place: token.place)) }
    case .text(let text):
      LinkAttempt.report(in: text, at: token.place, findings: &findings)
      add(text)
      tokens.append(token)
    case .code(let text):
      add(text)
      tokens.append(token)
    default: tokens.append(token)
    }
  }

  /// Adds a text to the texts of the open links.
  private mutating func add(_ text: String) {
    for case let index? in open { links[index].text += text }
  }

  private mutating func enter(_ element: Element?, at place: Place) {
    ends.append(element)
    if let element { tokens.append(Token(kind: .enter(element), place: place)) }
  }

  /// Returns the address if a page may have it, otherwise nil.
  private mutating func checked(
    _ address: String, isImage: Bool, at place: Place, findings: inout FindingSink
  ) -> String? {
    let kind = LinkAddress(address)
    open.append(kind == .relative ? links.count : nil)
    switch kind {
    case .relative:
      let inFile = source.filePlace(of: place)
      links.append(
        PolicyLink(
          target: address, line: Int(inFile.line) + source.firstLine - 1, column: columns.column(of: inFile),
          isImage: isImage))
      return address
    case .external:
      guard isImage else { return address }
      findings.add(.externalImage(address), at: place)
      return nil
    case .local:
      findings.add(isImage ? .localImage(address) : .localAddress(address), at: place)
      return nil
    case .forbidden:
      findings.add(.forbiddenAddress(address), at: place)
      return nil
    }
  }
}

extension PolicyFinding {
  /// The code of addresses that no page may have.
  static let url = DiagnosticCode("policy-url", .warning)

  fileprivate static func forbiddenAddress(_ address: String) -> PolicyFinding {
    PolicyFinding(
      url, "地址\(quoted(address))不能用在网页里，链接已去掉，文字保留；请改成 http://、https://、mailto: 开头的地址或本站内的相对路径")
  }

  fileprivate static func localAddress(_ address: String) -> PolicyFinding {
    PolicyFinding(
      url, "地址\(quoted(address))是某台电脑上的文件，别人打不开，链接已去掉，文字保留；请把文件放进 policies 或 guides 文件夹，用相对路径引用，如 files/申请表.docx")
  }

  fileprivate static func localImage(_ address: String) -> PolicyFinding {
    PolicyFinding(
      url, "图片\(quoted(address))是某台电脑上的文件，别人看不到，已改为显示其说明文字；请把图片放进 policies 或 guides 文件夹，用相对路径引用，如 图片/1.png")
  }

  fileprivate static func externalImage(_ address: String) -> PolicyFinding {
    PolicyFinding(url, "图片\(quoted(address))在别的网站上，离线时看不到，已改为显示其说明文字；请把图片放进内容文件夹，用相对路径引用")
  }
}
