import Diagnostics
package import Editions
package import Layouts
package import Markup
import Rubric
import Sentences
package import SiteContent
package import Wording

/// The parts of a unit's packet that differ from unit to unit.
package struct UnitPacket: Sendable {
  /// The values of the unit's packet.
  package let values: PacketValues
  /// The id of the round, which is part of the keys of the browser's storage.
  let round: String
  /// The parts of the scorecard's items that are the same for all units.
  let items: ItemParts
  let responsibility: Responsibility?
  /// The words of the interface.
  package let labels: Labels

  /// Creates a unit packet from its parts.
  package init(values: PacketValues, round: String, items: ItemParts, responsibility: Responsibility?, labels: Labels) {
    self.values = values
    self.round = round
    self.items = items
    self.responsibility = responsibility
    self.labels = labels
  }

  private var unit: UnitValues { values.unit }

  private var context: PageContext {
    PageContext(labels: labels, alone: .unit(unit.id, year: values.year.year))
  }

  /// The unit's scorecard.
  package var card: TemplateValue {
    .body(
      .scorecard, heading: labels(.packetTitle, unit.name),
      parts: Scorecard(
        year: values.year, unit: unit, items: items, responsibility: responsibility, context: context
      ).parts)
  }

  /// The other parts by name; the page leaves out empty ones.
  package var parts: [String: HTMLBuffer] {
    let receipt = Receipt(year: values.year, unit: unit, context: context)
    let ledgers = values.ledgers.map { UnitLedgers(values: $0, labels: labels) }
    return [
      "only": html {
        $0.line("p", class: "notice", labels(.packetOnly, unit.name) + (receipt.untilNote ?? ""))
      },
      "materials": html { ledgers?.writeMaterials(&$0) }, "systems": html { ledgers?.writeSystems(&$0) },
      "evidence": html { writeEvidence(&$0) }, "deadlines": html { writeDeadlines(&$0) },
      "receipt": html { receipt.writeHead(&$0) }, "confirmations": html { receipt.writeRows(&$0) },
      "data": html { $0.raw(data) },
    ]
  }

  private func writeEvidence(_ html: inout HTMLBuffer) {
    guard !values.records.isEmpty else { return }
    html.openRegion(labels[.packetEvidence])
    html.raw("<table class=\"evidence stacked\">\n<thead><tr>")
    html.columns([
      (labels[.item], false), (labels[.packetContent], false), (labels[.packetDates], false),
      (labels[.packetDocument], false), (labels[.packetReview], false),
    ])
    html.raw("</tr></thead>\n<tbody>\n")
    for record in values.records {
      html.raw("<tr>")
      html.rowHead("\(record.item) \(record.fact)")
      let content = labels.content(of: record)
      html.cell(labels[.packetContent], class: content.isEmpty ? "none" : nil, content)
      let dates = labels.dates(of: record)
      html.cell(labels[.packetDates], class: dates.isEmpty ? "none" : nil, lines: dates)
      let papers = [
        record.document.isEmpty ? nil : record.document,
        record.reference.isEmpty ? nil : labels(.recordReference, record.reference),
        record.received.map { labels(.recordReceived, $0.words) },
      ].compactMap(\.self)
      html.cell(labels[.packetDocument], class: papers.isEmpty ? "none" : nil, lines: papers)
      html.cell(labels[.packetReview], labels[record.isWaiting ? .reviewPending : .reviewAccepted])
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func writeDeadlines(_ html: inout HTMLBuffer) {
    guard !values.deadlines.isEmpty else { return }
    html.raw("<table>\n<thead><tr>")
    html.columns([(labels[.packetUntil], false), (labels[.packetMatter], false), (labels[.letterState], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    for deadline in values.deadlines {
      let state = words(deadline)
      html.raw("<tr><td class=\"day\">\(deadline.until.words)</td>")
      html.rowHead("\(deadline.item) \(deadline.fact)" + (deadline.value.map { "（\($0)）" } ?? ""))
      html.element("td", class: state.isLost ? "lost" : nil, state.words)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  /// Returns the state of a deadline in words, and true if it was missed or is over.
  private func words(_ deadline: PacketValues.DeadlineValues) -> (words: String, isLost: Bool) {
    let isPast = deadline.until.day < values.year.today
    switch deadline.state {
    case .done(let day, let inTime): return (labels(inTime ? .deadlineKept : .deadlineMissed, day.iso), !inTime)
    case .never: return (labels[.deadlineNever], true)
    // What is not registered is undecided, and nothing is lost yet.
    case .unknown: return (labels[.deadlineUnknown], false)
    case .open: return (labels[isPast ? .deadlineOver : .deadlineOpen], isPast)
    }
  }

  /// The data of the unit for the scripts, escaped for a script element.
  private var data: String {
    var trial = JSONText()
    values.trial.write(&trial)
    var json = JSONText()
    json.raw("{\"id\":")
    json.string(unit.id)
    json.raw(",\"name\":")
    json.string(unit.name)
    // A name that a spreadsheet would take for a formula is not used as a cell; the unit's id is.
    json.raw(",\"cell\":")
    let isFormula = unit.name.unicodeScalars.first.map { "=+-@'\t＝＋－＠".unicodeScalars.contains($0) } ?? true
    json.string(isFormula ? unit.id : unit.name)
    json.raw(",\"year\":\(values.year.year),\"key\":")
    json.string("gongshi-feedback-\(values.year.year)-\(round)-\(unit.id)")
    // Another state of the registers starts another trial.
    json.raw(",\"trialKey\":")
    json.string("gongshi-trial-\(values.year.year)-\(round)-\(unit.id)-\(fingerprint(trial.bytes))")
    json.raw(",\"trial\":")
    json.raw(String(decoding: trial.bytes, as: UTF8.self))
    json.raw(",\n")
    json.words(UnitPacket.words, labels)
    json.raw("}")
    return json.forElement
  }

  /// The labels that only the receipt's script uses.
  private static let words: [Label] = [
    .answerYes, .answerNo, .receiptSave, .receiptLoad, .receiptPrint, .receiptErase, .receiptEraseAsk, .receiptErased,
    .receiptKept, .receiptSaved, .receiptLoaded, .receiptForeign, .receiptOtherUnit, .receiptProblem, .receiptNothing,
    .receiptNoAgent, .receiptNoOpinion, .receiptNoWhole, .receiptNoAnswer, .receiptContradiction, .receiptGo,
  ]
}
