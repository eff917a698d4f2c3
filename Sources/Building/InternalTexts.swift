import Assessment
import ContentFiles
package import Diagnostics
import Publishing
import Registers
import RubricBooks
import SiteContent
package import Theming
import Wording

/// The longer words for the office alone, such as remarks, to be looked for in the texts that everyone may read.
///
/// What stands in such a text is public, so that the gate lets it pass; somebody who copied it there should know.
struct InternalTexts {
  /// The least number of characters, white space not counted: shorter words coincide.
  static let least = 12

  private let years: [RegisterTexts]
  /// The year and the number of each text, by the number that the gate knows it by.
  private let places: [(year: Int, number: Int)]
  private let gate: LeakGate

  /// Collects the words from the registers of all years; nil if there are none.
  init?(_ content: Content) {
    years = content.years.map(\.texts)
    var texts = WithheldTexts()
    var places: [(year: Int, number: Int)] = []
    for (index, year) in years.enumerated() {
      for number in 0..<year.count {
        guard case .office = year.content(number), InternalTexts.isLong(year.bytes(number)) else { continue }
        texts.add(year.bytes(number), from: places.count)
        places.append((index, number))
      }
    }
    guard !places.isEmpty else { return nil }
    let (all, found) = (years, places)
    self.places = places
    gate = LeakGate(texts, given: []) { all[found[$0].year].place(found[$0].number) }
  }

  /// Returns the findings in public texts, at the cells whose words stand there.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the texts.
  func findings(in texts: [PublicText]) -> Findings {
    var findings = Findings()
    var isSaid: Set<Int> = []
    for (path, bytes, form) in texts {
      for text in gate.origins(in: bytes, form) where isSaid.insert(text).inserted {
        let (year, number) = places[text]
        let (location, column) = years[year].place(number)
        findings.add(
          .internalTextInPublic(
            String(decoding: years[year].bytes(number), as: UTF8.self), location, column: column, in: path))
      }
    }
    return findings
  }

  /// A text that everyone may read, and the form of its bytes.
  typealias PublicText = (path: String, bytes: [UInt8], form: TextForm)

  /// Returns the contents of the files that public pages are made from: the settings, policies, guides, rubrics and
  /// drawings.
  static func publicTexts(of content: Content, in folder: ContentFolder) -> [PublicText] {
    func read(_ path: String) -> [UInt8] {
      // A file that is not there, or that cannot be read, has its own finding.
      (try? folder.read(path, limit: YAMLDocument.largest)) ?? []
    }
    let settings = ["site.yaml"] + content.rubrics.map { "rubrics/\($0.id).yaml" }
    let marks = Set("*_`~\\".utf8)
    let logo = content.settings.logo.map { [("site.yaml 的 logo", $0.bytes, TextForm.html)] } ?? []
    let texts = content.policies.map(\.path) + content.guides.map(\.path)
    return settings.map { ($0, read($0), .plain) }
      // Readers do not see the marks of emphasis.
      + texts.map { ($0, read($0).filter { !marks.contains($0) }, .plain) }
      + content.textFiles.files.filter(\.kind.isText).map { ($0.path, $0.bytes, .html) } + logo
  }

  private static func isLong(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= least else { return false }
    let words = String(decoding: text, as: UTF8.self).unicodeScalars
    return words.lazy.filter { !$0.properties.isWhitespace }.count >= least
  }
}

extension CheckedContent {
  /// Returns the findings about words for the office alone in the words, templates and assets of a theme.
  package func internalTexts(in theme: Theme) -> Findings {
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)).joined(separator: "\n")
    return InternalTexts(content)?.findings(
      in: [("labels.yaml", Array(words.utf8), .plain)] + theme.fixedTexts.map { ("templates", $0, .html) }
        + theme.assets.map { ($0.path, $0.bytes, .escaped) }) ?? Findings()
  }
}

extension DiagnosticCode {
  /// Words for the office alone stand in a text that everyone may read.
  static let internalTextInPublic = DiagnosticCode("internal-text-in-public", .warning)
}

extension Diagnostic {
  fileprivate static func internalTextInPublic(
    _ text: String, _ location: Location, column: String, in path: String
  ) -> Diagnostic {
    Diagnostic(
      .internalTextInPublic, at: location,
      "\(quoted(column))的内容\(quoted(text, limit: 40))也原样写在\(quoted(path, limit: 120))里，那里人人可见；这一栏只给办公室看，不宜公开的请从那里删去")
  }
}
