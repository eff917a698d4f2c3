import Testing

@testable import Serving

/// The tags by which a browser's copy is compared.
struct EntityTagTests {
  @Test(
    "is weak, and made of the length and the hash of the published function",
    arguments: [
      ("", "W/\"0-cbf29ce484222325\""), ("a", "W/\"1-af63dc4c8601ec8c\""), ("foobar", "W/\"6-85944171f73967e8\""),
    ])
  func tag(text: String, tag: String) { #expect(EntityTag.of(Array(text.utf8)) == tag) }

  @Test(
    "equals a tag of the same bytes, strong or weak, with blanks around it, and no other",
    arguments: [
      ("W/\"1-a\"", true), ("\"1-a\"", true), (" \tW/\"1-a\" ", true), ("w/\"1-a\"", false), ("1-a", false),
      ("\"1-b\"", false), ("W/", false), ("", false),
    ])
  func comparison(known: String, isEqual: Bool) { #expect(EntityTag.matches(known[...], "W/\"1-a\"") == isEqual) }
}
