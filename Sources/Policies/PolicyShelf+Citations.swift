package import Diagnostics
import PolicyText
package import RubricBooks
package import SiteContent

extension PolicyShelf {
  /// Finds what rubrics and `responsibility.yaml` cite and no policy has.
  ///
  /// - Parameters:
  ///   - content: The content folder that the policies are from. Without any policy in it nothing is missed.
  ///   - findings: Receives what is wrong; a policy that could not be read before is not missed again.
  package func checkCitations(of content: Content, findings: inout Findings) {
    let isWhole = !findings.all.contains { $0.severity == .error && $0.location.path.hasPrefix("policies/") }
    func check(_ citations: [RubricBook.Citation], _ code: DiagnosticCode) {
      for citation in citations where isWhole || entry(citation.basis.policy) != nil {
        if let fault = fault(of: citation.basis) { findings.add(Diagnostic(code, at: citation.place, fault)) }
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

  /// What a basis names: an article or an item of it, a clause of a letter; nil where it is a policy as a whole.
  package func part(_ basis: RubricBook.Basis) -> (id: String, words: String)? {
    guard let document = entry(basis.policy)?.document else { return nil }
    guard let number = basis.article else {
      return basis.clause.flatMap(document.clause).map { ($0.id, $0.ordinal) }
    }
    guard let article = document.article(number) else { return nil }
    let item = basis.clause.flatMap(article.item)
    return (item?.id ?? article.id, article.label + (item?.ordinal ?? ""))
  }

  /// The address of a basis below the site's root, nil where the policy or its article is not here.
  package func address(of basis: RubricBook.Basis) -> String? {
    guard let entry = entry(basis.policy) else { return nil }
    let page = "policies/\(entry.source.slug).html"
    if let part = part(basis) { return "\(page)#\(part.id)" }
    return basis.article == nil ? page : nil
  }

  /// What is wrong with a basis, in words with the remedy; nil where it names what is there.
  private func fault(of basis: RubricBook.Basis) -> String? {
    guard let entry = entry(basis.policy) else {
      let hint = offer(likely(for: basis.policy, among: entries.map(\.source.id)))
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
  /// `responsibility.yaml` cites a policy, article or clause that does not exist.
  package static let unknownBasis = DiagnosticCode("unknown-basis", .error)
  /// A rubric's basis names a policy, article or clause that does not exist; scoring does not need it.
  package static let rubricBasis = DiagnosticCode("rubric-basis", .warning)
}
