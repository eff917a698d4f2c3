import ContentFiles
import ContentTestSupport
import Editions
import Foundation
import Manual
import Testing

/// The page on templates has every name that they may use, as the program declares it.
///
/// Whoever changes a field, a template or what the sample shows of one renews the page:
///
///     UPDATE_MANUAL=1 swift test --filter TemplateReferenceTests
@Suite struct TemplateReferenceTests {
  @Test("the page says what the declarations, the default theme and the folders say, with an example of every field")
  func kept() throws {
    let page = try #require(Manual.pages.first { $0.slug == "template-fields" })
    let reference = TemplateReference(examples: try FieldExamples(TemplateReferenceTests.sources()))
    let made = reference.page(of: page)
    let file = URL(filePath: #filePath).appending(path: "../../../../\(page.path)").standardized
    if ProcessInfo.processInfo.environment["UPDATE_MANUAL"] == "1" {
      try Data(made.utf8).write(to: file)
      Issue.record("\(page.path) is written anew")
    }
    #expect(made == (try String(contentsOf: file, encoding: .utf8)))
    // On the first page and in single files there is no way back to the first folder.
    #expect(reference.missing == ["home.root", "packet.root", "briefing.root", "missing.root"])
  }

  /// The sample with a logo, then what it lacks: a letter without lines to sign, and more units than stand on a page.
  private static func sources() throws -> [FieldExamples.Source] {
    let logo = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>".utf8)
    let sample = try sampleContent()
    let settings = String(decoding: try sample.read("site.yaml", limit: 1 << 20), as: UTF8.self)
    let dressed = sample.overlaid(with: ["site.yaml": Array((settings + "logo: logo.svg\n").utf8), "logo.svg": logo])
    let many = YearFolder.folder(show: nil, units: 1001)
    return [
      .init(folder: dressed), .init(folder: dressed, year: 2024, editions: [.briefing]),
      .init(folder: LetterFolder.folder(), editions: [.site], paths: "letter/"),
      .init(folder: many, editions: [.office], paths: "/items/"),
      .init(folder: many, editions: [.briefing], paths: "units/"),
    ]
  }
}
