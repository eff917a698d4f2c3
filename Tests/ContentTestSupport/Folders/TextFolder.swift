package import ContentFiles
import Diagnostics
import Editions
import Layouts
import Pages
import Policies
import SiteContent

/// A content folder with a rubric, one year and texts of its own.
package struct TextFolder {
  /// The files by path.
  package var files: [String: [UInt8]]

  /// Creates a folder whose rubric has the items A1 and A2 of the dimension A.
  ///
  /// - Parameter texts: The texts by path; one without front matter gets that of its kind, a guide for the item A1.
  package init(_ texts: [String: String]) {
    files = DraftFolder.files("")
    for (path, text) in texts {
      let slug = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      let head = path.hasPrefix("guides/") ? "item: A1" : "id: \(slug)\ntitle: \(slug)标题"
      let whole = text.hasPrefix("---") || !path.hasSuffix(".md") ? text : "---\n\(head)\n---\n\(text)"
      files[path] = Array(whole.utf8)
    }
  }

  /// The folder in memory.
  package var folder: ContentFolder { ContentFolder(memory: files) }

  /// What is found in the texts, links to other pages included.
  package var lines: [String] {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    shelf.checkPages(of: content, findings: &findings) { page in
      page.values.fields.names.sorted().reduce(into: []) { bytes, name in
        if case .html(let html)? = page.values[name] { bytes += html }
      }
    }
    return findings.sorted().map(\.line).filter { $0.hasPrefix("policies/") || $0.hasPrefix("guides/") }
  }

  /// A page of the public edition.
  package func page(_ path: String) throws -> String { try RenderedSite(folder, .site).text(path) }
}
