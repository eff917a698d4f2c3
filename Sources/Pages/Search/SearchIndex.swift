import Components
import Diagnostics
import Layouts
import Wording

/// The search of one edition as a script that pages load on first use.
///
/// It is a script because pages opened from a folder may read no other files. It calls `gongshiSearchIndex` with the
/// names of the parts, the traditional characters and the words that mean the same as others in the texts, the texts that
/// occur more than once, and for each title of a page the number of its part, its
/// path, the title and its entries: heading, anchor and text in turn. A text is a string, or its number among those
/// that occur more than once.
package struct SearchIndex: Sendable {
  /// The entries, in the order of the site.
  package let entries: [SearchEntry]
  /// The path below the edition's root; it changes with the content, so that no browser uses an old one.
  package let path: String
  /// The script.
  package let bytes: [UInt8]

  /// Creates an index.
  ///
  /// - Parameters:
  ///   - entries: The entries, in the order of the site.
  ///   - labels: The words of the interface.
  ///   - synonyms: Groups of words that the office wants to be taken for one another.
  init(_ entries: [SearchEntry], labels: Labels, synonyms: [[String]] = []) {
    self.entries = entries
    let spelling = SearchSpelling(entries, synonyms: synonyms)
    let shared = SearchIndex.repeated(in: entries)
    let numbers = Dictionary(uniqueKeysWithValues: zip(shared, shared.indices))
    var json = JSONText()
    func list<Element>(_ elements: some Sequence<Element>, _ write: (Element) -> Void) {
      json.raw("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { json.raw(",") }
        write(element)
      }
      json.raw("]")
    }
    json.raw("gongshiSearchIndex({\"parts\":")
    list(PageFrame.Part.allCases) { json.string(labels[$0.label]) }
    json.raw(",\n\"characters\":")
    json.string(spelling.characters)
    json.raw(",\n\"words\":")
    list(spelling.words) { group in list(group) { json.string($0) } }
    json.raw(",\n\"shared\":")
    list(shared) { json.string($0) }
    json.raw(",\n\"pages\":")
    list(entries.chunked { $0.path == $1.path && $0.title == $1.title }) { places in
      guard let first = places.first else { return }
      json.raw("[\(first.part.rawValue),")
      json.string(first.path)
      json.raw(",")
      json.string(first.title)
      for place in places {
        for text in [place.heading, place.anchor ?? "", place.text] {
          json.raw(",")
          if let number = numbers[text] { json.raw("\(number)") } else { json.string(text) }
        }
      }
      json.raw("]\n")
    }
    json.raw("});\n")
    bytes = json.bytes
    path = "assets/search-index-\(fingerprint(bytes)).js"
  }

  /// Returns the headings and texts that occur more than once and are longer than their numbers, in the order of the
  /// entries.
  private static func repeated(in entries: [SearchEntry]) -> [String] {
    var counts: [String: Int] = [:]
    var shared: [String] = []
    for text in entries.lazy.flatMap({ [$0.heading, $0.text] }) where text.utf8.count > 4 {
      counts[text, default: 0] += 1
      if counts[text] == 2 { shared.append(text) }
    }
    return shared
  }
}

extension Array {
  /// Returns the longest runs of elements of which each belongs with the one before.
  fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices.dropFirst() where !belong(self[index - 1], self[index]) {
      runs.append(self[start..<index])
      start = index
    }
    if start < count { runs.append(self[start...]) }
    return runs
  }
}
