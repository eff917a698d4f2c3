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
  func gate(for edition: Edition) -> LeakGate? {
    guard let withholding = Withholding(content, for: edition, of: year, round: round) else { return nil }
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)) + withholding.given + ResultFile.words
    let given = words.map { (bytes: Array($0.utf8), form: TextForm.plain) }
    return LeakGate(texts, given: given, later: forEachRulesFile) { withholding.place($0) }
  }

  /// Calls a closure with each file of the public edition without any unit or register, and with its name.
  private func forEachRulesFile(_ body: (_ bytes: [UInt8], _ form: TextForm) -> Void) throws {
    let rules = site(.site, of: content.rulesOnly)
    // Somebody chose to publish a picture or document, but nobody has read its every byte: its author's name may be
    // in it.
    let unread = Set(rules.textFiles.filter { !$0.kind.isText }.map(\.published))
    for file in try files(of: rules) where !unread.contains(file.path.text) {
      body(Array(file.path.text.utf8), .plain)
      body(try file.render(), TextForm(of: file.path))
    }
  }
}
