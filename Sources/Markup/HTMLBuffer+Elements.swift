extension HTMLBuffer {
  /// Appends an element that holds text.
  package mutating func element(_ name: String, class name2: String? = nil, _ content: String) {
    raw("<")
    raw(name)
    if let name2 {
      raw(" class=\"")
      raw(name2)
      raw("\"")
    }
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Appends an element that holds text, on a line of its own; figures stay with what they count.
  package mutating func line(_ name: String, class name2: String? = nil, _ content: String) {
    element(name, class: name2, content.unparted)
    raw("\n")
  }

  /// Appends a link.
  ///
  /// - Parameters:
  ///   - address: The address.
  ///   - content: The words.
  ///   - name: The class, or nil for none.
  ///   - label: The words for screen readers, or nil if they are the same.
  ///   - title: The words shown when the pointer rests on it, or nil for none.
  package mutating func link(
    _ address: String, _ content: String, class name: String? = nil, label: String? = nil, title: String? = nil
  ) {
    raw("<a ")
    if let name {
      raw("class=\"")
      raw(name)
      raw("\" ")
    }
    raw("href=\"")
    self.address(address)
    if let label {
      raw("\" aria-label=\"")
      text(label)
    }
    if let title {
      raw("\" title=\"")
      text(title)
    }
    raw("\">")
    text(content)
    raw("</a>")
  }

  /// Opens a region in which a wide table can be scrolled sideways, also from the keyboard; `</div>` closes it.
  package mutating func openRegion(_ name: String) {
    raw("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
    text(name)
    raw("\">\n")
  }

  /// Opens a log: a table of sentences in a region of its own, which stacks its cells in narrow windows and which
  /// ``closeLog()`` ends.
  ///
  /// - Parameters:
  ///   - name: The name of the region.
  ///   - columns: The headers, and for each whether its column holds numbers.
  ///   - sortHint: The words saying that the columns sort, or nil if they do not.
  package mutating func openLog(_ name: String, _ columns: [(name: String, isNumber: Bool)], sortHint: String? = nil) {
    openRegion(name)
    raw("<table class=\"log stacked")
    if let sortHint {
      raw(" sortable\" data-hint=\"")
      text(sortHint)
    }
    raw("\">\n<thead><tr>")
    self.columns(columns)
    raw("</tr></thead>\n<tbody>\n")
  }

  /// Closes a log.
  package mutating func closeLog() { raw("</tbody>\n</table>\n</div>\n") }

  /// Appends a cell with its column's name and a line for each text.
  package mutating func cell(_ column: String, class name: String? = nil, lines: [String]) {
    cell(column, class: name) { html in
      for (index, line) in lines.enumerated() {
        if index > 0 { html.raw("<br>") }
        html.kept(line)
      }
    }
  }

  /// Appends a cell with its column's name, which narrow windows show before it in a table of the class `stacked`.
  package mutating func cell(_ column: String, class name: String? = nil, _ write: (inout HTMLBuffer) -> Void) {
    raw("<td")
    if let name {
      raw(" class=\"")
      raw(name)
      raw("\"")
    }
    raw(" data-column=\"")
    text(column)
    raw("\"><div>")
    write(&self)
    raw("</div></td>")
  }

  /// Appends such a cell that holds text.
  package mutating func cell(_ column: String, class name: String? = nil, _ content: String) {
    cell(column, class: name) { $0.text(content) }
  }

  /// Appends the header of a table's row.
  package mutating func rowHead(_ content: String) {
    raw("<th scope=\"row\">")
    text(content)
    raw("</th>")
  }

  /// Appends the headers of a table's columns, each marked if the column holds numbers.
  package mutating func columns(_ heads: [(name: String, isNumber: Bool)]) {
    for head in heads {
      raw(head.isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
      text(head.name)
      raw("</th>")
    }
  }

  /// Appends a list of terms with their values, leaving out those without a value.
  package mutating func terms(_ pairs: [(term: String, value: String?)]) {
    let given = pairs.filter { $0.value != nil }
    guard !given.isEmpty else { return }
    raw("<dl class=\"terms\">\n")
    for (term, value) in given {
      raw("<div>")
      element("dt", term)
      element("dd", value ?? "")
      raw("</div>\n")
    }
    raw("</dl>\n")
  }
}
