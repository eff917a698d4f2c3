import Rubric
import Tabular

extension UnitDirectory {
  /// The unit whose id, name or alias stands in a file's name among other words, as in 西港作业公司反馈表 or zy2(1); the
  /// longest counts, and none where two units have names of that length in it.
  func unit(namedIn stem: String) -> UnitID? {
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

  /// Whether a word stands in a text; letters and digits of an id may not go on before or behind it.
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
