package import ContentFiles
package import Diagnostics
import Pages
package import Policies
package import SiteContent
import Theming

/// A content folder read whole, with everything that `gongshi check` checks.
///
/// Building is the one way from a content folder and a theme to published editions: ``CheckedContent``, dressed as
/// ``EditionBuild``, gives an ``EditionPlan`` for each edition, and that an ``EditionOutcome`` once it is published. It
/// must not know the command line, what is said on the console, the environment or the clock.
package struct CheckedContent: Sendable {
  /// The content.
  package let content: Content
  /// Its policies and guides.
  package let shelf: PolicyShelf

  /// Reads and checks a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - focus: The year that the home page and the guides are about, nil for the latest.
  ///   - findings: Receives all that is wrong; with an error among it nothing may be built.
  package init(_ folder: ContentFolder, focus: Int? = nil, findings: inout Findings) {
    content = Content(folder, scope: .everything, findings: &findings)
    shelf = PolicyShelf(content, focus: focus, findings: &findings)
    shelf.checkCitations(of: content, findings: &findings)
    // What pages there are, and what is on them, can only be told of content without errors.
    guard !findings.hasErrors, shelf.namesPages else { return }
    var ignored = Findings()
    guard let theme = Theme(findings: &ignored) else { return }
    shelf.checkPages(of: content, focus: focus, findings: &findings) { theme.render($0) }
  }
}
