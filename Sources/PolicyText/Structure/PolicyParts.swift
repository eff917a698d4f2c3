/// A heading of a policy.
package struct PolicyHeading: Sendable, Equatable {
  /// The level on the page, from 2 to 6, since the page's title has 1.
  package let level: Int
  /// The id of the heading, unique on its page.
  package let id: String
  /// The text without markup.
  package let text: String
}

/// An article of a policy: 第X条 with everything up to the next article, heading or attachment.
package struct PolicyArticle: Sendable, Equatable {
  /// The number, from 1.
  package let number: Int
  /// The M of an inserted article 第N条之M, from 1, or 0 for any other.
  package let branch: Int
  /// The id, such as `article-7`.
  package let id: String
  /// The number as the text writes it, such as `第七条`.
  package let label: String
  /// The line of the file on which the article begins, counted from 1.
  package let line: Int
  /// The text without markup, including the number: one line for each paragraph, table cells separated by tabs.
  package internal(set) var text: String
  /// The items （一）（二） of the article.
  package internal(set) var items: [PolicyClause]
}

/// The number of an article: 第七条, or 第七条之一, which was inserted after it later.
package struct ArticleNumber: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// The N of 第N条之M.
  package let number: Int
  /// The M of 第N条之M, or 0 if there is none.
  package let branch: Int

  /// Creates a number.
  package init(_ number: Int, branch: Int = 0) {
    self.number = number
    self.branch = branch
  }

  /// Creates the number of an article without 之.
  package init(integerLiteral value: Int) { self.init(value) }
}

/// A numbered part without a heading: an item （二） of an article, or a clause 三、 of a letter.
package struct PolicyClause: Sendable, Equatable {
  /// The number, from 1.
  package let number: Int
  /// The id, such as `article-5-2` or `clause-3`.
  package let id: String
  /// The line of the file on which the part begins, counted from 1.
  package let line: Int
  /// The text without markup, including the number: one line for each paragraph.
  package internal(set) var text: String
}

extension PolicyClause {
  /// The number as the text writes it, without brackets or stop, such as `二`.
  package var label: String {
    var scalars = Substring(text).unicodeScalars.drop { "（(".unicodeScalars.contains($0) }
    if let end = scalars.firstIndex(where: { "）)、.．".unicodeScalars.contains($0) }) { scalars = scalars[..<end] }
    return String(Substring(scalars))
  }

  /// The number as the text writes it, with its brackets, such as `（二）` or `三`.
  package var ordinal: String {
    guard let end = text.unicodeScalars.prefix(12).firstIndex(where: { "）)、.．".unicodeScalars.contains($0) }) else {
      return "\(number)"
    }
    let isBracket = "）)".unicodeScalars.contains(text.unicodeScalars[end])
    return String(isBracket ? text.unicodeScalars[...end] : text.unicodeScalars[..<end])
  }
}

extension PolicyArticle {
  /// Returns the item with a number, or nil if there is none; of two with one number the first counts.
  ///
  /// - Complexity: O(*n*) in the number of items.
  package func item(_ number: Int) -> PolicyClause? { items.first { $0.number == number } }
}
