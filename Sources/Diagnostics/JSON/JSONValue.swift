/// A JSON value to be written so that people can read it; the order of members is kept.
indirect enum JSONValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([JSONMember])

  /// Returns a list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The text, nil for another value.
  var asText: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// True if the value has no parts.
  private var isSingle: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .object: false
    }
  }

  /// Appends the value: objects with a member a line, lists of single values on one line.
  func write(to json: inout JSONText, indent: Int) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.raw("\(number)")
    case .flag(let flag): json.raw(flag ? "true" : "false")
    case .list(let values) where values.allSatisfy(\.isSingle):
      json.raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { json.raw(", ") }
        value.write(to: &json, indent: indent)
      }
      json.raw("]")
    case .list(let values):
      JSONValue.write(values, "[", "]", to: &json, indent) { value, json in value.write(to: &json, indent: indent + 2) }
    case .object(let members):
      JSONValue.write(members, "{", "}", to: &json, indent) { member, json in
        json.string(member.name)
        json.raw(": ")
        member.value.write(to: &json, indent: indent + 2)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to json: inout JSONText, _ indent: Int,
    _ part: (Part, inout JSONText) -> Void
  ) {
    json.raw(open)
    for (index, each) in parts.enumerated() {
      json.raw((index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2))
      part(each, &json)
    }
    if !parts.isEmpty { json.raw("\n" + String(repeating: " ", count: indent)) }
    json.raw(close)
  }
}

/// A member of a JSON object to be written.
struct JSONMember: Sendable, Hashable {
  let name: String
  let value: JSONValue

  init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
