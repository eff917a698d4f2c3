package import Rubric
import Tabular

extension UnitDirectory {
  /// Finds the unit whose id, name or alias is in a file's name among other words, as in 西港作业公司反馈表 or zy2(1); the
  /// longest counts, and none if two units have names of that length in it.
  package func unit(namedIn stem: String) -> UnitID? {
    let text = Array(spaceless(normalised(stem)).lowercased().unicodeScalars.prefix(256))
    var best: (unit: UnitID, length: Int, isSole: Bool)?
    for (index, unit) in units.enumerated() {
      for name in [unit.id, unit.name] + unit.aliases {
        let word = Array(spaceless(normalised(name)).lowercased().unicodeScalars)
        guard word.count > 1, word.count >= best?.length ?? 0, UnitDirectory.holds(text, word) else { continue }
        let isRival = best.map { $0.length == word.count && $0.unit != UnitID(index) } ?? false
        best = (UnitID(index), word.count, !isRival)
      }
    }
    return best.flatMap { $0.isSole ? $0.unit : nil }
  }

  /// Returns true if a word occurs in a text and is not part of a longer run of Latin letters and digits.
  private static func holds(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard word.count <= text.count else { return false }
    func isWordLetter(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) }
    return (0...(text.count - word.count)).contains { start in
      let end = start + word.count
      guard text[start..<end].elementsEqual(word) else { return false }
      let goesOn = start > 0 && isWordLetter(text[start - 1]) && isWordLetter(text[start])
      return !goesOn && !(end < text.count && isWordLetter(text[end]) && isWordLetter(text[end - 1]))
    }
  }
}
