/// A construct of a document that contains others.
package enum Element: Sendable, Equatable {
  case blockQuote
  /// A list; `start` is nil for bullets; the paragraphs of a tight list carry no tags.
  case list(start: Int?, tight: Bool)
  /// An entry of a list; `value` is the number it carries where counting would give another.
  case item(value: Int?)
  case paragraph(Anchor?)
  case heading(level: Int, Anchor?)
  /// A paragraph of an official document that is no part of its running text, or several that belong together.
  case official(OfficialRole)
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
  /// The text of a heading; it links to its own heading.
  case selfLink(id: String)
  /// The mark of a footnote in the text; it leads to the note.
  case footnote(id: String)
  /// A place of this site that the text names.
  case reference(address: String)
  /// A document that the text names and the site is known not to hold.
  case notSupplied
  /// A part of a line that is set apart from the rest.
  case part
  /// A part of a title that is kept on one line where it fits.
  case phrase

  /// Whether the construct stands between blocks rather than in a line of text.
  package var isBlock: Bool {
    switch self {
    case .blockQuote, .list, .item, .paragraph, .heading, .official, .table, .tableHead, .tableBody, .tableRow,
      .tableCell:
      true
    case .emphasis, .strong, .link, .image, .number, .selfLink, .footnote, .reference, .notSupplied, .part, .phrase:
      false
    }
  }

  /// Whether the construct is a block that holds a line of text.
  package var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }
}

/// How the cells of a table's column are aligned.
package enum TableAlignment: Sendable, Equatable {
  case none
  case left
  case center
  case right
}

/// What a paragraph of an official document is (GB/T 9704-2012 §7.3 and §7.4).
package enum OfficialRole: Sendable, Equatable {
  /// Whom the document is for.
  case addressees
  /// The names and dates of those who sign, each in a paragraph of its own.
  case signature
  /// Who printed the document and when.
  case imprint
  /// The line that announces the attachments, with the first of them.
  case annex
  /// Another attachment below that line.
  case furtherAnnex
  /// Pictures and nothing else.
  case picture
}

/// The id a block can be linked by, with the kind that names its class.
package struct Anchor: Sendable, Equatable {
  /// What an anchored block is.
  package enum Kind: String, Sendable {
    case article
    case item
    case clause
    case chapter
    case section
    case attachment
    case footnote
    case heading
    /// The title of the document, or of one that it issues.
    case title
  }

  package let id: String
  package let kind: Kind

  package init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
