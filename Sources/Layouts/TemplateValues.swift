/// The values that a template is given, each at the index of its field.
package struct TemplateValues: Sendable {
  /// The fields that may have a value.
  package let fields: TemplateFields
  private var values: [TemplateValue?]

  /// Creates values for some of the fields; a nil value is not given.
  package init(_ fields: TemplateFields, _ given: GivenValues = [:]) {
    self.fields = fields
    values = Array(repeating: nil, count: fields.names.count)
    for (name, value) in given.all { self[name] = value }
  }

  /// The value under a name, or nil if none is given.
  ///
  /// It is a fault of the program to set a name that is no field, or a value that is not of the field's kind, since
  /// templates could never write it.
  package subscript(name: String) -> TemplateValue? {
    get { fields.place(of: name).flatMap { values[$0] } }
    set {
      guard let place = fields.place(of: name) else {
        assertionFailure("No template is given “\(name)”, only \(fields.names).")
        return
      }
      assert(newValue.map(fields.kinds[place].accepts) ?? true, "“\(name)” is not of the kind \(fields.kinds[place]).")
      values[place] = newValue
    }
  }

  /// The value at the index of a field.
  package subscript(place: Int) -> TemplateValue? { values[place] }
}

/// Values by the names of their fields; a nil value is not given.
package struct GivenValues: ExpressibleByDictionaryLiteral {
  /// The values.
  let all: [(name: String, value: TemplateValue?)]

  /// Creates values from the names of their fields.
  package init(dictionaryLiteral elements: (String, TemplateValue?)...) {
    all = elements.map { (name: $0.0, value: $0.1) }
  }
}
