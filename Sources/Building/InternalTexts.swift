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
  func findings(in texts: [(path: String, bytes: [UInt8])]) -> Findings {
    var findings = Findings()
    var isSaid: Set<Int> = []
    for (path, bytes) in texts {
      for text in gate.origins(in: bytes, .plain) where isSaid.insert(text).inserted {
        let (year, number) = places[text]
        let (location, column) = years[year].place(number)
        findings.add(
          .internalTextInPublic(
            String(decoding: years[year].bytes(number), as: UTF8.self), location, column: column, in: path))
      }
    }
    return findings
  }

  /// Returns the contents of the files that public pages are made from: the settings, policies, guides and rubrics.
  static func publicTexts(of content: Content, in folder: ContentFolder) -> [(path: String, bytes: [UInt8])] {
    let paths =
      ["site.yaml"] + content.policies.map(\.path) + content.guides.map(\.path)
      + content.rubrics.map { "rubrics/\($0.id).yaml" }
    return paths.compactMap { path in
      // A file that is not there, or that cannot be read, has its own finding.
      (try? folder.read(path, limit: YAMLDocument.largest)).map { (path, $0) }
    }
  }

  private static func isLong(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= least else { return false }
    let words = String(decoding: text, as: UTF8.self).unicodeScalars
    return words.lazy.filter { !$0.properties.isWhitespace }.count >= least
  }
}

extension CheckedContent {
  /// Returns the findings about words for the office alone in the words of a theme.
  package func internalTexts(in theme: Theme) -> Findings {
    let words = theme.labels.everyWord(years: content.years.map(\.plan.year)).joined(separator: "\n")
    return InternalTexts(content)?.findings(in: [("labels.yaml", Array(words.utf8))]) ?? Findings()
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
