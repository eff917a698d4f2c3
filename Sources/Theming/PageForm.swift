import Site
import Synchronization

/// A template rendered once for all pages of one shape, with places left open for what differs between them.
///
/// The template language looks every name up anew on every page; of a form only the places are filled in.
struct PageForm: Sendable {
  private enum Piece {
    case fixed([UInt8])
    case place(Int)
  }

  private let pieces: [Piece]

  /// Makes a form of a rendered template in which marks stand for the places.
  init(_ rendered: String) {
    var pieces: [Piece] = []
    var fixed: [UInt8] = []
    var rest = rendered.unicodeScalars[...]
    while let start = rest.firstIndex(of: PageForm.opening) {
      let digits = rest[rest.index(after: start)...].prefix { ("0"..."9").contains($0) }
      fixed += Array(String(rest[..<start]).utf8)
      guard digits.endIndex < rest.endIndex, rest[digits.endIndex] == PageForm.closing,
        let place = Int(String(digits))
      else {
        fixed += Array(String(PageForm.opening).utf8)
        rest = rest[rest.index(after: start)...]
        continue
      }
      pieces += [.fixed(fixed), .place(place)]
      fixed = []
      rest = rest[rest.index(after: digits.endIndex)...]
    }
    self.pieces = pieces + [.fixed(fixed + Array(String(rest).utf8))]
  }

  /// The page with its places filled in.
  func filled(with contents: [[UInt8]]) -> [UInt8] {
    var size = 0
    for piece in pieces {
      switch piece {
      case .fixed(let bytes): size += bytes.count
      case .place(let place): size += contents.indices.contains(place) ? contents[place].count : 0
      }
    }
    var page: [UInt8] = []
    page.reserveCapacity(size)
    for piece in pieces {
      switch piece {
      case .fixed(let bytes): page += bytes
      case .place(let place): if contents.indices.contains(place) { page += contents[place] }
      }
    }
    return page
  }

  // Two characters for private use (Unicode §23.5), which no template and no label has cause to hold.
  private static let opening: Unicode.Scalar = "\u{F0000}"
  private static let closing: Unicode.Scalar = "\u{F0001}"

  fileprivate static func mark(_ place: Int) -> String { "\(opening)\(place)\(closing)" }
}

/// The values of a page, parted into what shapes it and what fills its places.
struct PageShape {
  /// The values with a mark in place of every text and every finished HTML.
  let values: [String: TemplateValue]
  /// What the marks stand for, as it stands in the page: texts are escaped.
  private(set) var contents: [[UInt8]] = []

  init(_ values: [String: TemplateValue]) {
    var contents: [[UInt8]] = []
    self.values = PageShape.marked(values, &contents)
    self.contents = contents
  }

  private static func marked(
    _ values: [String: TemplateValue], _ contents: inout [[UInt8]]
  ) -> [String: TemplateValue] {
    var marked: [String: TemplateValue] = [:]
    marked.reserveCapacity(values.count)
    // In an order of their own, so that pages of one shape have their marks in the same places.
    for name in values.keys.sorted() {
      switch values[name] {
      case .text(let text):
        marked[name] = .text(PageForm.mark(contents.count))
        contents.append(escaped(text))
      case .html(let bytes):
        marked[name] = .html(Array(PageForm.mark(contents.count).utf8))
        contents.append(bytes)
      case .list(let elements): marked[name] = .list(elements.map { PageShape.marked($0, &contents) })
      case .flag(let flag): marked[name] = .flag(flag)
      case nil: continue
      }
    }
    return marked
  }

  /// A text as it stands in HTML, in attributes too.
  ///
  /// Bytes are looked at, not characters: a quotation mark with a combining mark behind it is one character, and ends an
  /// attribute all the same.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}

/// The forms of a theme, each made when the first page of its shape is rendered.
final class PageForms: Sendable {
  private struct Key: Hashable {
    let template: String
    let values: [String: TemplateValue]
  }

  private let forms = Mutex<[Key: PageForm]>([:])

  /// The form of a template for a shape, made by `render` where there is none.
  func form(_ template: String, _ shape: PageShape, render: () -> String) -> PageForm {
    let key = Key(template: template, values: shape.values)
    if let form = forms.withLock({ $0[key] }) { return form }
    let form = PageForm(render())
    forms.withLock { $0[key] = form }
    return form
  }
}
