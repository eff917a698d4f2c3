package import Diagnostics

extension KeyTable {
  /// The shape of the mapping as an editor checks it.
  ///
  /// It refuses nothing that the reader accepts in the spelling of the manual; what only the reader can tell, such as
  /// whether a name is defined elsewhere, it accepts.
  package var schema: JSONSchema {
    .object(
      keys.map { key in
        key.isRequired
          ? .always(key.name, key.value.schema, key.meaning)
          : .optional(key.name, key.value.schema.orNull, key.meaning)
      }, conditions: conditions)
  }
}

/// The form of a name that is fit for an address, as far as ASCII goes: letters and digits, with points, hyphens and
/// underscores between them.
private let namePattern: String = {
  let end = #"[^\s!-/:-@\[-`{-~]"#
  return "^\(end)(" + #"[^\s!-,/:-@\[-^`{-~]{0,38}"# + "\(end))?$"
}()

extension KeyValue {
  fileprivate var schema: JSONSchema {
    switch self {
    case .text: .scalar
    case .form(let pattern): .text(matching: pattern)
    case .name: .scalar(matching: namePattern, from: 0, isWhole: false)
    case .id: .text(matching: namePattern)
    case .words(let words): .words(words)
    case .flag: .flag
    case .yes: .yes
    case .answer: .any([.words(answerWords), .flag, .scalar(matching: "^[01]$", from: 0, isWhole: true)])
    case .day: .day
    case .number: .scalar(matching: "^[0-9]+([.][0-9]{1,2})?$", from: 0, isWhole: false)
    case .count(let least): .scalar(matching: least > 0 ? "^0*[1-9][0-9]*$" : "^[0-9]+$", from: least, isWhole: true)
    case .list(let value, let least, let most): .list(of: value.elementSchema, from: least, to: most)
    case .named(let value): .map(of: value.schema)
    case .table(let table): table.schema
    case .either(let values): .any(values.map(\.schema))
    }
  }

  /// The shape of an element of a list, where an empty text is a text.
  private var elementSchema: JSONSchema {
    if case .text = self { return schema.orNull }
    return schema
  }
}
