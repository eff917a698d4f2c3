/// A construct of a document that contains others.
package enum Element: Sendable, Equatable {
  case blockQuote
  /// A list, whose `start` is nil for bullets; the paragraphs of a tight list have no tags.
  case list(start: Int?, tight: Bool)
  /// An entry of a list; `value` is its number where counting would give another.
  case item(value: Int?)
  case paragraph(Anchor?)
  case heading(level: Int, Anchor?)
  /// A paragraph of an official document outside its running text, or several that belong together.
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
  /// The number that an anchored block begins with, which links to its own block.
  case number(id: String)
  /// The text of a heading, which links to its own heading.
  case selfLink(id: String)
  /// The mark of a footnote in the text, which links to the note.
  case footnote(id: String)
  /// A document, article or attachment of this site that the text names.
  case reference(address: String)
  /// A document that the text names and that is known not to be on the site.
  case notSupplied
  /// A part of a line that is set apart from the rest.
  case part
  /// A part of a title that is kept on one line if it fits.
  case phrase

  /// True if the construct stands between blocks rather than within a line of text.
  package var isBlock: Bool {
    switch self {
    case .blockQuote, .list, .item, .paragraph, .heading, .official, .table, .tableHead, .tableBody, .tableRow,
      .tableCell:
      true
    case .emphasis, .strong, .link, .image, .number, .selfLink, .footnote, .reference, .notSupplied, .part, .phrase:
      false
    }
  }

  /// True if the construct is a block that holds a line of text.
  package var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }
}

/// The alignment of the cells of a table's column.
package enum TableAlignment: Sendable, Equatable {
  case none
  case left
  case center
  case right
}

/// The role of a paragraph in an official document (GB/T 9704-2012 §7.3 and §7.4).
package enum OfficialRole: Sendable, Equatable {
  /// The addressees of the document.
  case addressees
  /// The signers' names and dates, each in a paragraph of its own.
  case signature
  /// The printer of the document and the date of printing.
  case imprint
  /// The line that announces the attachments, with the first of them.
  case annex
  /// Another attachment below that line.
  case furtherAnnex
  /// Only pictures.
  case picture
}

/// The id by which a block can be linked, with the kind that names its class.
package struct Anchor: Sendable, Equatable {
  /// The kind of an anchored block.
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

  /// The id, unique on its page.
  package let id: String
  /// The kind of block.
  package let kind: Kind

  /// Creates an anchor from its parts.
  package init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}
