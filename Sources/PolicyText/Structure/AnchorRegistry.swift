internal import Markdown

/// A registry that gives out the ids of one page, each once.
struct AnchorRegistry: Sendable {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  /// Returns the id itself if it is free, otherwise the id with the first free number from 2 after it.
  mutating func claim(_ id: String, separator: String = "-") -> String {
    var candidate = id
    while !taken.insert(candidate).inserted {
      let number = repeats[id, default: 1] + 1
      repeats[id] = number
      candidate = "\(id)\(separator)\(number)"
    }
    return candidate
  }

  /// Returns the id of a numbered part, such as `article-7`, `article-5-2` or `chapter-1`.
  ///
  /// A repeated number gets `_2`, since `article-1-2` is the second item of article 1, or 第一条之二.
  mutating func claim(_ kind: Ordinal.Kind, _ number: Int, branch: Int = 0, within parent: String? = nil) -> String {
    let name: String
    switch kind {
    case .article: name = branch > 0 ? "article-\(number)-\(branch)" : "article-\(number)"
    case .item: name = "\(parent ?? "item")-\(number)"
    case .clause: name = "clause-\(number)"
    case .chapter: name = "chapter-\(number)"
    case .section: name = "\(parent.map { $0 + "-" } ?? "")section-\(number)"
    case .attachment: name = number == 0 ? "attachment" : "attachment-\(number)"
    }
    return claim(name, separator: "_")
  }

  /// Returns the id of an ordinary heading: its letters and digits, Chinese ones included, with everything else as
  /// single hyphens.
  mutating func claim(heading text: String) -> String {
    var slug = String.UnicodeScalarView()
    var length = 0
    var gap = false
    for scalar in text.unicodeScalars {
      guard length < 60 else { break }
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil || AnchorRegistry.isMark(scalar) else {
        gap = !slug.isEmpty
        continue
      }
      if gap { slug.append("-") }
      gap = false
      slug.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      length += 1
    }
    let name = String(slug)
    if name.isEmpty { return claim("heading") }
    return claim(AnchorRegistry.looksNumbered(name) ? "heading-" + name : name)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Returns true if a slug could be mistaken for the id of a numbered part, which may still come.
  private static func looksNumbered(_ slug: String) -> Bool {
    ["article", "chapter", "section", "clause", "item", "attachment", "footnote", "heading"].contains {
      slug.hasPrefix($0)
    }
  }
}
