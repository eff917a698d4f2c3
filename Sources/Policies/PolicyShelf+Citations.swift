package import Diagnostics
import PolicyText
package import RubricBooks
package import SiteContent

extension PolicyShelf {
  /// Finds citations in rubrics and `responsibility.yaml` of policies, articles and clauses that do not exist.
  ///
  /// - Parameters:
  ///   - content: The content of the folder that the policies are from. Without any policy in it rubrics are not
  ///     checked.
  ///   - findings: Receives the faults; policies are not reported as missing after errors in reading them.
  package func checkCitations(of content: Content, findings: inout Findings) {
    let isWhole = !findings.all.contains { $0.severity == .error && $0.location.path.hasPrefix("policies/") }
    var hints = Hints()
    func check(_ citations: [RubricBook.Citation], _ code: DiagnosticCode) {
      for citation in citations where isWhole || entry(citation.basis.policy) != nil {
        if let fault = fault(of: citation.basis, &hints) { findings.add(Diagnostic(code, at: citation.place, fault)) }
      }
    }
    if !entries.isEmpty {
      check(content.rubrics.flatMap { $0.evaluation + $0.items.flatMap(\.citations) }, .rubricBasis)
    }
    guard let responsibility = content.responsibility else { return }
    check(responsibility.citations, .unknownBasis)
    guard let letter = responsibility.letter.flatMap({ entry($0.basis.policy) }) else { return }
    for clause in responsibility.duties.flatMap(\.letter)
    where letter.document.clause(clause.number) == nil {
      findings.add(
        Diagnostic(
          .unknownBasis, at: clause.place,
          "\(quoted(letter.source.title))没有第 \(clause.number) 条，请核对责任书条款的编号"))
    }
  }

  /// Returns the part that a basis names: an article or an item of it, or a clause of a letter; nil for a policy as
  /// a whole or a part that does not exist.
  package func part(_ basis: RubricBook.Basis) -> (id: String, words: String)? {
    guard let document = entry(basis.policy)?.document else { return nil }
    guard let number = basis.article else {
      return basis.clause.flatMap(document.clause).map { ($0.id, $0.ordinal) }
    }
    guard let article = document.article(number) else { return nil }
    let item = basis.clause.flatMap(article.item)
    return (item?.id ?? article.id, article.label + (item?.ordinal ?? ""))
  }

  /// Returns the fault of a basis, in words with the remedy, or nil if it has none.
  private func fault(of basis: RubricBook.Basis, _ hints: inout Hints) -> String? {
    guard let entry = entry(basis.policy) else {
      let hint = offer(hints.likely(for: basis.policy, among: entries.map(\.source.id)))
      return "policies 中没有 id 为\(quoted(basis.policy))的制度" + (hint ?? "，请核对 policy")
    }
    let title = quoted(entry.source.title)
    guard let number = basis.article else {
      guard let clause = basis.clause, part(basis) == nil else { return nil }
      return "\(title)没有以数字 \(clause) 编号的条款，请核对 clause"
    }
    guard let article = entry.document.article(number) else {
      return "\(title)没有第 \(number) 条，请核对 article"
    }
    guard let clause = basis.clause, article.item(clause) == nil else { return nil }
    return "\(title)\(article.label)没有第 \(clause) 项，请核对 clause"
  }
}

extension DiagnosticCode {
  /// The code of citations in `responsibility.yaml` of a policy, article or clause that does not exist.
  package static let unknownBasis = DiagnosticCode("unknown-basis", .error)
  /// The code of bases in rubrics that name a policy, article or clause that does not exist; a warning, since
  /// scoring does not need it.
  package static let rubricBasis = DiagnosticCode("rubric-basis", .warning)
}
