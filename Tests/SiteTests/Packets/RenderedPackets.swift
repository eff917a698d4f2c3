import Assessment
import Crypto
import Diagnostics
import Foundation
import Site
import Testing
import Theming

/// The packets of a content folder's latest year, rendered in memory.
struct RenderedPackets {
  /// The text of every file by its path.
  let files: [String: String]

  /// Renders them; the content has to be free of errors.
  init(_ folder: ContentFolder) throws {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let dressed = try #require(Theme(findings: &findings))
    let theme = dressed.speaking(dressed.labels.speaking(for: content))
    let year = try #require(content.years.last)
    let plan = PacketPlan(content, shelf: shelf, labels: theme.labels, year: year)
    files = Dictionary(
      uniqueKeysWithValues: plan.files.map { ($0.path, String(decoding: theme.render($0.compose()), as: UTF8.self)) })
  }

  /// The text of a unit's packet.
  func text(_ unit: String) throws -> String { try #require(files["\(unit).html"]) }
}

/// The texts between the tags of an element, as they stand.
func contents(of element: String, in html: String) -> [String] {
  html.components(separatedBy: "<\(element)>").dropFirst().map { $0.components(separatedBy: "</\(element)>")[0] }
}

/// A hash as a Content-Security-Policy has it (CSP Level 3 §2.3.1).
func policyHash(_ text: String) -> String {
  "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
}
