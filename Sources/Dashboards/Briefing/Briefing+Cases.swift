import Components
import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
import Wording

/// The tables of single cases: vetoes, marks, objections, changes.
extension Briefing {
  /// A cell of such a table.
  private enum Cell {
    /// Words.
    case words(String)
    /// An amount, with words before it.
    case amount(Points, String = "")
    /// A change, or nothing if there is none.
    case change(Points)

    /// True if there is nothing to say.
    var isEmpty: Bool {
      switch self {
      case .words(let words): words.isEmpty
      case .amount: false
      case .change(let points): points == .zero
      }
    }

    /// The amount, if the cell has one.
    var points: Points? {
      switch self {
      case .words: nil
      case .amount(let points, _), .change(let points): points
      }
    }
  }

  /// Writes the vetoes.
  func writeVetoes(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.flatMap { unit in
      unit.vetoes.map { [unit.name, $0.day.iso, $0.cause, $0.accountability].map(Cell.words) }
    }
    table(.briefingVetoes, [.unit, .vetoDay, .vetoCause, .vetoDocument], rows, &html)
  }

  /// Writes the items marked against the result of the rules.
  func writeOverridden(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.flatMap { unit in
      (unit.items ?? []).map { item in
        [
          .words(unit.name), .words("\(item.id) \(item.name)"),
          item.computed.map { Cell.amount($0.score) } ?? .words(labels[.statePending]),
          item.earned.map { Cell.amount($0) } ?? .words(""), .words(item.reason ?? ""), .words(item.authority ?? ""),
        ]
      }
    }
    table(
      .briefingOverridden, [.unit, .item, .briefingComputed, .briefingMarked, .briefingReason, .basis], rows,
      numbers: 2...3, &html)
  }

  /// Writes the contested results and items with the decisions on them.
  func writeContested(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let names = Dictionary(rubric.items.map { ($0.id, $0.name) }) { first, _ in first }
    let rows = units.flatMap { unit in
      unit.feedback.map { entry in
        [
          unit.name, entry.item.map { "\($0) \(names[$0] ?? "")" } ?? labels[.feedbackWhole], entry.round,
          labels[entry.decision?.label ?? .briefingOpen],
        ].map(Cell.words)
      }
    }
    table(.briefingContested, [.unit, .item, .round, .briefingDecision], rows, &html)
  }

  /// Writes the units whose total or verdict changed since the previous round.
  func writeChanged(_ units: [UnitValues], _ html: inout HTMLBuffer) {
    let rows = units.compactMap { unit -> [Cell]? in
      guard let before = unit.earlier.last, let total = unit.total,
        before.total != total.points || before.verdict != total.verdict
      else { return nil }
      func cell(_ points: Points, _ verdict: UnitResult.Verdict) -> Cell {
        .amount(points, verdict == .scored ? "" : labels[verdict.label])
      }
      return [
        .words(unit.name), cell(before.total, before.verdict), cell(total.points, total.verdict),
        total.verdict.isComparable(with: before.verdict) ? .change(total.points - before.total) : .words("—"),
      ]
    }
    table(.briefingChanged, [.unit, .changeBefore, .changeAfter, .totalChange], rows, numbers: 1...3, &html)
  }

  /// Writes a table, or nothing if it has no rows; the amounts of a column have one number of decimals.
  private func table(
    _ name: Label, _ heads: [Label], _ rows: [[Cell]], numbers: ClosedRange<Int>? = nil, _ html: inout HTMLBuffer
  ) {
    guard !rows.isEmpty else { return }
    let isNumber = { (column: Int) in numbers?.contains(column) ?? false }
    let places = heads.indices.map { column in rows.lazy.compactMap { $0[column].points }.places }
    html.openRegion(labels[name])
    // Rows of short figures keep to their columns on phones too.
    html.raw("<table class=\"cases\(numbers?.count == heads.count - 1 ? "" : " stacked")\">\n<thead><tr>")
    html.columns(heads.enumerated().map { (labels[$1], isNumber($0)) })
    html.raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      html.raw("<tr>")
      html.raw("<th scope=\"row\">")
      write(row[0], places[0], &html)
      html.raw("</th>")
      for (column, cell) in row.enumerated().dropFirst() {
        html.cell(labels[heads[column]], class: cell.isEmpty ? "none" : isNumber(column) ? "number" : nil) {
          write(cell, places[column], &$0)
        }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(_ cell: Cell, _ places: Int, _ html: inout HTMLBuffer) {
    switch cell {
    case .words(let words): html.text(words)
    case .amount(let points, let words):
      if !words.isEmpty { html.text("\(words)\u{00A0}") }
      html.decimal(points, places: places)
    case .change(let points): if points != .zero { html.signed(points, places: places) }
    }
  }
}
