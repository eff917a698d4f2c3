/// A construct of a document that contains others.
enum Element: Sendable, Equatable {
  case blockQuote
  /// A list; `start` is nil for bullets; the paragraphs of a tight list carry no tags.
  case list(start: Int?, tight: Bool)
  /// An entry of a list; `value` is the number it carries where counting would give another.
  case item(value: Int?)
  case paragraph(Anchor?)
  case heading(level: Int, Anchor?)
  case table
  case tableHead
  case tableBody
  case tableRow
  case tableCell(TableAlignment, isHeader: Bool)
  case emphasis
  case strong
  case link(address: String, title: String)
  case image(address: String, title: String)
  /// The number an anchored block begins with; it links to its own block.
  case number(id: String)
  /// The mark of a footnote in the text; it leads to the note.
  case footnote(id: String)
  /// A place of this site that the text names.
  case reference(address: String)
  /// A document that the text names and the site is known not to hold.
  case notSupplied

  /// Whether the construct stands between blocks rather than in a line of text.
  var isBlock: Bool {
    switch self {
    case .blockQuote, .list, .item, .paragraph, .heading, .table, .tableHead, .tableBody, .tableRow, .tableCell: true
    case .emphasis, .strong, .link, .image, .number, .footnote, .reference, .notSupplied: false
    }
  }

  /// Whether the construct is a block that holds a line of text.
  var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }
}

/// How the cells of a table's column are aligned.
enum TableAlignment: Sendable, Equatable {
  case none
  case left
  case center
  case right
}

/// The id a block can be linked by, with the kind that names its class.
struct Anchor: Sendable, Equatable {
  /// What an anchored block is.
  enum Kind: String, Sendable {
    case article
    case item
    case clause
    case chapter
    case section
    case attachment
    case footnote
    case heading
  }

  let id: String
  let kind: Kind
}
