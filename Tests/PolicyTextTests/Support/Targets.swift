@testable import PolicyText

extension ReferenceTargets.Document {
  /// A document whose articles have the ids that their numbers give, each with the numbers of its items.
  init(
    title: String, otherNames: [String] = [], address: String, articles: [Int: Set<Int>],
    attachments: [Int: String] = [:]
  ) {
    let anchors = articles.map { number, items in
      let id = "article-\(number)"
      let items = Dictionary(uniqueKeysWithValues: items.map { ($0, "\(id)-\($0)") })
      return (ArticleNumber(number), ReferenceTargets.Article(id: id, items: items))
    }
    self.init(
      title: title, otherNames: otherNames, address: address,
      articles: Dictionary(uniqueKeysWithValues: anchors), attachments: attachments)
  }
}
