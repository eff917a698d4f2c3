/// A tag of a template, with its position.
struct TemplateTag: Equatable, Sendable {
  /// The effect of a tag.
  enum Kind: Equatable, Sendable {
    /// `{{name}}`: writes a value, escaped.
    case text
    /// `{{{name}}}` or `{{&name}}`: writes a value without escaping it.
    case html
    /// `{{#name}}`: begins a section for a value that is given, or for each element of a list.
    case section
    /// `{{^name}}`: begins a section for a value that is not given.
    case inverted
    /// `{{/name}}`: ends a section.
    case end
    /// `{{>name}}`: inserts a partial.
    case partial
    /// `{{! … }}`: writes nothing.
    case comment
    /// Anything else, which is not allowed: other delimiters, inheritance, pragmas, an unclosed tag.
    case foreign
  }

  let kind: Kind
  let name: String
  /// The line, counted from 1.
  let line: Int
  /// The column in characters, counted from 1.
  let column: Int
  /// The bytes that the tag takes up, including its whole line if it is alone on it and writes nothing there.
  let range: Range<Int>
  /// The blanks before a tag that is alone on its line, or nil for any other.
  let indentation: Range<Int>?

  /// Returns the tags of a template in order, up to the first that is not closed.
  ///
  /// - Complexity: O(*n*).
  static func all(in template: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var (line, column, index) = (1, 1, 0)
    func advance(to end: Int) {
      for byte in template[index..<end] {
        if byte == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else if byte & 0b1100_0000 != 0b1000_0000 {
          // Only the first byte of a character counts.
          column += 1
        }
      }
      index = end
    }
    while let start = template[index...].firstPlace(of: opening) {
      advance(to: start)
      let isTriple = template[(start + 2)...].first == UInt8(ascii: "{")
      let marks = isTriple ? 3 : 2
      guard let close = template[(start + marks)...].firstPlace(of: closing.suffix(marks)) else {
        let rest = start..<template.count
        tags.append(
          TemplateTag(kind: .foreign, name: "", line: line, column: column, range: rest, indentation: nil))
        return tags
      }
      let (kind, name) = meaning(of: template[(start + marks)..<close], isTriple: isTriple)
      let end = close + marks
      let whole = kind.standsAlone ? wholeLine(of: start..<end, in: template) : nil
      tags.append(
        TemplateTag(
          kind: kind, name: name, line: line, column: column, range: whole ?? start..<end,
          indentation: whole.map { $0.lowerBound..<start }))
      advance(to: end)
    }
    return tags
  }

  private static let opening = Array("{{".utf8)[...]
  private static let closing = Array("}}}".utf8)

  /// Returns the kind and the name of a tag by the bytes between its marks.
  private static func meaning(of body: ArraySlice<UInt8>, isTriple: Bool) -> (Kind, name: String) {
    var kind = isTriple ? Kind.html : .text
    var name = body
    if !isTriple, let first = body.first, let known = Kind(sign: first) {
      kind = known
      name = body.dropFirst()
    }
    if kind == .comment { return (.comment, "") }
    name = name.trimmingPrefix(while: isBlank)
    while let last = name.last, isBlank(last) { name.removeLast() }
    let isName = !name.isEmpty && name.allSatisfy(standsInNames)
    return (isName ? kind : .foreign, String(decoding: name, as: UTF8.self))
  }

  /// Returns the line around a tag, including its end, if only blanks are on it beside the tag, otherwise nil.
  private static func wholeLine(of tag: Range<Int>, in template: [UInt8]) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, isBlank(template[start - 1]) { start -= 1 }
    guard start == 0 || template[start - 1] == UInt8(ascii: "\n") else { return nil }
    let rest = template[tag.upperBound...].trimmingPrefix(while: isBlank)
    if rest.isEmpty || rest.first == UInt8(ascii: "\n") { return start..<min(rest.startIndex + 1, template.count) }
    return rest.starts(with: "\r\n".utf8) ? start..<rest.startIndex + 2 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func standsInNames(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension TemplateTag.Kind {
  /// Returns the kind for a sign after the opening marks, or nil for any other byte.
  fileprivate init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "&"): self = .html
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .end
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "!"): self = .comment
    default: return nil
    }
  }

  /// True if a tag of the kind takes its line with it when nothing else is on it (Mustache specification).
  fileprivate var standsAlone: Bool {
    switch self {
    case .section, .inverted, .end, .partial, .comment: true
    case .text, .html, .foreign: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Returns the index of the first occurrence of some bytes, or nil if there is none.
  fileprivate func firstPlace(of run: ArraySlice<UInt8>) -> Int? {
    guard count >= run.count else { return nil }
    return indices.dropLast(run.count - 1).first { self[$0..<$0 + run.count].elementsEqual(run) }
  }
}
