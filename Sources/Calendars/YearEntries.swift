import Rubric
import RubricBooks
import SiteContent
import Wording

/// Finds the entries of a year's calendar, source by source.
struct YearEntries {
  /// The year.
  let year: Int
  /// The year's plan, or nil if it has no assessment yet.
  let plan: AssessmentPlan?
  /// The year's rubric, or the last one if the year has no assessment.
  let rubric: RubricBook?
  /// The guides.
  let guides: [GuideSource]
  /// The documents' roles and duties.
  let responsibility: Responsibility?
  /// True if approval and publication may be shown.
  let showsOutcome: Bool

  /// The dates that the assessment names, with the duties they settle, and its cutoff if no named date falls on that
  /// day.
  var dates: [CalendarEntry] {
    guard let plan else { return [] }
    var entries = plan.dates.map { date in
      let settled = timed.filter { $0.named == date.name }
      let items = items(of: date.name)
      var notes = settled.map { CalendarEntry.Statement.content($0.text) }
      if plan.cutoff == date.day { notes.append(.cutoff(date.day)) }
      notes += plan.rounds.filter { $0.feedback == date.day }.map { .feedback(round: $0.name) }
      let duty = settled.lazy.compactMap(\.title).first
      return CalendarEntry(
        .named, key: "named:\(date.name)", title: duty.map { .named(date.name, duty: $0) } ?? .content(date.name),
        notes: notes, when: .days(date.days),
        // What items ask for is asked of the units.
        role: settled.isEmpty && !items.isEmpty
          ? responsibility?.roles.first(where: \.isOfUnits)?.name : settled.first.flatMap { role($0)?.name },
        basis: settled.isEmpty ? basis(items.first) : settled.map(\.basis.basis), items: items,
        isDeadline: !date.isRange && !isEarliest(date.name) && (!settled.isEmpty || isUsed(date, plan)))
    }
    if let cutoff = plan.cutoff, !plan.dates.contains(where: { $0.day == cutoff }) {
      entries.append(CalendarEntry(.cutoff, key: "cutoff", title: .cutoff(cutoff), when: .days(cutoff...cutoff)))
    }
    return entries
  }

  /// The duties of the documents that have a time of the year and no date in the assessment.
  var duties: [CalendarEntry] {
    timed.filter { duty in duty.named.flatMap { plan?.day(named: $0) } == nil && !awaitsDate(duty) }.flatMap { duty in
      spans(of: duty).map { place, quarter, days in
        let title = duty.title ?? duty.text
        return CalendarEntry(
          .duty, key: "duty:\(duty.role):\(duty.text):\(place):\(quarter ?? 0)",
          title: quarter.map { .quarter($0, duty: title) } ?? .content(title),
          notes: duty.title == nil ? [] : [.content(duty.text)], when: .days(days), role: role(duty)?.name,
          isOfUnits: role(duty)?.isOfUnits ?? false, basis: [duty.basis.basis],
          items: ordered(Set(duty.items + (duty.named.map { items(of: $0) } ?? []))),
          isDeadline: duty.named.map { !isEarliest($0) } ?? true)
      }
    }
  }

  /// The days that the assessment covers, its rounds, and their outcome.
  var stages: [CalendarEntry] {
    guard let plan else { return [] }
    var entries = [
      CalendarEntry(.window, key: "window", title: .window, when: .days(plan.window), isDeadline: false)
    ]
    entries += plan.rounds.map { round in
      CalendarEntry(
        .round, key: "round:\(round.id)", title: .round(round.name), notes: [.roundMeaning],
        when: .days(round.asOf...round.asOf), isDeadline: false)
    }
    for round in plan.rounds {
      guard let day = round.feedback, !plan.dates.contains(where: { $0.day == day }) else { continue }
      entries.append(
        CalendarEntry(
          .feedback, key: "feedback:\(round.id)", title: .feedback(round: round.name), when: .days(day...day),
          role: responsibility?.roles.first(where: \.isOfUnits)?.name))
    }
    guard showsOutcome else { return entries }
    if let approval = plan.approval {
      let day = approval.date
      entries.append(
        CalendarEntry(
          .approval, key: "approval", title: .approval,
          notes: [.approved(by: approval.by, document: approval.document)], when: .days(day...day), isDeadline: false))
    }
    if let day = plan.publication?.date {
      entries.append(
        CalendarEntry(
          .publication, key: "publication", title: .publication, when: .days(day...day), isDeadline: false))
    }
    return entries
  }

  /// The days of every year that guides name.
  var guideDays: [CalendarEntry] {
    guides.flatMap { guide in
      guide.dues.compactMap { due -> CalendarEntry? in
        guard case .every(let monthDay) = due, let day = monthDay.day(in: year) else { return nil }
        return CalendarEntry(
          .guide, key: "guide:\(guide.slug)", title: .content(title(guide)), when: .days(day...day),
          basis: basis(items(guide).first), items: items(guide))
      }
    }
  }

  /// The limits of guides, then those of rules that no guide has.
  var limits: [CalendarEntry] {
    guard let rubric else { return [] }
    return rubric.items.flatMap { item -> [CalendarEntry] in
      var known: [Limit] = []
      var entries: [CalendarEntry] = []
      for guide in guides where guide.item == item.id {
        for case .limit(let limit, let from) in guide.dues where !known.contains(limit) {
          known.append(limit)
          entries.append(
            CalendarEntry(
              .guide, key: "limit:\(item.id):\(from)", title: .content(title(guide)), when: .limit(limit, from: from),
              basis: basis(item.id), items: [item.id]))
        }
      }
      for fact in rubric.facts.indices where rubric.items(reading: FactID(fact)).first.map({ rubric[$0].id }) == item.id
      {
        for limit in rubric.limits(of: FactID(fact)) where !known.contains(limit) {
          known.append(limit)
          entries.append(
            CalendarEntry(
              .rule, key: "limit:\(item.id):\(rubric.facts[fact].name)", title: .content(item.name),
              when: .limit(limit, from: beginning(of: rubric.facts[fact])), basis: basis(item.id), items: [item.id]))
        }
      }
      return entries
    }
  }

  /// The dates named by rules and guides for which neither the assessment nor a duty gives a day.
  var open: [CalendarEntry] {
    var names = rubric?.dateNames ?? []
    for case .named(let name) in guides.flatMap(\.dues) where !names.contains(name) { names.append(name) }
    let settled = Set(timed.filter { !awaitsDate($0) }.compactMap(\.named))
    return names.filter { plan?.day(named: $0) == nil && !settled.contains($0) }.map { name in
      let duties = timed.filter { $0.named == name }
      return CalendarEntry(
        .named, key: "named:\(name)",
        title: duties.lazy.compactMap(\.title).first.map { .named(name, duty: $0) } ?? .content(name),
        notes: duties.map { .content($0.text) }, when: .open, role: duties.first.flatMap { role($0)?.name },
        basis: duties.map(\.basis.basis), items: items(of: name), isDeadline: !isEarliest(name))
    }
  }

  // MARK: Sources

  private var timed: [Responsibility.Duty] { responsibility?.duties.filter { !$0.timings.isEmpty } ?? [] }

  /// Returns true if a duty of no particular day is to be done by a date that the assessment has yet to name.
  private func awaitsDate(_ duty: Responsibility.Duty) -> Bool {
    guard let name = duty.named, plan?.day(named: name) == nil else { return false }
    return duty.timings.allSatisfy { timing in
      if case .span = timing { false } else { true }
    }
  }

  private func role(_ duty: Responsibility.Duty) -> Responsibility.Role? {
    responsibility?.roles.first { $0.id == duty.role }
  }

  /// Returns a duty's days, with the index of each among its timings, and the number of the quarter if it is one.
  private func spans(of duty: Responsibility.Duty) -> [(place: Int, quarter: Int?, days: ClosedRange<Day>)] {
    func span(_ from: (Int, Int), _ to: (Int, Int)) -> ClosedRange<Day>? {
      guard let first = Day(year: year, month: from.0, day: from.1),
        let last = Day(year: year, month: to.0, day: to.1), first <= last
      else { return nil }
      return first...last
    }
    return duty.timings.enumerated().flatMap { place, timing -> [(Int, Int?, ClosedRange<Day>)] in
      switch timing {
      case .yearly: return span((1, 1), (12, 31)).map { [(place, nil, $0)] } ?? []
      case .quarterly:
        let quarters = [((1, 1), (3, 31)), ((4, 1), (6, 30)), ((7, 1), (9, 30)), ((10, 1), (12, 31))]
        return quarters.enumerated().compactMap { index, ends in span(ends.0, ends.1).map { (place, index + 1, $0) } }
      case .span(let from, let to):
        guard let first = from.day(in: year), let last = to.day(in: year), first <= last else { return [] }
        return [(place, nil, first...last)]
      }
    }
  }

  /// Returns true if a rule, a guide, the cutoff or a day for answers refers to a date; of another nothing is known to be
  /// due by it.
  private func isUsed(_ date: AssessmentPlan.NamedDate, _ plan: AssessmentPlan) -> Bool {
    plan.isUsed(date) || rubric?.dateNames.contains(date.name) ?? false
      || guides.contains { $0.dues.contains(.named(date.name)) }
  }

  /// Returns true if rules ask that something is not done before a date, and none that it is done by then.
  private func isEarliest(_ name: String) -> Bool {
    var found = false
    for trigger in (rubric?.scoring.items ?? []).flatMap(\.rules).map(\.trigger) {
      switch trigger {
      case .before(_, let date) where rubric?.dateNames[Int(date.index)] == name: found = true
      case .after(_, let date, _) where rubric?.dateNames[Int(date.index)] == name: return false
      default: continue
      }
    }
    return found
  }

  /// Returns what a fact's limits run from: its name, with what begins it if that is said and not in the name, as 漏洞通报 of
  /// 漏洞, 通报日期.
  private func beginning(of fact: RubricBook.FactText) -> String {
    let deed = fact.started.map { EventTimes.deed($0) } ?? ""
    return deed.isEmpty || fact.name.contains(deed) ? fact.name : fact.name + deed
  }

  /// Returns the ids of the items whose rules, guides or duties name a date.
  private func items(of name: String) -> [String] {
    var found: Set<String> = []
    for guide in guides where guide.dues.contains(.named(name)) { found.formUnion(items(guide)) }
    for duty in timed where duty.named == name { found.formUnion(duty.items) }
    guard let rubric else { return ordered(found) }
    for (text, item) in zip(rubric.items, rubric.scoring.items) {
      let names = item.rules.contains { rule in
        switch rule.trigger {
        case .before(_, let date), .after(_, let date, _): rubric.dateNames[Int(date.index)] == name
        default: false
        }
      }
      if names { found.insert(text.id) }
    }
    return ordered(found)
  }

  /// Returns ids in the order of the rubric, without those that are no items of it.
  private func ordered(_ ids: Set<String>) -> [String] { (rubric?.items ?? []).map(\.id).filter(ids.contains) }

  private func items(_ guide: GuideSource) -> [String] {
    if let item = guide.item { return ordered([item]) }
    guard let rubric, let id = guide.dimension else { return [] }
    return rubric.items.filter { rubric.dimensions[$0.dimension].id == id }.map(\.id)
  }

  private func title(_ guide: GuideSource) -> String {
    guide.title ?? guide.item.flatMap { id in rubric?.items.first { $0.id == id }?.name } ?? guide.slug
  }

  /// Returns the first citation of an item; the item's own page has all of them.
  private func basis(_ item: String?) -> [RubricBook.Basis] {
    (rubric?.items.first { $0.id == item }?.basis.first).map { [$0] } ?? []
  }
}
