package import SiteContent
package import Wording

extension Labels {
  /// The labels in the words of a content folder: its office's name, and what it says of signing the letter.
  package func speaking(for content: Content) -> Labels {
    let office = content.settings.office ?? self[.officeAtLarge]
    var words: [Label: String] = [
      .readings: self(.readings, content.settings.officeInShort ?? self[.officeAtLarge]),
      .receiptReturn: self(.receiptReturn, office),
      // The name of the file is only known to the script.
      .receiptSaved: self(.receiptSaved, "{1}", office),
    ]
    if let signing = content.responsibility?.signing { words[.letterIntro] = signing }
    return replacing(words)
  }
}

extension SiteSettings {
  /// The office's name as it is called for short: what stands in parentheses at its end, or all of it.
  var officeInShort: String? {
    guard let office, office.hasSuffix("）"), let open = office.lastIndex(of: "（") else { return office }
    let short = office[office.index(after: open)...].dropLast()
    return short.isEmpty ? office : String(short)
  }
}
