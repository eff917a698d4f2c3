import PolicyText
import SiteContent

/// The policies by the names that other documents use: id, number, title.
struct PolicyNames: Sendable {
  private let ids: [String: [Int]]
  /// The indices by number without white space.
  private let numbers: [[Character]: [Int]]
  /// The lengths of the numbers, in characters.
  private let numberLengths: Set<Int>
  private let titles: [[Character]: [Int]]
  private let bareTitles: [String: [Int]]

  /// The length in characters beyond which a text is not read: far more than any title.
  private static let limit = 500

  /// Collects the names of policies.
  ///
  /// - Complexity: O(*n*).
  init(_ sources: [PolicySource]) {
    let indices = sources.indices
    ids = Dictionary(grouping: indices) { sources[$0].id }
    numbers = Dictionary(grouping: indices) { PolicyNames.compact(sources[$0].number ?? "") }
    numberLengths = Set(numbers.keys.map(\.count)).subtracting([0])
    titles = Dictionary(grouping: indices) { PolicyNames.compact(sources[$0].title) }
    bareTitles = Dictionary(grouping: indices) { PolicyDocument.bare(sources[$0].title) }
  }

  /// Returns the indices of the policies that the text of another one means, ascending: those that it names by id,
  /// else by number, else by title.
  ///
  /// - Complexity: O(*n*) in the length of the text and the number of lengths that numbers have.
  func meant(by text: String, of index: Int) -> [Int] {
    let found = [ids[text] ?? [], numbered(in: text), titled(in: text)]
    return found.lazy.map { Set($0).subtracting([index]).sorted() }.first { !$0.isEmpty } ?? []
  }

  private func numbered(in text: String) -> [Int] {
    let compact = PolicyNames.compact(text)
    return numberLengths.filter { $0 <= compact.count }.flatMap { length in
      (0...(compact.count - length)).flatMap { numbers[Array(compact[$0..<($0 + length)])] ?? [] }
    }
  }

  /// Returns the indices of the policies whose title a text is, or has in 《》.
  private func titled(in text: String) -> [Int] {
    let compact = PolicyNames.compact(text)
    let ends = compact.indices.filter { compact[$0] == "》" }
    let quoted = compact.indices.filter { compact[$0] == "《" }.flatMap { start in
      ends.filter { $0 > start }.flatMap { titles[Array(compact[(start + 1)..<$0])] ?? [] }
    }
    return (bareTitles[PolicyDocument.bare(text)] ?? []) + quoted
  }

  private static func compact(_ text: String) -> [Character] {
    Array(text.lazy.filter { !$0.isWhitespace }.prefix(limit))
  }
}
