/// Words numbered in the order in which they first came.
package struct Interned {
  /// The words by number.
  package private(set) var words: [String] = []
  private var indices: [String: Int] = [:]

  /// Creates an empty collection.
  package init() {}

  /// The number of a word, by the key in which equal ones are equal; nil is the word itself.
  package mutating func index(of word: String, key: String? = nil) -> Int {
    if let index = indices[key ?? word] { return index }
    indices[key ?? word] = words.count
    words.append(word)
    return words.count - 1
  }
}
