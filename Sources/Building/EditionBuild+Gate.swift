import Assessment
import Editions
import Exporting
import Pages
import Publishing
import Registers
import RubricBooks
import SiteContent
import Theming
import Wording

extension EditionBuild {
  /// Returns the gate against texts that an edition's readers must not see, or nil if nothing is withheld.
  ///
  /// Readers may see everything that the public edition says without any unit or register, all words of the
  /// interface, the words that the registers give them, and whatever a file says also if the registers have other words;
  /// but not what a theme has copied from a register.
  func gate(for edition: Edition) -> LeakGate? {
    guard let withholding = Withholding(content, for: edition, of: year, round: round) else { return nil }
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, of: .init($2)) }
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)) + withholding.given + ResultFile.words
    let given = words.map { (bytes: Array($0.utf8), form: TextForm.plain) }
    let fixed = theme.fixedTexts.map { (bytes: $0, form: TextForm.html) }
    return LeakGate(
      texts, given: given, later: forEachRulesFile, fixed: fixed,
      reworded: { try rewordedFiles(of: edition, $0 == .office ? .internals : .all) },
      origin: { withholding.place($0) })
  }

  /// Calls a closure with each file of the public edition without any unit or register, and with its name.
  private func forEachRulesFile(_ body: (_ bytes: [UInt8], _ form: TextForm) -> Void) throws {
    let unread = unreadFiles
    for file in try files(of: site(.site, of: content.rulesOnly)) where !unread.contains(file.path.text) {
      body(Array(file.path.text.utf8), .plain)
      body(try file.render(), TextForm(of: file.path))
    }
  }

  /// Returns the files of an edition as they are if the registers have other words.
  private func rewordedFiles(of edition: Edition, _ texts: RewordedTexts) throws -> [EditionFile] {
    let unread = unreadFiles.union(theme.assets.map(\.path))
    return try reworded(texts).files(of: edition).pages.filter { !unread.contains($0.path.text) }
  }

  /// The paths of the pictures and documents that nobody has read byte by byte, though somebody chose to publish them:
  /// the name of an author may be in them.
  private var unreadFiles: Set<String> {
    Set(site(.site, of: content.rulesOnly).textFiles.filter { !$0.kind.isText }.map(\.published))
  }
}

extension WithheldTexts.Kind {
  /// The kind of the texts of a column.
  fileprivate init(_ content: CellContent) {
    self =
      switch content {
      case .unit, .units: .unit
      case .person: .person
      case .office: .office
      case .meaning, .words: .words
      }
  }
}
