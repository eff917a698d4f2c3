import PaperTexts
package import Rubric
package import SiteContent
package import Wording

/// What all papers of a year are written with: the texts, the words, and the values that every paper has.
///
/// It holds nothing of registers and results, so that papers for everybody can be written with it too.
package struct Desk: Sendable {
  /// The year.
  package let year: Int
  /// The day from which papers speak.
  package let today: Day
  /// True if nothing is registered yet, so that papers of that day are left undated.
  let isAhead: Bool
  let words: PaperWords
  private let title: String
  private let texts: PaperTexts
  private let settings: SiteSettings

  /// Prepares the papers of a year.
  ///
  /// - Parameters:
  ///   - content: The content, with the office's texts and the names of the site's settings.
  ///   - year: The year.
  ///   - title: The assessment's title.
  ///   - today: The day from which papers speak.
  ///   - isAhead: True if nothing is registered yet, so that papers of that day are left undated.
  ///   - labels: The words of the interface.
  package init(_ content: Content, year: Int, title: String, today: Day, isAhead: Bool = false, labels: Labels) {
    self.year = year
    self.isAhead = isAhead
    self.title = title.withoutBlanks
    self.today = today
    words = PaperWords(labels)
    texts = content.papers
    settings = content.settings
  }

  var labels: Labels { words.labels }

  /// The name of the office without a short name in brackets.
  var office: String {
    guard let office = settings.office else { return labels[.officeAtLarge] }
    guard office.hasSuffix("）"), let open = office.lastIndex(of: "（"), open > office.startIndex else { return office }
    return String(office[..<open])
  }

  /// The name by which papers are signed: the institution's and the office's, unless the one begins with the other.
  var signature: String {
    guard let institution = settings.institution, !office.hasPrefix(institution) else { return office }
    return settings.office == nil ? institution : institution + office
  }

  /// The contact details of the office, or an empty text.
  var contact: String { settings.contact ?? "" }

  /// Returns a number that stands only where it is not 0.
  func count(_ number: Int) -> PaperValue { .words(number == 0 ? "" : "\(number)") }

  /// Returns a number of units of each category, such as 教学单位7个、直属单位2个.
  func categories(_ categories: [String]) -> String {
    var counts: [String: Int] = [:]
    var names: [String] = []
    for category in categories {
      if counts[category] == nil { names.append(category) }
      counts[category, default: 0] += 1
    }
    return names.map { labels(.paperCategoryCount, $0, "\(counts[$0] ?? 0)") }.joined(separator: "、")
  }

  /// Writes a paper.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - name: The name in addresses; empty for an only one.
  ///   - subject: The words by which lists tell it from others.
  ///   - day: The day of the paper, nil for one that is dated by hand.
  ///   - figure: The chart that stands in its text, or nil for none.
  ///   - values: The values that the kind has beside those of all.
  /// - Returns: The paper.
  func paper(
    _ kind: PaperKind, name: String = "", subject: String = "", on day: Day?, figure: PaperFigure? = nil,
    _ values: [PaperName: PaperValue]
  ) -> Paper {
    let day = isAhead && day == today ? nil : day
    let common: [PaperName: PaperValue] = [
      .institution: .words(settings.institution ?? ""), .office: .words(office), .signature: .words(signature),
      .contact: .words(contact), .year: .words("\(year)"), .assessment: .words(title),
      .day: .words(day.map { words.day($0) } ?? labels[.paperDayOpen]),
      .chart: .markdown(figure == nil ? "" : PaperFigure.place),
    ]
    return Paper(
      kind: kind, name: name, subject: subject, day: day, issuer: signature, text: texts[kind],
      figure: figure,
      values: common.merging(values) { $1 })
  }
}

extension String {
  /// The text without the blanks between figures and Chinese characters, which papers do not have.
  var withoutBlanks: String {
    let scalars = Array(unicodeScalars)
    var view = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", index > 0, index + 1 < scalars.count {
        let (before, after) = (scalars[index - 1], scalars[index + 1])
        if before.isASCII != after.isASCII, before != " ", after != " " { continue }
      }
      view.append(scalar)
    }
    return String(view)
  }
}
