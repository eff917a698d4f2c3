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
