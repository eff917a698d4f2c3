/// What has to hold of the members that stand together in an object.
package indirect enum MemberCondition: Sendable, Hashable {
  /// The member is there and not null, which a reader of YAML takes for not given.
  case given(String)
  /// The member is one of several words.
  case says(String, [String])
  /// The other does not hold.
  case not(MemberCondition)
  /// All hold.
  case all([MemberCondition])
  /// At least one holds.
  case any([MemberCondition])
  /// Exactly one holds.
  case one([MemberCondition])

  /// Returns the condition that exactly one of several members is given.
  package static func exactlyOne(_ names: [String]) -> MemberCondition { .one(names.map { .given($0) }) }

  /// Returns the condition that members are not given together.
  package static func apart(_ names: String...) -> MemberCondition { .not(.all(names.map { .given($0) })) }

  /// Returns the condition that where one holds another does.
  package static func when(_ first: MemberCondition, _ second: MemberCondition) -> MemberCondition {
    .any([.not(first), second])
  }

  /// The condition in the keywords of JSON Schema.
  var keywords: JSONValue {
    switch self {
    case .given(let name): MemberCondition.member(name, JSONMember("not", .object([JSONMember("type", .text("null"))])))
    case .says(let name, let words):
      MemberCondition.member(name, JSONMember("enum", .list(words.flatMap(MemberCondition.values))))
    case .not(let other): .object([JSONMember("not", other.keywords)])
    case .all(let conditions): .object([JSONMember("allOf", .list(conditions.map(\.keywords)))])
    case .any(let conditions): .object([JSONMember("anyOf", .list(conditions.map(\.keywords)))])
    case .one(let conditions): .object([JSONMember("oneOf", .list(conditions.map(\.keywords)))])
    }
  }

  private static func member(_ name: String, _ keyword: JSONMember) -> JSONValue {
    .object([
      JSONMember("required", .texts([name])),
      JSONMember("properties", .object([JSONMember(name, .object([keyword]))])),
    ])
  }

  /// The values of a word: YAML reads some without quotes as true or false.
  private static func values(of word: String) -> [JSONValue] {
    ["true", "false"].contains(word) ? [.flag(word == "true"), .text(word)] : [.text(word)]
  }
}
