import Rubric
import RubricBooks

/// The 编号 given so far, and the rows without one, of all rounds.
struct ReferenceNumbers {
  /// The numbers of the 编号.
  private var numbered = Interned()
  /// The last row that gave each 编号.
  var known = KnownReferences()
  /// The last of equal event and number rows without 编号.
  private var plain: [PlainRow: KnownReferences.Place] = [:]

  /// Returns the number of an 编号, which may be new.
  mutating func id(of key: String) -> ReferenceID { ReferenceID(numbered.index(of: key)) }

  /// Returns the 编号 with a number.
  func word(_ reference: ReferenceID) -> String { numbered.words[Int(reference.index)] }

  /// Returns the 编号 of a subject that an unknown one was probably meant to be.
  mutating func nearest(to key: String, _ subject: KnownReferences.Subject) -> String? {
    known.nearest(to: key, subject, words: numbered.words)
  }

  /// Notes a row without 编号, and returns the last equal one before it.
  mutating func note(_ row: PlainRow, at place: KnownReferences.Place) -> KnownReferences.Place? {
    plain.updateValue(place, forKey: row)
  }
}
