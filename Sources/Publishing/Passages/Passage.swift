/// A piece of a page that means the same wherever it stands: no tag, no content of a script and no text that readers
/// see as one reaches over its ends.
struct Passage: Sendable {
  /// An attribute that names or links something; its value is known by its number among ``AttributeNames``.
  typealias Attribute = (kind: HTMLAttributes.Kind, value: Int32)

  /// The attributes in order.
  let attributes: [Attribute]
  /// The numbers of the withheld texts in it, as the gate counts them.
  let leaks: [Int]
}
