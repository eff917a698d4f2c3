package import Components
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
  /// The name of the office, or nil if the content does not give it.
  let office: String?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a submission from its parts.
  package init(
    item: ItemID, rubric: RubricBook, guides: [GuideSource], plan: AssessmentPlan?, words: DayWords,
    office: String? = nil, context: PageContext
  ) {
    self.item = item
    self.rubric = rubric
    self.guides = guides
    self.plan = plan
    self.words = words
    self.office = office
    self.context = context
  }

  /// A time by which, or from which on, the materials are to be handed in.
  package enum Time: Sendable, Hashable {
    /// Not before a day.
    case earliest(Day)
    /// By a day that the plan has under a name.
    case named(String, Day)
    /// By a day that a notice will give, under a name.
    case byNotice(String)
    /// By a day of every year.
    case yearly(Day)
    /// Within a limit after some event.
    case limit(Limit, from: String)

    /// The last day, or nil if none is known.
    package var last: Day? {
      switch self {
      case .named(_, let day), .yearly(let day): day
      case .earliest, .byNotice, .limit: nil
      }
    }
  }

  /// The materials: those that guides list, each once, else those of the rubric.
  package var materials: [String] {
    var listed: [String] = []
    for material in guides.flatMap(\.form) where !listed.contains(material) { listed.append(material) }
    return listed.isEmpty ? rubric[item].materials : listed
  }

  /// True if paper is needed; nil if no guide says.
  package var needsPaper: Bool? { answer(guides.compactMap(\.needsPaper)) }
  /// True if a seal is needed; nil if no guide says.
  package var needsSeal: Bool? { answer(guides.compactMap(\.needsSeal)) }

  private func answer(_ answers: [Bool]) -> Bool? { answers.isEmpty ? nil : answers.contains(true) }

  /// Writes the terms.
  package func write(_ html: inout HTMLBuffer) {
    let materials = materials
    html.raw("<dl class=\"item-text\">\n")
    let whom = office ?? labels[.officeAtLarge]
    write(
      .submitWhat, materials.isEmpty ? [labels(.submitNothing, whom)] : materials, isList: materials.count > 1, &html)
    if !materials.isEmpty {
      if let paper = needsPaper { write(.submitForm, [labels[paper ? .submitPaper : .submitScan]], &html) }
      if let seal = needsSeal { write(.submitSeal, [labels[seal ? .submitSealed : .submitUnsealed]], &html) }
    }
    if !materials.isEmpty {
      write(.submitWhere, [labels(.submitWhereAsk, whom)], &html)
    }
    let dues = dues
    if !dues.isEmpty {
      write(.submitWhen, dues, &html)
    } else if !materials.isEmpty {
      write(.submitWhen, [labels[.dueUndated]], &html)
    }
    if !materials.isEmpty, let cutoff = plan?.cutoff {
      write(.submitCutoff, [labels(.submitLast, labels.words(for: cutoff), words.weekday(cutoff))], &html)
    }
    html.raw("</dl>\n")
    if let plan, isOfYear { html.line("p", class: "quiet", labels(.datesOfYear, "\(plan.year)")) }
  }

  /// True if days are given that hold in the year of the plan alone.
  private var isOfYear: Bool {
    (!materials.isEmpty && plan?.cutoff != nil)
      || times.contains { time in
        switch time {
        case .earliest, .named: true
        case .byNotice, .yearly, .limit: false
        }
      }
  }

  /// The due times in words.
  package var dues: [String] {
    times.map { time in
      switch time {
      case .earliest(let day): labels(.submitNotBefore, labels.words(for: day), words.weekday(day))
      case .named(let name, let day): labels(.submitNamed, name, labels.words(for: day), words.weekday(day))
      case .byNotice(let name): labels(.submitByNotice, name)
      case .yearly(let day): words.short(day)
      case .limit(let limit, let from): words.words(for: limit, from: from)
      }
    }
  }

  /// The due times: not before a date, by named dates, on a yearly day, or within limits.
  package var times: [Time] {
    var times = names(.before).compactMap { plan?.day(named: $0).map { Time.earliest($0) } }
    var named = names(.after)
    for case .named(let name) in guides.flatMap(\.dues) where !named.contains(name) { named.append(name) }
    times += named.map { name in plan?.day(named: name).map { .named(name, $0) } ?? .byNotice(name) }
    for due in guides.flatMap(\.dues) {
      switch due {
      case .named: continue
      case .every(let day):
        if let day = day.day(in: plan?.year ?? 2024) { times.append(.yearly(day)) }
      case .limit(let limit, let from): times.append(.limit(limit, from: from))
      }
    }
    return times
  }

  private enum Side {
    case before
    case after
  }

  /// Returns the names of the dates with which the item's rules compare.
  private func names(_ side: Side) -> [String] {
    rubric.scoring[item].rules.compactMap { rule in
      switch (rule.trigger, side) {
      case (.before(_, let date), .before), (.after(_, let date, _), .after): rubric.dateNames[Int(date.index)]
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
