import ContentFiles
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
    private let numbers: (file: Int32, line: Int32, round: Int32)

    init(file: Int, line: Int, round: Int) {
      numbers = (Int32(clamping: file), Int32(clamping: line), Int32(clamping: round))
    }

    /// The file's index in ``RegisterRows/files``.
    var file: Int { Int(numbers.file) }
    var line: Int { Int(numbers.line) }
    var round: Int { Int(numbers.round) }
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
  /// The keys in the order in which they came.
  private var order: [Key] = []
  private var numbers: [Number: ReferenceID] = [:]
  private var searches = 0

  /// Notes that a row gives an 编号.
  ///
  /// - Returns: The last row that gave it before; nil if none did.
  mutating func note(_ reference: ReferenceID, of subject: Subject, at place: Place) -> Place? {
    let key = Key(subject: subject, reference: reference)
    let known = last.updateValue(place, forKey: key)
    if known == nil { order.append(key) }
    return known
  }

  /// Finds the 编号 given earlier that is the same number with other leading zeros.
  ///
  /// - Parameters:
  ///   - value: The number that an 编号 is.
  ///   - reference: The 编号.
  ///   - subject: The unit and fact among whose rows it is unique.
  /// - Returns: The 编号 and the row that gave it last; nil if there is none.
  mutating func twin(
    of value: UInt64, _ reference: ReferenceID, _ subject: Subject
  ) -> (reference: ReferenceID, place: Place)? {
    let number = Number(subject: subject, value: value)
    guard let other = numbers[number] else {
      numbers[number] = reference
      return nil
    }
    guard other != reference, let place = last[Key(subject: subject, reference: other)] else { return nil }
    return (other, place)
  }

  /// Returns the 编号 of a subject that an unknown one was probably meant to be.
  ///
  /// - Complexity: O(*n*) in the number of 编号, for the first ``mostSearches``.
  mutating func nearest(to key: String, _ subject: Subject, word: (ReferenceID) -> String) -> String? {
    guard searches < KnownReferences.mostSearches else { return nil }
    let known = Array(
      order.reversed().lazy.filter { $0.subject == subject }.prefix(KnownReferences.mostCandidates)
    ).reversed()
    guard !known.isEmpty else { return nil }
    searches += 1
    let candidates = known.map { word($0.reference) }.filter { $0 != key }
    if let rewritten = RewrittenReference(key), let found = candidates.last(where: rewritten.mayHaveBeen) {
      return found
    }
    if let value = UInt64(key), let found = candidates.last(where: { UInt64($0) == value }) { return found }
    return Diagnostics.nearest(to: key, among: candidates)
  }
}
