/// Words numbered in order of first occurrence.
package struct Interned {
  /// The words, by number.
  package private(set) var words: [String] = []
  private var indices: [String: Int] = [:]

  /// Creates an empty collection.
  package init() {}

  /// Returns the number of a word, adding it if it is new; words with the same key are the same, and a nil key
  /// stands for the word itself.
  package mutating func index(of word: String, key: String? = nil) -> Int {
    if let index = indices[key ?? word] { return index }
    indices[key ?? word] = words.count
    words.append(word)
    return words.count - 1
  }
}
