internal import Markdown

/// The anchors of a document by the names that links use: an id itself, or the words of the text, such as `第三条`,
/// `第三条（二）`, `第3条`, `附则`, `附件 2`.
///
/// White space, hyphens and the marks around a number are ignored. Of two anchors with one name the first counts.
package struct PolicyPlaces: Sendable {
  private let document: PolicyDocument
  /// The ids by the letters and digits of their names.
  private var named: [String: String] = [:]

  /// Collects the anchors of a document.
  ///
  /// - Complexity: O(*n*) in the number of headings, articles, items and clauses.
  package init(_ document: PolicyDocument) {
    self.document = document
    for article in document.articles {
      add(article.label, article.id)
      add("第\(article.number)条", article.id)
    }
    for article in document.articles {
      for item in article.items { add(article.label + PolicyPlaces.number(of: item), item.id) }
    }
    for heading in document.headings { add(heading.text, heading.id) }
    for clause in document.clauses { add(PolicyPlaces.number(of: clause), clause.id) }
  }

  /// Returns the id of the anchor that a link names, or nil if the document has none.
  package func id(of name: String) -> String? {
    if document.ids.contains(name) { return name }
    let key = PolicyPlaces.key(name)
    if let id = named[key] { return id }
    guard key.hasPrefix("附件"), let number = Int(key.dropFirst(2)) else { return nil }
    return document.attachments[number]
  }

  private mutating func add(_ name: String, _ id: String) {
    let key = PolicyPlaces.key(name)
    if !key.isEmpty, named[key] == nil { named[key] = id }
  }

  /// Returns the number of a part as the text writes it, up to the mark after it.
  private static func number(of part: PolicyClause) -> String {
    let scalars = part.text.unicodeScalars.prefix(12)
    guard let end = scalars.firstIndex(where: { "）)、.．".unicodeScalars.contains($0) }) else { return "" }
    return String(scalars[..<end])
  }

  private static func key(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return String(key)
  }
}

extension PolicyDocument {
  /// The labels of articles and the texts of headings, for hints.
  package var placeNames: [String] { articles.map(\.label) + headings.map(\.text) }

  /// True if the text begins with a heading of its own.
  package var beginsWithHeading: Bool {
    if case .enter(.heading) = tokens.first?.kind { true } else { false }
  }
}
