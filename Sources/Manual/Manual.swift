/// The manual for the office, as Markdown inside the program.
///
/// Its pages lie in `Pages/`, where they can also be read directly. They say how the program is used, the same for
/// every institution; this module must not know how they are rendered or who is shown them.
package enum Manual {
  /// A page of the manual.
  package struct Page: Sendable {
    /// The name of its file without the extension, which identifies the page.
    package let slug: String
    /// The heading of the page.
    package let title: String
    /// The text after the heading, CommonMark with pipe tables, in UTF-8.
    package let body: [UInt8]
    /// The line of its file on which the body begins, counted from 1.
    package let bodyLine = 2

    /// The path of its file in the repository, for messages.
    package var path: String { "Sources/Manual/Pages/\(slug).md" }
  }

  /// The pages: `index` first, then the others in the order of its list of chapters.
  package static let pages: [Page] = {
    let pages = embedded.compactMap { page($0.path, $0.text) }
    guard let index = pages.first(where: { $0.slug == "index" }) else { return pages }
    let chapters = String(decoding: index.body, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("- [") }
    let others = pages.filter { $0.slug != index.slug }
    let places = others.map { page in
      chapters.firstIndex { $0.contains("](\(page.slug).md)") } ?? chapters.endIndex
    }
    return [index] + others.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { others[$0] }
  }()

  /// Reads a page from its file, or returns nil if the file is not one.
  private static func page(_ path: String, _ text: String) -> Page? {
    guard path.hasSuffix(".md"), text.hasPrefix("# ") else { return nil }
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    return Page(
      slug: String(path.dropLast(3)), title: String(text[..<end].dropFirst(2)),
      body: Array(text[end...].utf8.dropFirst()))
  }
}
