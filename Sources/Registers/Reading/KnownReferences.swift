import Diagnostics
import Rubric

/// The 编号 that rows of all rounds have given so far, each with the last row that gave it.
struct KnownReferences {
  /// The unit and fact among whose rows an 编号 is unique.
  struct Subject: Hashable {
    let unit: UnitID
    /// The fact; nil for vetoes.
    let fact: FactID?
  }

  /// A row of a register.
  struct Place {
    /// The file's index in ``RegisterRows/files``.
    let file: Int
    let line: Int
    let round: Int
  }

  private struct Key: Hashable {
    let subject: Subject
    let reference: ReferenceID
  }

  private struct Number: Hashable {
    let subject: Subject
    let value: UInt64
  }

  /// The maximum numbers of 编号 that one is compared with and of such searches, so that many cost no more than some.
  private static let (mostCandidates, mostSearches) = (1000, 64)

  private var last: [Key: Place] = [:]
  private var ofSubject: [Subject: [ReferenceID]] = [:]
  private var numbers: [Number: ReferenceID] = [:]
  private var searches = 0

  /// Notes that a row gives an 编号.
  ///
  /// - Returns: The last row that gave it before; nil if none did.
  mutating func note(_ reference: ReferenceID, of subject: Subject, at place: Place) -> Place? {
    let known = last.updateValue(place, forKey: Key(subject: subject, reference: reference))
    if known == nil { ofSubject[subject, default: []].append(reference) }
    return known
  }

  /// Finds the 编号 given earlier that is the same number with other leading zeros.
  ///
  /// - Parameters:
  ///   - key: An 编号, normalised.
  ///   - reference: The same, interned.
  ///   - subject: The unit and fact among whose rows it is unique.
  /// - Returns: The 编号 and the row that gave it last; nil if there is none.
  mutating func twin(
    of key: String, _ reference: ReferenceID, _ subject: Subject
  ) -> (reference: ReferenceID, place: Place)? {
    guard (1...18).contains(key.utf8.count), let value = UInt64(key), key.utf8.first != UInt8(ascii: "+") else {
      return nil
    }
    let number = Number(subject: subject, value: value)
    guard let other = numbers[number] else {
      numbers[number] = reference
      return nil
    }
    guard other != reference, let place = last[Key(subject: subject, reference: other)] else { return nil }
    return (other, place)
  }

  /// Returns the 编号 of a subject that an unknown one was probably meant to be.
  mutating func nearest(to key: String, _ subject: Subject, words: [String]) -> String? {
    guard searches < KnownReferences.mostSearches, let known = ofSubject[subject] else { return nil }
    searches += 1
    let candidates = known.suffix(KnownReferences.mostCandidates).map { words[Int($0.index)] }.filter { $0 != key }
    if let rewritten = RewrittenReference(key), let found = candidates.last(where: rewritten.mayHaveBeen) {
      return found
    }
    if let value = UInt64(key), let found = candidates.last(where: { UInt64($0) == value }) { return found }
    return Diagnostics.nearest(to: key, among: candidates)
  }
}
