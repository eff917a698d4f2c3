package import Assessment
import PolicyText
package import Rubric

/// All packets of a year: one self-contained file for each unit that takes part.
package struct PacketPlan: Sendable {
  /// The files, in the order of units.csv.
  package let files: [StandaloneFile]

  /// Plans the packets.
  ///
  /// - Parameters:
  ///   - content: What the content folder says.
  ///   - shelf: Its policies.
  ///   - labels: The words of the interface.
  ///   - year: The year.
  ///   - round: The index of the round to show, nil for the last.
  ///   - today: The day from whose point of view they speak, nil for that of the shown round.
  /// - Complexity: O(*n*) in the number of units; what a packet says is put together when it is asked for.
  package init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, year: AssessmentYear, round: Int? = nil, today: Day? = nil
  ) {
    self.init(content, shelf: shelf, labels: labels, year: year, round: round, today: today, allowance: .packet)
  }

  /// Plans packets of what an allowance lets through.
  init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, year: AssessmentYear, round: Int?, today: Day?,
    allowance: Allowance
  ) {
    let projection = PacketProjection(
      year, among: content.years, edition: .packets, allowance: allowance,
      shown: round ?? year.plan.rounds.count - 1, today: today)
    let frame = StandaloneFrame(content.settings)
    let trial = Trial(year, asOf: projection.shared.asOf, labels: labels)
    let letter = content.responsibility?.letter.map(\.basis.policy)
    let citations = Citations(shelf: shelf, rubrics: content.rubrics, guide: nil, letter: letter, labels: labels)
    let basis = ItemBasis(year.rubric, citations, root: nil)
    let shown = round ?? year.plan.rounds.count - 1
    let roundID = year.plan.rounds[shown].id
    let source = "assessments/\(year.plan.year)/units.csv"
    files = projection.places.map { place in
      StandaloneFile(
        path: "\(projection.id(place)).html", source: source,
        given: { OwnTexts.texts(of: year, place: place, through: shown) },
        compose: {
          let values = projection.values(place)
          let packet = UnitPacket(
            values: values, round: roundID, basis: basis, responsibility: content.responsibility, labels: labels)
          var parts = packet.parts.mapValues(\.bytes)
          parts["trialFields"] = trial.fields(values, labels).bytes
          parts["trialItems"] = trial.items
          parts["trialData"] = trial.data
          let draft = values.year.isDraft ? labels(.draftBanner, values.year.round) : nil
          let title = "\(values.unit.name) · \(values.year.title)"
          return frame.page(
            .packet, title: title, running: [title, draft].compactMap(\.self).joined(separator: "　"), draft: draft,
            inner: ["card": packet.card], parts: parts)
        })
    }
  }

  /// The self-check that every packet has, made once for all of them.
  private struct Trial: Sendable {
    /// The questions.
    let items: [UInt8]
    /// What the script is given of the rubric.
    let data: [UInt8]
    private let form: SelfCheckForm

    init(_ year: AssessmentYear, asOf: Day, labels: Labels) {
      let form = SelfCheckForm(rubric: year.rubric, labels: labels, guide: nil, prefix: "trial-")
      self.form = form
      items = html { form.writeItems(&$0) }.bytes
      data = Array(
        SelfCheckData(rubric: year.rubric, plan: year.plan, terms: year.terms, labels: labels, asOf: asOf).json.utf8)
    }

    /// What the trial says of a unit before its questions.
    func fields(_ values: PacketValues, _ labels: Labels) -> HTMLBuffer {
      html {
        let quantities = form.rubric.quantities.map { "“\($0)”" }
        if !quantities.isEmpty { $0.line("p", labels(.trialQuantities, quantities.joined(separator: "、"))) }
        if values.trial.isWithoutWaiting { $0.line("p", labels[.trialWaiting]) }
        if !values.trial.overridden.isEmpty {
          $0.line("p", labels(.trialOverridden, values.trial.overridden.joined(separator: "、")))
        }
        form.writeFields(&$0, unit: values.unit.name)
      }
    }
  }
}
