internal import Markdown

extension PolicyDocument {
  /// The id of a place that a link names: by the id itself, or in the words of the text, as `第三条`, `第三条（二）`, `第3条`,
  /// `附则`, `附件 2`.
  ///
  /// White space, hyphens and the marks around a number do not count. Of two places of one name the first is meant.
  ///
  /// - Complexity: O(*n*) in the number of headings and articles.
  package func id(ofPlace name: String) -> String? {
    if ids.contains(name) { return name }
    let key = Self.key(name)
    guard !key.isEmpty else { return nil }
    for article in articles where Self.key(article.label) == key || Self.key("第\(article.number)条") == key {
      return article.id
    }
    for article in articles where key.hasPrefix(Self.key(article.label)) {
      for item in article.items where Self.key(article.label + Self.number(of: item)) == key { return item.id }
    }
    for heading in headings where Self.key(heading.text) == key { return heading.id }
    for clause in clauses where Self.key(Self.number(of: clause)) == key { return clause.id }
    guard key.hasPrefix("附件"), let number = Int(key.dropFirst(2)) else { return nil }
    return attachments[number]
  }

  /// The places of the text in its own words, for hints.
  package var placeNames: [String] { articles.map(\.label) + headings.map(\.text) }

  /// Whether the text begins with a heading of its own.
  package var beginsWithHeading: Bool {
    if case .enter(.heading) = tokens.first?.kind { true } else { false }
  }

  /// The number of a part as the text writes it, up to the mark behind it.
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
