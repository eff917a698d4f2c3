import Digests
import Registers
import Rubric
package import RubricBooks

extension PublishedRecord.Entry {
  /// Collects what a year says to the public; nil if it is not approved and published.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - former: The last entry that is replaced, nil for a first publication.
  package init?(_ year: AssessmentYear, replacing former: PublishedRecord.Entry? = nil) {
    guard let show = year.plan.publication?.show else { return nil }
    let form = PublicForm(year, show: show)
    var previous = former?.statement?.digest ?? ""
    // What changes nothing that is shown is no other publication, so that its digest tells nothing of what is withheld.
    if let former = former?.statement, form.digest(after: former.previous) == former.digest {
      previous = former.previous
    }
    guard let digest = form.digest(after: previous), let statement = PublishedStatement(year, form, previous, digest)
    else { return nil }
    self.init(results: PublishedResults(year), statement: statement)
  }
}

extension PublicForm {
  /// Returns the digest of the form in 64 hexadecimal digits.
  func digest(after previous: String) -> String? { bytes(after: previous).map { FileDigest(of: $0).hexadecimal } }
}

extension PublishedStatement {
  fileprivate init?(_ year: AssessmentYear, _ form: PublicForm, _ previous: String, _ digest: String) {
    guard let approval = Approval(year.plan), let publication = Publication(year.plan) else { return nil }
    self.init(
      previous: previous, digest: digest, approval: approval, publication: publication,
      units: year.directory.active.indices.map { Unit(year, form, at: $0) })
  }
}

extension PublishedStatement.Approval {
  /// Takes a plan's approval; nil if there is none.
  init?(_ plan: AssessmentPlan) {
    guard let approval = plan.approval else { return nil }
    self.init(by: approval.by, date: approval.date.iso, document: approval.document)
  }
}

extension PublishedStatement.Publication {
  /// Takes a plan's publication; nil if there is none.
  init?(_ plan: AssessmentPlan) {
    guard let publication = plan.publication else { return nil }
    self.init(
      date: publication.date.iso,
      show: AssessmentPlan.Publication.Part.allCases.filter(publication.show.contains).map(\.rawValue))
  }

  /// The kinds of values that are shown.
  package var parts: Set<AssessmentPlan.Publication.Part> { Set(show.compactMap(AssessmentPlan.Publication.Part.init)) }
}

extension PublishedStatement.Unit {
  /// Takes what is shown of the unit at an index among those that take part.
  init(_ year: AssessmentYear, _ form: PublicForm, at place: Int) {
    let unit = year.directory[year.directory.active[place]]
    func digest(_ add: (inout FormBytes) -> Bool) -> String? {
      var bytes = FormBytes()
      return add(&bytes) ? bytes.shortDigest : nil
    }
    var all = FormBytes()
    form.append(unit: place, &all)
    var records: [RowID: Record]?
    let results = year.states[year.plan.resultRound].results[place].items
    self.init(
      name: unit.name, category: unit.category, all: all.shortDigest,
      vetoes: digest { form.append(vetoesOf: place, &$0) },
      items: results.indices.filter { results[$0].state != .absent }.map { index in
        guard form.showsItems else { return .nothing }
        let result = results[index]
        return PublishedStatement.Item(
          computed: result.state == .overridden ? result.computed?.score : nil,
          lines: result.computed.flatMap { computed in
            guard !computed.trace.isEmpty else { return nil }
            return digest {
              form.append(linesOf: result, &$0)
              return true
            }
          },
          records: digest { form.append(recordsOf: ItemID(index), place, &records, &$0) },
          reason: digest { form.append(reasonOf: index, place, &$0) })
      })
  }
}
