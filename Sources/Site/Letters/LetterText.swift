import Markup
import SiteContent

/// The responsibility letter as it is printed and signed: the document's text without links, with lines to fill in.
struct LetterText: Sendable {
  /// The policy's title, or the text's own.
  let title: String
  /// The text, without ids and links, so that one page can hold it many times.
  let text: [UInt8]
  /// Whether the document ends in lines for signatures of its own.
  let hasSignature: Bool

  init(_ entry: PolicyShelf.Entry) {
    let official = OfficialText(entry.html, title: entry.source.title, issuer: entry.source.issuer)
    title = entry.source.title
    text = LetterText.bare(official.text.bytes)
    hasSignature = String(decoding: text, as: UTF8.self).contains("<table")
  }

  /// Writes who signs: the unit and its leaders, lines to fill in where they are not given.
  func writeParties(unit: String?, leaders: [String], _ html: inout HTMLBuffer, _ labels: Labels) {
    html.raw("<dl class=\"parties\">\n")
    write(labels[.letterParty], unit, &html)
    write(labels[.letterLeader], leaders.isEmpty ? nil : leaders.joined(separator: "、"), &html)
    html.raw("</dl>\n")
  }

  /// Writes lines for seal, signature and date, where the document has none.
  func writeSignature(_ html: inout HTMLBuffer, _ labels: Labels) {
    guard !hasSignature else { return }
    html.raw("<div class=\"signature\">\n")
    for label in [Label.letterSeal, .letterSign, .letterDate] { html.line("p", labels[label]) }
    html.raw("</div>\n")
  }

  private func write(_ term: String, _ value: String?, _ html: inout HTMLBuffer) {
    html.raw("<div>\n")
    html.line("dt", term)
    html.line("dd", class: value == nil ? "blank" : nil, value ?? "")
    html.raw("</div>\n")
  }

  /// HTML of the renderer without links and pictures, of which their words stay, and without the attributes that must not stand twice on a page.
  ///
  /// - Complexity: O(*n*).
  static func bare(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var rest = html[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<open]
      // The renderer escapes every `>` that ends no tag.
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else {
        rest = rest[open...]
        break
      }
      let tag = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      rest = rest[(close + 1)...]
      let name = tag.prefix { $0 != " " }
      if name == "a" || name == "/a" { continue }
      if name == "img" {
        let words = attributes(tag.dropFirst(name.count)).first { $0.name == "alt" }?.text
        result += words.map { Array($0.dropFirst("alt=\"".count).dropLast().utf8) } ?? []
        continue
      }
      result += Array("<\(name)".utf8)
      for attribute in attributes(tag.dropFirst(name.count)) where !single.contains(attribute.name) {
        result += Array(" \(attribute.text)".utf8)
      }
      result.append(UInt8(ascii: ">"))
    }
    return result + rest
  }

  /// The attributes that name one place of a page.
  private static let single: Set<Substring> = ["id", "tabindex", "role", "aria-label"]

  /// The attributes of a tag, each as written, `name="value"`.
  private static func attributes(_ text: Substring) -> [(name: Substring, text: Substring)] {
    var found: [(Substring, Substring)] = []
    var rest = text.drop { $0 == " " }
    while let equals = rest.firstIndex(of: "=") {
      let value = rest[equals...].dropFirst()
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else { break }
      found.append((rest[..<equals], rest[...end]))
      rest = rest[end...].dropFirst().drop { $0 == " " }
    }
    return found
  }
}
