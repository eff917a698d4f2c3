/// The values that a template is given, each in the place of its field.
package struct TemplateValues: Sendable {
  /// The names there may be.
  package let fields: TemplateFields
  private var values: [TemplateValue?]

  /// Creates values for some of the fields; nil gives nothing.
  package init(_ fields: TemplateFields, _ given: KeyValuePairs<String, TemplateValue?> = [:]) {
    self.fields = fields
    values = Array(repeating: nil, count: fields.names.count)
    for (name, value) in given { self[name] = value }
  }

  /// The value under a name; nil where none is given.
  ///
  /// To give what is no field, or not of the field's kind, is a fault of the program: templates could never write it.
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

  /// The value in the place of a field.
  package subscript(place: Int) -> TemplateValue? { values[place] }
}
