package import Diagnostics

/// The keys that a kind of mapping in a YAML file has.
///
/// A reader takes from its table which keys it allows, and the schema that editors check and complete by is made from the
/// same table, so a key is known to both or to neither.
package struct KeyTable: Sendable {
  /// A key.
  package struct Key: Sendable {
    /// The key as it is written.
    package let name: String
    /// What its value may be.
    package let value: KeyValue
    /// True if the mapping cannot be used without it.
    package let isRequired: Bool
    /// What it means, in Chinese.
    package let meaning: String

    /// Declares a key without which the mapping cannot be used.
    package static func required(_ name: String, _ value: KeyValue, _ meaning: String) -> Key {
      Key(name: name, value: value, isRequired: true, meaning: meaning)
    }

    /// Declares a key that may be absent, or empty.
    package static func optional(_ name: String, _ value: KeyValue, _ meaning: String) -> Key {
      Key(name: name, value: value, isRequired: false, meaning: meaning)
    }
  }

  /// The name of what the mapping describes, in Chinese, as messages begin with it.
  package let name: String
  /// The keys, in the order in which they are offered.
  package let keys: [Key]
  /// What has to hold of the keys that are given together, as far as editors can tell; readers find it by themselves.
  package let conditions: [MemberCondition]
  /// What is said somewhere else, by the key that one would look for here: where and how, in Chinese.
  package let elsewhere: [String: String]

  /// Creates a table.
  package init(
    _ name: String, _ keys: [Key], conditions: [MemberCondition] = [], elsewhere: [String: String] = [:]
  ) {
    self.name = name
    self.keys = keys
    self.conditions = conditions
    self.elsewhere = elsewhere
  }

  /// The keys as they are written.
  package var names: [String] { keys.map(\.name) }
}

/// What the value of a key may be.
package indirect enum KeyValue: Sendable {
  /// A text; what is written without quotes is one too.
  case text
  /// A text of a certain form, as a pattern of ECMA-262 in the subset that other languages share.
  case form(String)
  /// A name that is fit for an address.
  case name
  /// A name that is fit for an address, in quotes where it is made of digits.
  case id
  /// One of several words.
  case words([String])
  /// True or false.
  case flag
  /// True; what is not so is not written.
  case yes
  /// Yes or no, in the words of registers.
  case answer
  /// A day as 2024-05-28.
  case day
  /// A number with at most two decimals, without sign.
  case number
  /// A whole number that is not below another.
  case count(from: Int)
  /// A list of at least, and at most, so many values.
  case list(KeyValue, from: Int = 0, to: Int? = nil)
  /// Names that the file's owner gives, each with a value.
  case named(KeyValue)
  /// A mapping with keys of its own.
  case table(KeyTable)
  /// A value of one of several kinds.
  case either([KeyValue])

  /// One value, or a list of several.
  package static func oneOrMore(_ value: KeyValue) -> KeyValue { .either([value, .list(value, from: 1)]) }
}
