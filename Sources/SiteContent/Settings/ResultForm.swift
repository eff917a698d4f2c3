import ContentFiles
package import Diagnostics

/// A form in which a year's results can be downloaded beside the pages; the raw value is its word in `site.yaml`.
package enum ResultForm: String, Sendable, Hashable, CaseIterable {
  /// A table for people.
  case csv
  /// A workbook with a sheet per view, for people who sort, filter and print.
  case xlsx
  /// An object for programs.
  case json

  /// Reads the key `downloads`; returns nil if it is not given.
  static func read(_ fields: YAMLFields, findings: inout Findings) -> [ResultForm]? {
    guard let node = fields["downloads"] else { return nil }
    let words = fields.texts("downloads", findings: &findings)
    for element in node.elements ?? [] {
      guard let word = element.text, ResultForm(rawValue: word) == nil else { continue }
      findings.add(.badChoice(element.location, word, allCases.map(\.rawValue)))
    }
    return allCases.filter { words.contains($0.rawValue) }
  }
}

extension SiteSettings {
  /// The most units of a year whose results are offered in every form without being asked for.
  package static let mostUnitsInEveryForm = 20_000

  /// Returns the forms in which the results of a year with a number of units can be downloaded.
  ///
  /// Of very many units the workbook and the data would be larger than all else that a build makes.
  package func downloads(units: Int) -> [ResultForm] {
    downloads ?? (units > SiteSettings.mostUnitsInEveryForm ? [.csv] : ResultForm.allCases)
  }
}

extension DiagnosticCode {
  /// The code of years with so many units that only the table is offered for download.
  package static let fewerDownloads = DiagnosticCode("fewer-downloads", .note)
}

extension Diagnostic {
  /// Says that a year's workbook and data are not made.
  static func fewerDownloads(year: Int, units: Int) -> Diagnostic {
    Diagnostic(
      .fewerDownloads, at: Location("assessments/\(year)/units.csv"),
      "这一年有 \(units) 个单位，超过 \(SiteSettings.mostUnitsInEveryForm) 个，网站上只提供 CSV 表格，不生成工作簿和 JSON，生成后也不列与上一次的差异；"
        + "都要的，请在 site.yaml 中写 downloads: [csv, xlsx, json]，只偶尔要的用 gongshi export")
  }
}
