package import Assessment
package import Components
package import Editions
import Layouts
import Markup
package import Policies
package import Rubric
import RubricBooks
import Sentences
package import SiteContent
package import Wording

/// The files of an edition that has one for each unit that takes part in a year.
package struct PacketFiles: Sendable {
  /// The files, in the order of units.csv, or none if the edition may show nothing of the year.
  package let files: [StandaloneFile]

  /// Creates the files of the packets.
  ///
  /// - Parameters:
  ///   - content: The content folder.
  ///   - shelf: Its policies.
  ///   - labels: The words of the interface.
  ///   - edition: The edition.
  ///   - year: The year.
  ///   - round: The index of the round to show, or nil for the last.
  ///   - today: The day from which the packets look at the year, or nil for that of the shown round.
  /// - Complexity: O(*n*) in the number of units; the text of a packet is composed when it is asked for.
  package init(
    _ content: Content, shelf: PolicyShelf, labels: Labels, edition: Edition, year: AssessmentYear, round: Int? = nil,
    today: Day? = nil
  ) {
    guard let allowance = edition.allowance(year.plan) else {
      files = []
      return
    }
    let shown = edition.round(of: year.plan, wanted: round)
    let projection = PacketProjection(
      year, among: content.comparedYears, edition: edition, allowance: allowance, shown: shown, today: today)
    let frame = StandaloneFrame(content.settings)
    let trial = Trial(year, asOf: projection.shared.asOf, labels: labels)
    let letter = content.responsibility?.letter.map(\.basis.policy)
    let citations = Citations(shelf: shelf, rubrics: content.rubrics, guide: nil, letter: letter)
    let items = ItemParts(
      projection.shared, basisOf: year.rubric, citations, PageContext(labels: labels, alone: .year(year.plan.year)))
    // What a unit still owes is told from its registers, those that are never scored among them.
    let isOwn = projection.shared.isDraft && allowance.ledgers == .own
    let duties = isOwn ? PacketFiles.duties(content, year, shown, today, labels) : nil
    let roundID = year.plan.rounds[shown].id
    let source = "assessments/\(year.plan.year)/units.csv"
    files = projection.unitIndices.map { unitIndex in
      StandaloneFile(
        path: "\(projection.id(unitIndex)).html", source: source,
        given: {
          guard case .only(let readable) = edition.words else { return [] }
          return readable(year.plan).texts(of: year, through: shown, only: unitIndex)
        },
        compose: {
          let packet = UnitPacket(
            values: projection.values(unitIndex), round: roundID, items: items, responsibility: content.responsibility,
            duties: duties.map { UnitDuties($0.rows[projection.id(unitIndex)] ?? [], $0.words, labels: labels) },
            labels: labels)
          return PacketFiles.page(packet, trial, frame)
        })
    }
  }

  /// Returns the units' own tasks by their ids, but for those to answer, which the receipt is for.
  private static func duties(
    _ content: Content, _ year: AssessmentYear, _ round: Int, _ today: Day?, _ labels: Labels
  ) -> (rows: [String: [TaskList.Row]], words: TaskWords) {
    let list = TaskList(content, year, round: round, today: today)
    let own = list.rows.filter { !$0.matter.isOffices && !$0.matter.isAnswer }
    return (Dictionary(grouping: own) { $0.unit?.id ?? "" }, TaskWords(list, labels: labels))
  }

  private static func page(_ packet: UnitPacket, _ trial: Trial, _ frame: StandaloneFrame) -> StandalonePage {
    let (values, labels) = (packet.values, packet.labels)
    var parts = packet.parts.mapValues(\.bytes)
    parts["trialFields"] = trial.fields(values, labels).bytes
    parts["trialItems"] = trial.items
    parts["trialData"] = trial.data
    let draft = values.year.isDraft ? labels(.draftBanner, values.year.round) : nil
    let title = "\(labels(.packetTitle, values.unit.name)) · \(values.year.title)"
    return frame.page(
      .packet, title: title, running: [title, draft].compactMap(\.self).joined(separator: "　"), draft: draft,
      inner: ["card": packet.card], parts: parts)
  }

  /// The self-check of every packet, made once for all of them.
  private struct Trial: Sendable {
    /// The questions.
    let items: [UInt8]
    /// The data of the rubric for the script.
    let data: [UInt8]
    private let form: SelfCheckForm

    init(_ year: AssessmentYear, asOf: Day, labels: Labels) {
      let form = SelfCheckForm(
        rubric: year.rubric, isGuided: false,
        context: PageContext(labels: labels, alone: .selfCheck(year: year.plan.year)))
      self.form = form
      items = html { form.writeItems(&$0) }.bytes
      data = Array(
        SelfCheckData(rubric: year.rubric, plan: year.plan, terms: year.terms, labels: labels, asOf: asOf).json.utf8)
    }

    /// Returns the introduction to a unit's self-check, with the fields before its questions.
    func fields(_ values: PacketValues, _ labels: Labels) -> HTMLBuffer {
      html {
        if values.trial.isWithoutWaiting { $0.line("p", labels[.trialWaiting]) }
        if !values.trial.overridden.isEmpty {
          $0.line("p", labels(.trialOverridden, values.trial.overridden.joined(separator: "、")))
        }
        form.writeFields(&$0, unit: (values.unit.name, values.unit.category))
      }
    }
  }
}
