import Rubric

/// The 编号 that came already, and the rows without one, in any round.
struct ReferenceBook {
  /// 编号 as numbers.
  private var numbered = Interned()
  /// The rows that gave each 编号.
  var known = KnownReferences()
  /// Event and number rows without 编号.
  private var plain: [PlainRow: KnownReferences.Place] = [:]

  /// The number of an 编号.
  mutating func id(of key: String) -> ReferenceID { ReferenceID(numbered.index(of: key)) }

  /// An 编号 by its number.
  func word(_ reference: ReferenceID) -> String { numbered.words[Int(reference.index)] }

  /// The 编号 of a subject that an unknown one was probably meant to be.
  mutating func nearest(to key: String, _ subject: KnownReferences.Subject) -> String? {
    known.nearest(to: key, subject, words: numbered.words)
  }

  /// Notes a row without 编号, and returns the last one that says the same.
  mutating func note(_ row: PlainRow, at place: KnownReferences.Place) -> KnownReferences.Place? {
    plain.updateValue(place, forKey: row)
  }
}
