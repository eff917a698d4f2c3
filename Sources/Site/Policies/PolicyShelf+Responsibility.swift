package import Assessment
package import Diagnostics
import PolicyText

extension PolicyShelf {
  /// Finds what `responsibility.yaml` cites and no policy has.
  ///
  /// - Parameters:
  ///   - responsibility: The duties, and what is said of accountability.
  ///   - findings: Receives what is wrong; a policy that could not be read before is not missed again.
  package func check(_ responsibility: Responsibility, findings: inout Findings) {
    let isWhole = !findings.all.contains { $0.severity == .error && $0.location.path.hasPrefix("policies/") }
    let cited =
      responsibility.roles.compactMap(\.basis) + responsibility.duties.map(\.basis)
      + responsibility.statements.map(\.basis) + [responsibility.letter].compactMap(\.self)
    for citation in cited {
      if let finding = fault(of: citation), isWhole || policy(citation.basis.policy) != nil { findings.add(finding) }
    }
    guard let letter = responsibility.letter.flatMap({ policy($0.basis.policy) }) else { return }
    for clause in responsibility.duties.flatMap(\.letter)
    where !letter.document.clauses.contains(where: { $0.number == clause.number }) {
      findings.add(.unknownBasis(clause.place, "\(quoted(letter.source.title))没有第 \(clause.number) 条，请核对责任书条款的编号"))
    }
  }

  /// The policy with an id.
  func policy(_ id: String) -> Entry? { entries.first { $0.source.id == id } }

  /// What a basis names: an article or an item of it, a clause of a letter; nil where it is a policy as a whole.
  func part(_ basis: RubricBook.Basis) -> (id: String, words: String)? {
    guard let document = policy(basis.policy)?.document else { return nil }
    guard let number = basis.article else {
      let clause = basis.clause.flatMap { number in document.clauses.first { $0.number == number } }
      return clause.map { ($0.id, $0.ordinal) }
    }
    guard let article = document.articles.first(where: { $0.number == number }) else { return nil }
    let item = basis.clause.flatMap { number in article.items.first { $0.number == number } }
    return (item?.id ?? article.id, article.label + (item?.ordinal ?? ""))
  }

  private func fault(of citation: Responsibility.Citation) -> Diagnostic? {
    let basis = citation.basis
    guard let entry = policy(basis.policy) else {
      let hint = nearest(to: basis.policy, among: entries.map(\.source.id)).map { "，是不是\(quoted($0))？" }
      return .unknownBasis(
        citation.place, "policies 中没有 id 为\(quoted(basis.policy))的制度" + (hint ?? "，请核对 policy"))
    }
    let title = quoted(entry.source.title)
    guard let number = basis.article else {
      guard let clause = basis.clause, part(basis) == nil else { return nil }
      return .unknownBasis(citation.place, "\(title)没有以数字 \(clause) 编号的条款，请核对 clause")
    }
    guard let article = entry.document.articles.first(where: { $0.number == number }) else {
      return .unknownBasis(citation.place, "\(title)没有第 \(number) 条，请核对 article")
    }
    guard let clause = basis.clause, !article.items.contains(where: { $0.number == clause }) else { return nil }
    return .unknownBasis(citation.place, "\(title)\(article.label)没有第 \(clause) 项，请核对 clause")
  }
}

extension PolicyClause {
  /// The number as the text writes it: `（二）` or `三`.
  var ordinal: String {
    guard let end = text.unicodeScalars.prefix(12).firstIndex(where: { "）)、.．".unicodeScalars.contains($0) }) else {
      return "\(number)"
    }
    let isBracket = "）)".unicodeScalars.contains(text.unicodeScalars[end])
    return String(isBracket ? text.unicodeScalars[...end] : text.unicodeScalars[..<end])
  }
}

extension DiagnosticCode {
  /// Content cites a policy, article or clause that does not exist.
  package static let unknownBasis = DiagnosticCode("unknown-basis", .error)
}

extension Diagnostic {
  fileprivate static func unknownBasis(_ place: Location, _ message: String) -> Diagnostic {
    Diagnostic(.unknownBasis, at: place, message)
  }
}
