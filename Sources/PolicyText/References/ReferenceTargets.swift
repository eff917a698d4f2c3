internal import Markdown

/// The documents that references in a policy's text can lead to.
///
/// Created once for a site; `current` is set for each page. Looking up a name takes the same time for any number of
/// documents.
package struct ReferenceTargets: Sendable {
  /// An article that references can lead to.
  package struct Article: Sendable {
    /// The article's id on its page.
    package let id: String
    /// The ids of the article's items by their numbers.
    package let items: [Int: String]

    /// Creates an article.
    package init(id: String, items: [Int: String] = [:]) {
      self.id = id
      self.items = items
    }

    /// Returns the articles of a document by their numbers; of two with one number the first counts.
    package static func byNumber(_ articles: [PolicyArticle]) -> [ArticleNumber: Article] {
      Dictionary(
        articles.map { article in
          let items = Dictionary(article.items.map { ($0.number, $0.id) }) { first, _ in first }
          return (ArticleNumber(article.number, branch: article.branch), Article(id: article.id, items: items))
        }
      ) { first, _ in first }
    }
  }

  /// A document of the site.
  package struct Document: Sendable {
    /// The full title, without 《》.
    package let title: String
    /// Other names the document is cited by, without 《》.
    package let otherNames: [String]
    /// The address of the document's page from the page that is rendered.
    package let address: String
    /// The document's articles by their numbers.
    package let articles: [ArticleNumber: Article]
    /// The addresses of the document's attachments by their numbers.
    package let attachments: [Int: String]

    /// Creates a document.
    package init(
      title: String, otherNames: [String] = [], address: String, articles: [ArticleNumber: Article] = [:],
      attachments: [Int: String] = [:]
    ) {
      self.title = title
      self.otherNames = otherNames
      self.address = address
      self.articles = articles
      self.attachments = attachments
    }
  }

  /// The meaning of a name in 《》.
  enum Match: Equatable {
    case document(Int)
    case notSupplied
  }

  /// The documents of the site.
  package let documents: [Document]
  /// The index of the document that is rendered, or nil if it is none of them.
  package var current: Int?
  private var names: [String: Match] = [:]

  /// Creates the targets of a site.
  ///
  /// - Parameters:
  ///   - documents: The documents of the site; of two with one name the first counts.
  ///   - notSupplied: The titles that are cited but known not to be on the site (未收录).
  ///   - current: The index of the document that is rendered.
  package init(documents: [Document] = [], notSupplied: [String] = [], current: Int? = nil) {
    self.documents = documents
    self.current = current
    for (index, document) in documents.enumerated() {
      for name in [document.title] + document.otherNames { add(name, .document(index)) }
    }
    for title in notSupplied { add(title, .notSupplied) }
  }

  /// The document that is rendered.
  var currentDocument: Document? {
    guard let current, documents.indices.contains(current) else { return nil }
    return documents[current]
  }

  /// Returns the meaning of a name cited in 《》, or nil for a name not known here, such as that of a national law.
  ///
  /// White space and the width of brackets are ignored, as is a closing （试行） or （暂行） that only one of the names
  /// has.
  func match(_ name: some Sequence<Unicode.Scalar>) -> Match? {
    let key = ReferenceTargets.key(name)
    return names[key] ?? names[ReferenceTargets.withoutTrial(key)]
  }

  private mutating func add(_ name: String, _ match: Match) {
    let key = ReferenceTargets.key(name.unicodeScalars)
    guard !key.isEmpty else { return }
    for key in [key, ReferenceTargets.withoutTrial(key)] where names[key] == nil { names[key] = match }
  }

  private static func key(_ name: some Sequence<Unicode.Scalar>) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name where !Punctuation.isSpace(scalar) && !"《》".unicodeScalars.contains(scalar) {
      let scalar = Radicals.character(for: scalar) ?? scalar
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      key.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(key)
  }

  private static func withoutTrial(_ key: String) -> String {
    for suffix in ["(试行)", "(暂行)"] where key.hasSuffix(suffix) { return String(key.dropLast(4)) }
    return key
  }
}
