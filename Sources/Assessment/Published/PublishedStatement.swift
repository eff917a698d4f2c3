package import Rubric
import RubricBooks

/// The public words and figures of a year beside its results, as they were when they were recorded: who approved, what
/// is shown, names, and digests of everything else that the public edition says (formats §11).
package struct PublishedStatement: Sendable, Hashable {
  /// The approval as it was written.
  package struct Approval: Sendable, Hashable, Codable {
    /// The body or person that approved.
    package let by: String
    /// The day, as 2025-01-08.
    package let date: String
    /// The document that records it, nil if none is named.
    package let document: String?

    /// The day, or nil if it is written in another way.
    package var day: Day? { parseISODay(date) }
  }

  /// The publication as it was written.
  package struct Publication: Sendable, Hashable, Codable {
    /// The day, as 2025-01-10.
    package let date: String
    /// The kinds of values that are shown, in the order of ``RubricBooks/AssessmentPlan/Publication/Part``.
    package let show: [String]

    /// The day, or nil if it is written in another way.
    package var day: Day? { parseISODay(date) }
  }

  /// The public words and figures of a unit beside its result; digests are the first twelve digits of a SHA-256, and nil
  /// where nothing of the kind is shown.
  package struct Unit: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The category.
    package let category: String
    /// The digest of everything that is shown of the unit.
    package let all: String
    /// The digest of its vetoes.
    package let vetoes: String?
    /// Its items, in the order of its results.
    package let items: [Item]
  }

  /// The public words and figures of an item beside its score.
  package struct Item: Sendable, Hashable {
    /// The score by rules behind an override, nil without one.
    package let computed: Points?
    /// The digest of the calculation.
    package let lines: String?
    /// The digest of the words and dates of its records.
    package let records: String?
    /// The digest of 理由 and 依据 of its mark.
    package let reason: String?

    /// Nothing beside the score.
    static let nothing = Item(computed: nil, lines: nil, records: nil, reason: nil)
  }

  /// The digest of the publication that this one replaced, in 64 hexadecimal digits; empty for the first.
  package let previous: String
  /// The digest of everything that the public edition says, in 64 hexadecimal digits.
  package let digest: String
  /// The approval.
  package let approval: Approval
  /// The publication.
  package let publication: Publication
  /// The units, in the order of the results.
  package let units: [Unit]
}

extension PublishedStatement {
  /// The number of digits of a digest that people read and write.
  package static let shortDigits = 16

  /// The digest as people read it, such as `9f86-d081-884c-7d65`: its first sixteen digits by fours.
  package var shortDigest: String {
    var text = ""
    for (index, digit) in digest.prefix(PublishedStatement.shortDigits).enumerated() {
      if index > 0, index % 4 == 0 { text.append("-") }
      text.append(digit)
    }
    return text
  }
}
