package import ContentFiles
package import Diagnostics
import Pages
package import Policies
package import SiteContent
import Theming

/// A whole content folder, read with all checks of `gongshi check`.
///
/// This module is the one way from a content folder and a theme to published editions: ``CheckedContent``, combined
/// with a theme in ``EditionBuild``, gives a ``PreparedEdition`` for each edition, and that gives an
/// ``EditionOutcome`` once it is published. It must not know the command line, the words on the console, the
/// environment or the clock.
package struct CheckedContent: Sendable {
  /// The content.
  package let content: Content
  /// The policies and guides of the content.
  package let shelf: PolicyShelf

  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - focus: The year that the home page and the guides are about, or nil for the latest.
  ///   - findings: Receives all faults; with an error among them nothing may be built.
  package init(_ folder: ContentFolder, focus: Int? = nil, findings: inout Findings) {
    content = Content(folder, scope: .everything, findings: &findings)
    shelf = PolicyShelf(content, focus: focus, findings: &findings)
    shelf.checkCitations(of: content, findings: &findings)
    if let texts = InternalTexts(content) {
      findings.add(texts.findings(in: InternalTexts.publicTexts(of: content, in: folder)))
    }
    // The pages and their content are only known without errors.
    guard !findings.hasErrors, shelf.namesPages else { return }
    var ignored = Findings()
    guard let theme = Theme(findings: &ignored) else { return }
    shelf.checkPages(of: content, focus: focus, findings: &findings) { theme.render($0) }
  }
}
