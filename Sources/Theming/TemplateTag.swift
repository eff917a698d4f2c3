/// A tag of a template, with its place.
struct TemplateTag: Equatable {
  /// What a tag does.
  enum Kind: Equatable {
    /// `{{name}}`: writes a value, escaped.
    case text
    /// `{{{name}}}` or `{{&name}}`: writes a value as it stands.
    case html
    /// `{{#name}}`: begins a part for a value that is given, or for each element of a list.
    case section
    /// `{{^name}}`: begins a part for a value that is not given.
    case inverted
    /// `{{/name}}`: ends a part.
    case end
    /// `{{>name}}`: puts a partial here.
    case partial
    /// Anything else, which is not allowed: other delimiters, inheritance, pragmas, an unclosed tag.
    case foreign
  }

  let kind: Kind
  let name: String
  /// The line, counted from 1.
  let line: Int
  /// The column in characters, counted from 1.
  let column: Int

  /// The tags of a template in order, comments left out.
  ///
  /// - Complexity: O(*n*).
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var (line, column) = (1, 1)
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      guard scalar == "{", rest.dropFirst().first == "{" else {
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        rest.removeFirst()
        continue
      }
      let isTriple = rest.dropFirst(2).first == "{"
      let body = rest.dropFirst(isTriple ? 3 : 2)
      let close = isTriple ? 3 : 2
      guard
        let end = body.indices.first(where: { index in
          body[index...].prefix(close).count == close && body[index...].prefix(close).allSatisfy { $0 == "}" }
        })
      else {
        tags.append(TemplateTag(kind: .foreign, name: "", line: line, column: column))
        return tags
      }
      if let tag = tag(body[..<end], isTriple: isTriple, line, column) { tags.append(tag) }
      let next = end + close
      for passed in rest[..<next] { (line, column) = passed == "\n" ? (line + 1, 1) : (line, column + 1) }
      rest = rest[next...]
    }
    return tags
  }

  private static func tag(
    _ body: ArraySlice<Unicode.Scalar>, isTriple: Bool, _ line: Int, _ column: Int
  ) -> TemplateTag? {
    var kind = isTriple ? Kind.html : .text
    var name = body
    if !isTriple, let first = body.first {
      let kinds: [Unicode.Scalar: Kind] = ["&": .html, "#": .section, "^": .inverted, "/": .end, ">": .partial]
      if first == "!" { return nil }
      if let known = kinds[first] {
        kind = known
        name = body.dropFirst()
      }
    }
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    while let first = name.first, isBlank(first) { name.removeFirst() }
    while let last = name.last, isBlank(last) { name.removeLast() }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: name)
    let isName =
      !name.isEmpty
      && name.allSatisfy { scalar in
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "."
          || scalar == "-" || scalar == "_"
      }
    return TemplateTag(kind: isName ? kind : .foreign, name: String(word), line: line, column: column)
  }
}
