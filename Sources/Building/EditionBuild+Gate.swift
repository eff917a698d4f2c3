import Assessment
import Editions
import Exporting
import Pages
import Publishing
import RubricBooks
import SiteContent
import Theming
import Wording

extension EditionBuild {
  /// Returns the gate against texts that an edition's readers must not see, or nil if nothing is withheld.
  ///
  /// Readers may see everything that the public edition says without any unit or register, all words of the
  /// interface, and the words that the registers give them.
  func gate(for edition: Edition) throws -> LeakGate? {
    guard let withholding = Withholding(content, for: edition, of: year, round: round) else { return nil }
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)) + withholding.given + ResultFile.words
    let given = try publicRules() + words.map { (Array($0.utf8), .plain) }
    return LeakGate(texts, given: given) { withholding.place($0) }
  }

  /// Returns the files of the public edition without any unit or register.
  private func publicRules() throws -> [(bytes: [UInt8], form: TextForm)] {
    let rules = site(.site, of: content.rulesOnly)
    // Somebody chose to publish a picture or document, but nobody has read its every byte: its author's name may be
    // in it.
    let unread = Set(rules.textFiles.filter { !$0.kind.isText }.map(\.published))
    return try files(of: rules).filter { !unread.contains($0.path.text) }.flatMap { file in
      [(Array(file.path.text.utf8), .plain), (try file.render(), TextForm(of: file.path))]
    }
  }
}
