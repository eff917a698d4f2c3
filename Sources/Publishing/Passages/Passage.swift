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

/// The distinct ids, anchors' names and links of many pages, each with a number.
struct AttributeNames: Sendable {
  private var numbers: [ByteText: Int32] = [:]
  private var texts: [ByteText] = []

  /// The number of names.
  var count: Int { texts.count }

  /// Returns the name with a number.
  subscript(number: Int32) -> ByteText { texts[Int(number)] }

  /// Returns the number of a name, which is new if the name is.
  mutating func number(of name: ByteText) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(texts.count)
    // A slice would keep the whole page.
    let own = ByteText(Array(name.bytes)[...])
    texts.append(own)
    numbers[own] = number
    return number
  }
}
