package import SiteContent
package import Wording

extension Labels {
  /// Returns the labels in the words of a content folder: its office's name, and its text on signing the letter.
  package func speaking(for content: Content) -> Labels {
    let office = content.settings.office ?? self[.officeAtLarge]
    var words: [Label: String] = [
      .readings: self(.readings, content.settings.officeInShort ?? self[.officeAtLarge]),
      .registered: self(.registered, content.settings.officeInShort ?? self[.officeAtLarge]),
      .officeAtLarge: office, .receiptReturn: self(.receiptReturn, office),
      .receiptByHand: self(.receiptByHand, office),
      .receiptByHandUntil: self(.receiptByHandUntil, "{1}", office),
      // Only the script knows the name of the file.
      .receiptSaved: self(.receiptSaved, "{1}", office),
    ]
    if let signing = content.responsibility?.signing { words[.letterIntro] = signing }
    return replacing(words)
  }
}

extension SiteSettings {
  /// The office's short name: the text in parentheses at the end of its name, or all of it.
  var officeInShort: String? {
    guard let office, office.hasSuffix("）"), let open = office.lastIndex(of: "（") else { return office }
    let short = office[office.index(after: open)...].dropLast()
    return short.isEmpty ? office : String(short)
  }
}
