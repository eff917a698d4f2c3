import Diagnostics
import Testing

/// Conditions on the members that stand together in an object.
@Suite struct MemberConditionTests {
  /// The condition as it is written in the schema of an object, without white space.
  private func written(_ condition: MemberCondition) -> String {
    let schema = JSONSchema.object([], conditions: [condition])
    let text = String(decoding: schema.document(named: "x", title: "例"), as: UTF8.self).filter { !$0.isWhitespace }
    let parts = text.split(separator: #""allOf":["#, maxSplits: 1)
    return parts.count == 2 ? String(parts[1].dropLast(2)) : text
  }

  private func given(_ name: String) -> String {
    #"{"required":["\#(name)"],"properties":{"\#(name)":{"not":{"type":"null"}}}}"#
  }

  @Test("a member that is null is not given")
  func giving() { #expect(written(.given("a")) == given("a")) }

  @Test("a word that YAML reads as true or false is both")
  func saying() {
    #expect(
      written(.says("a", ["x", "false"])) == #"{"required":["a"],"properties":{"a":{"enum":["x",false,"false"]}}}"#)
  }

  @Test("conditions make up others, in keywords that draft 7 knows")
  func combining() {
    let (a, b) = (given("a"), given("b"))
    #expect(written(.exactlyOne(["a", "b"])) == #"{"oneOf":[\#(a),\#(b)]}"#)
    #expect(written(.apart("a", "b")) == #"{"not":{"allOf":[\#(a),\#(b)]}}"#)
    #expect(written(.when(.given("a"), .given("b"))) == #"{"anyOf":[{"not":\#(a)},\#(b)]}"#)
  }
}
