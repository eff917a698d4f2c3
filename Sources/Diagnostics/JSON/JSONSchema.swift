/// The shape of a JSON or YAML value, in the keywords of JSON Schema 2020-12.
///
/// Whoever writes a JSON file declares its shape beside the writer, so that other programs can rely on it, and tests can
/// hold the writer to it. All keywords have the same meaning in draft 7, which is what older editors know.
package struct JSONSchema: Sendable, Hashable {
  /// A member of an object.
  package struct Member: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The shape of the value.
    package let schema: JSONSchema
    /// True if every object has it.
    package let isRequired: Bool

    /// Declares a member that every object has.
    package static func always(_ name: String, _ schema: JSONSchema, _ meaning: String) -> Member {
      Member(name: name, schema: schema.meaning(meaning), isRequired: true)
    }

    /// Declares a member that an object may lack.
    package static func optional(_ name: String, _ schema: JSONSchema, _ meaning: String) -> Member {
      Member(name: name, schema: schema.meaning(meaning), isRequired: false)
    }
  }

  /// The keywords in the order in which they are written.
  private(set) var keywords: [JSONMember]

  private init(_ keywords: [JSONMember]) { self.keywords = keywords }

  private init(type: String) { keywords = [JSONMember("type", .text(type))] }

  /// A text.
  package static let text = JSONSchema(type: "string")
  /// A number.
  package static let number = JSONSchema(type: "number")
  /// True or false.
  package static let flag = JSONSchema(type: "boolean")
  /// True, and never false.
  package static let yes = JSONSchema([JSONMember("enum", .list([.flag(true)]))])
  /// Nothing.
  package static let null = JSONSchema(type: "null")
  /// A day as 2024-05-28.
  package static let day = text(matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$").adding("format", .text("date"))
  /// A text, or what YAML reads as a number or as true or false and a reader takes for the text that is written.
  package static let scalar = JSONSchema([JSONMember("type", .texts(["string", "number", "boolean"]))])

  /// Returns the shape of a text in which a pattern (ECMA-262) is found.
  package static func text(matching pattern: String) -> JSONSchema { text.adding("pattern", .text(pattern)) }

  /// Returns the shape of a whole number that is not below another.
  package static func integer(from least: Int) -> JSONSchema {
    JSONSchema(type: "integer").adding("minimum", .number(least))
  }

  /// Returns the shape of what YAML reads as a text or number, where a text has to match a pattern and a number must not
  /// be below another.
  package static func scalar(matching pattern: String, from least: Int, isWhole: Bool) -> JSONSchema {
    JSONSchema([
      JSONMember("type", .texts([isWhole ? "integer" : "number", "string"])), JSONMember("minimum", .number(least)),
      JSONMember("pattern", .text(pattern)),
    ])
  }

  /// Returns the shape of one of several words.
  package static func words(_ words: [String]) -> JSONSchema { JSONSchema([JSONMember("enum", .texts(words))]) }

  /// Returns the shape of a list.
  package static func list(of element: JSONSchema, from least: Int = 0, to most: Int? = nil) -> JSONSchema {
    var schema = JSONSchema(type: "array").adding("items", .object(element.keywords))
    if least > 0 { schema = schema.adding("minItems", .number(least)) }
    if let most { schema = schema.adding("maxItems", .number(most)) }
    return schema
  }

  /// Returns the shape of an object that has these members and, unless a shape is given for others, no other.
  ///
  /// - Parameters:
  ///   - members: The members, in the order in which they are written.
  ///   - others: The shape of the values of other members, nil if there are none.
  ///   - conditions: What has to hold of the members that stand together.
  /// - Returns: The shape.
  package static func object(
    _ members: [Member], others: JSONSchema? = nil, conditions: [MemberCondition] = []
  ) -> JSONSchema {
    var schema = JSONSchema(type: "object")
    schema = schema.adding(
      "properties", .object(members.map { JSONMember($0.name, .object($0.schema.keywords)) }))
    let required = members.filter(\.isRequired).map(\.name)
    if !required.isEmpty { schema = schema.adding("required", .texts(required)) }
    schema = schema.adding("additionalProperties", others.map { .object($0.keywords) } ?? .flag(false))
    return conditions.isEmpty ? schema : schema.adding("allOf", .list(conditions.map(\.keywords)))
  }

  /// Returns the shape of an object whose members have any names and values of one shape.
  package static func map(of value: JSONSchema) -> JSONSchema {
    JSONSchema(type: "object").adding("additionalProperties", .object(value.keywords))
  }

  /// Returns the shape of a value that has one of several shapes.
  package static func any(_ schemas: [JSONSchema]) -> JSONSchema {
    JSONSchema([JSONMember("anyOf", .list(schemas.map { .object($0.keywords) }))])
  }

  /// The shape of the same value or nothing.
  package var orNull: JSONSchema {
    // A meaning stands before the type.
    guard let place = keywords.firstIndex(where: { $0.name == "type" }) else { return .any([self, .null]) }
    let types: [String]
    switch keywords[place].value {
    case .text(let type): types = [type]
    case .list(let list): types = list.compactMap(\.asText)
    case .number, .flag, .object: types = []
    }
    var schema = self
    schema.keywords[place] = JSONMember("type", .texts(types + ["null"]))
    return schema
  }

  /// Returns the same shape with words for what the value means.
  package func meaning(_ words: String) -> JSONSchema {
    var schema = self
    schema.keywords.removeAll { $0.name == "description" }
    schema.keywords.insert(JSONMember("description", .text(words)), at: 0)
    return schema
  }

  private func adding(_ name: String, _ value: JSONValue) -> JSONSchema {
    JSONSchema(keywords + [JSONMember(name, value)])
  }

  /// Returns the schema as a file of its own, with a final line feed.
  ///
  /// - Parameters:
  ///   - name: The file's name without ending, by which other files in its folder refer to it.
  ///   - title: The name of what it describes.
  /// - Returns: The file's bytes.
  package func document(named name: String, title: String) -> [UInt8] {
    var json = JSONText()
    JSONValue.object(
      [
        JSONMember("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        JSONMember("$id", .text("\(name).json")), JSONMember("title", .text(title)),
      ] + keywords
    ).write(to: &json, indent: 0)
    json.raw("\n")
    return json.bytes
  }
}
