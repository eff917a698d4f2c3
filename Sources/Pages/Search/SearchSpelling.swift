/// The spellings that an index needs: those of which some form can occur in its texts.
///
/// So an index grows by what its own words are, and an edition is told no synonym of what it does not say.
struct SearchSpelling {
  /// Traditional characters, each followed by its simplified form.
  let characters: String
  /// Groups of words that mean the same.
  let words: [[String]]

  /// Chooses from the tables and the office's own words.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  init(_ entries: [SearchEntry], synonyms: [[String]]) {
    var occurs = [Bool](repeating: false, count: 0x1_0000)
    func isThere(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1_0000 || occurs[Int(scalar.value)] }
    /// Letters of ASCII are found in either case.
    func otherCase(of scalar: Unicode.Scalar) -> Unicode.Scalar {
      let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
      return isLetter ? Unicode.Scalar(UInt8(scalar.value) ^ 0x20) : scalar
    }
    func note(_ text: String) {
      for scalar in text.unicodeScalars where scalar.value < 0x1_0000 { occurs[Int(scalar.value)] = true }
    }
    for entry in entries {
      note(entry.title)
      note(entry.heading)
      note(entry.text)
    }
    words = (synonyms + WordGroups.variants + WordGroups.usual).filter { group in
      group.contains { word in word.unicodeScalars.allSatisfy { isThere($0) || isThere(otherCase(of: $0)) } }
    }
    // The words may be asked for in traditional characters as well.
    for group in words { group.forEach(note) }
    var characters = ""
    var pairs = TraditionalCharacters.pairs.unicodeScalars[...]
    while let traditional = pairs.popFirst(), let simplified = pairs.popFirst() {
      guard isThere(traditional) || isThere(simplified) else { continue }
      characters.unicodeScalars.append(traditional)
      characters.unicodeScalars.append(simplified)
    }
    self.characters = characters
  }
}
