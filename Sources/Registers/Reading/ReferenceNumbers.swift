import ContentFiles
import Rubric
import RubricBooks
import Tabular

/// The 编号 given so far, and the rows without one, of all rounds.
struct ReferenceNumbers {
  /// An 编号 with what its digits tell, once for all rows that give it.
  private struct Word {
    let key: String
    let rewritten: RewrittenReference?
    /// The number that it is, whatever its leading zeros; nil if it is none.
    let number: UInt64?

    init(_ key: String) {
      self.key = key
      rewritten = RewrittenReference(key)
      number = (1...18).contains(key.utf8.count) && key.utf8.first != UInt8(ascii: "+") ? UInt64(key) : nil
    }
  }

  /// The numbers of the 编号, by every spelling that a cell has given.
  private var numbers = KeyNumbers()
  private var words: [Word] = []
  /// The last row that gave each 编号.
  var known = KnownReferences()
  /// The last of equal event and number rows without 编号.
  private var plain: [PlainRow: KnownReferences.Place] = [:]

  /// Returns the number of the 编号 in a cell, which may be new.
  mutating func id(of cell: ArraySlice<UInt8>) -> ReferenceID {
    if let number = numbers.exactly(cell) { return ReferenceID(number) }
    let key = normalised(cell)
    let number = numbers.add(key, words.count)
    if number == words.count { words.append(Word(key)) }
    return ReferenceID(numbers.add(cell, number))
  }

  /// Returns the 编号 with a number.
  func word(_ reference: ReferenceID) -> String { words[Int(reference.index)].key }

  /// Returns what a spreadsheet has made of an 编号, nil if it did not rewrite it.
  func rewritten(_ reference: ReferenceID) -> RewrittenReference? { words[Int(reference.index)].rewritten }

  /// Finds the 编号 given earlier that is the same number with other leading zeros, and the row that gave it last.
  mutating func twin(
    of reference: ReferenceID, _ subject: KnownReferences.Subject
  ) -> (reference: ReferenceID, place: KnownReferences.Place)? {
    words[Int(reference.index)].number.flatMap { known.twin(of: $0, reference, subject) }
  }

  /// Returns the 编号 of a subject that an unknown one was probably meant to be.
  mutating func nearest(to reference: ReferenceID, _ subject: KnownReferences.Subject) -> String? {
    known.nearest(to: word(reference), subject) { words[Int($0.index)].key }
  }

  /// Notes a row without 编号, and returns the last equal one before it.
  mutating func note(_ row: PlainRow, at place: KnownReferences.Place) -> KnownReferences.Place? {
    plain.updateValue(place, forKey: row)
  }
}
