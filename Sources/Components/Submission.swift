package import Markup
package import Rubric
package import RubricBooks
package import SiteContent
package import Wording

/// The materials that an item asks of a unit: the content, the form, the seal, and the time.
package struct Submission: Sendable {
  /// The item.
  package let item: ItemID
  let rubric: RubricBook
  /// The guides about it.
  let guides: [GuideSource]
  /// The plan of the year the guides are for.
  package let plan: AssessmentPlan?
  let words: DayWords
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a submission from its parts.
  package init(
    item: ItemID, rubric: RubricBook, guides: [GuideSource], plan: AssessmentPlan?, words: DayWords,
    context: PageContext
  ) {
    self.item = item
    self.rubric = rubric
    self.guides = guides
    self.plan = plan
    self.words = words
    self.context = context
  }

  /// Writes the terms.
  package func write(_ html: inout HTMLBuffer) {
    let form = guides.flatMap(\.form)
    html.raw("<dl class=\"item-text\">\n")
    write(.submitWhat, form.isEmpty ? [labels[.submitNothing]] : form, isList: form.count > 1, &html)
    if !form.isEmpty {
      let paper = guides.compactMap(\.needsPaper)
      if !paper.isEmpty { write(.submitForm, [labels[paper.contains(true) ? .submitPaper : .submitScan]], &html) }
      let seal = guides.compactMap(\.needsSeal)
      if !seal.isEmpty { write(.submitSeal, [labels[seal.contains(true) ? .submitSealed : .submitUnsealed]], &html) }
    }
    let dues = dues
    if !dues.isEmpty { write(.submitWhen, dues, &html) }
    if !form.isEmpty, let cutoff = plan?.cutoff {
      write(.submitCutoff, [labels(.submitLast, labels.words(for: cutoff), words.weekday(cutoff))], &html)
    }
    html.raw("</dl>\n")
  }

  /// The due times, one per line: not before a date, by named dates, on a yearly day, or within limits.
  package var dues: [String] {
    var lines: [String] = []
    for name in names(.before) {
      if let day = plan?.day(named: name) {
        lines.append(labels(.submitNotBefore, labels.words(for: day), words.weekday(day)))
      }
    }
    var named = names(.after)
    for case .named(let name) in guides.flatMap(\.dues) where !named.contains(name) { named.append(name) }
    for name in named {
      let day = plan?.day(named: name)
      lines.append(
        day.map { labels(.submitNamed, name, labels.words(for: $0), words.weekday($0)) }
          ?? labels(.submitByNotice, name))
    }
    for due in guides.flatMap(\.dues) {
      switch due {
      case .named: continue
      case .every(let day):
        if let day = day.day(in: plan?.year ?? 2024) { lines.append(words.short(day)) }
      case .limit(let limit, let from): lines.append(words.words(for: limit, from: from))
      }
    }
    return lines
  }

  private enum Side {
    case before
    case after
  }

  /// Returns the names of the dates with which the item's rules compare.
  private func names(_ side: Side) -> [String] {
    rubric.scoring[item].rules.compactMap { rule in
      switch (rule.trigger, side) {
      case (.before(_, let date), .before), (.after(_, let date), .after): rubric.dateNames[Int(date.index)]
      default: nil
      }
    }
  }

  private func write(_ term: Label, _ lines: [String], isList: Bool = false, _ html: inout HTMLBuffer) {
    html.raw("<div>\n")
    html.line("dt", labels[term])
    html.raw(isList ? "<dd>\n<ul>\n" : "<dd>\n")
    for line in lines { html.line(isList ? "li" : "p", line) }
    html.raw(isList ? "</ul>\n</dd>\n</div>\n" : "</dd>\n</div>\n")
  }
}
