import Diagnostics
import Testing

/// Shapes as JSON Schema 2020-12.
@Suite struct JSONSchemaTests {
  private func written(_ schema: JSONSchema) -> String {
    String(decoding: schema.document(named: "x", title: "例"), as: UTF8.self)
  }

  @Test("writes an object with its members in order, and refuses others")
  func object() {
    let schema = JSONSchema.object([
      .always("b", .text, "乙\"引号\""), .optional("a", .list(of: .words(["x", "y"]), from: 1), "甲"),
    ])
    #expect(
      written(schema) == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "x.json",
          "title": "例",
          "type": "object",
          "properties": {
            "b": {
              "description": "乙\\"引号\\"",
              "type": "string"
            },
            "a": {
              "description": "甲",
              "type": "array",
              "items": {
                "enum": ["x", "y"]
              },
              "minItems": 1
            }
          },
          "required": ["b"],
          "additionalProperties": false
        }

        """)
  }

  @Test("adds null to the types of a value, and to a choice as another shape")
  func orNull() {
    #expect(JSONSchema.scalar.orNull.meaning("值") == JSONSchema.scalar.meaning("值").orNull)
    #expect(written(JSONSchema.text.orNull).contains("\"type\": [\"string\", \"null\"]"))
    #expect(written(JSONSchema.scalar.orNull).contains("\"type\": [\"string\", \"number\", \"boolean\", \"null\"]"))
    #expect(JSONSchema.words(["x"]).orNull == .any([.words(["x"]), .null]))
  }

  @Test("takes a member that is null for not given where exactly one of several is")
  func exactlyOne() {
    let schema = JSONSchema.object(
      [.optional("a", JSONSchema.text.orNull, "甲")], conditions: [.exactlyOne(["a", "b"])])
    let text = written(schema).filter { !$0.isWhitespace }
    for name in ["a", "b"] {
      #expect(text.contains(#"{"required":["\#(name)"],"properties":{"\#(name)":{"not":{"type":"null"}}}}"#))
    }
  }
}
