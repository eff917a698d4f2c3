/// HTML of our own components without the links that lead out of the page: what they said stays, as text.
///
/// A page that stands alone can be where nothing else is. Links to places in the page itself stay; those of other
/// components are found among their tags, whose attributes are quoted and whose text has no bare `<`.
func unlinked(_ html: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(html.count)
  var rest = html[...]
  var isTakenOut = false
  while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
    result += rest[..<start]
    let end = tagEnd(in: rest[start...])
    let tag = rest[start..<end]
    rest = rest[end...]
    if tag.starts(with: "<a ".utf8) {
      isTakenOut = !leadsWithin(tag)
      if !isTakenOut { result += tag }
    } else if tag.elementsEqual("</a>".utf8) {
      if !isTakenOut { result += tag }
      isTakenOut = false
    } else {
      result += tag
    }
  }
  return result + rest
}

/// The place behind the `>` that ends the tag at the start of a text; one in quotation marks is part of a value.
private func tagEnd(in html: ArraySlice<UInt8>) -> Int {
  var isQuoted = false
  for index in html.indices {
    switch html[index] {
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ">") where !isQuoted: return index + 1
    default: break
    }
  }
  return html.endIndex
}

/// Whether a tag has an address that is a place in the page itself.
private func leadsWithin(_ tag: ArraySlice<UInt8>) -> Bool {
  let wanted = Array("href=\"#".utf8)
  var rest = tag
  while rest.count >= wanted.count {
    if rest.starts(with: wanted) { return true }
    rest = rest.dropFirst()
  }
  return false
}
