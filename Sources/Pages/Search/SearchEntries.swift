import Calendars
import Components
import Editions
import Layouts
import Papers
import Policies
import PolicyText
import Rubric
import RubricBooks
import Sentences
import SiteContent
import Wording

/// The entries of one edition's search, made from the values that the edition's own pages are made from.
///
/// Results come from ``YearValues`` of the edition: values that it may not show are not there to be found.
struct SearchEntries: Sendable {
  let shelf: PolicyShelf
  let rubrics: [RubricBook]
  /// The rubric that the guides are for.
  let guide: RubricBook?
  let guides: [GuideSource]
  let responsibility: Responsibility?
  let years: [YearValues]
  let labels: Labels
  /// The years' calendars, the newest first.
  var calendars: [YearCalendar] = []
  /// The letter to sign, or nil if there is none.
  var letter: PolicyShelf.Entry?
  /// The years that have a self-check, with their rubrics.
  var selfChecks: [(year: Int, rubric: RubricBook)] = []
  /// The years' registers of letters; none in an edition without them.
  var registers: [LetterRegister] = []
  /// The years' papers; none in an edition without them.
  var papers: [YearPapers] = []

  /// The entries, part by part in the order of the site.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  var all: [SearchEntry] {
    policies.flatMap { policy($0) } + missing + rubrics.flatMap { items(of: $0) }
      + (guide.map { guidePages(for: $0) } ?? []) + forms + calendars.flatMap { entries(of: $0) }
      + (responsibility.map { duties(of: $0) } ?? [])
      + registers.reversed().flatMap { people(of: $0) } + years.reversed().flatMap { results(of: $0) }
      + allPapers
  }

  /// The policies, each followed by its attachments, as lists of them have it.
  private var policies: [PolicyShelf.Entry] {
    func family(_ entry: PolicyShelf.Entry) -> [PolicyShelf.Entry] {
      [entry] + entry.attachments.flatMap { family(shelf.entries[$0.entry]) }
    }
    return shelf.entries.filter { $0.source.attachmentTo == nil }.flatMap(family)
  }

  private func policy(_ entry: PolicyShelf.Entry) -> [SearchEntry] {
    let source = entry.source
    let notes = shelf.notes.notes.filter { $0.policy == source.id }.map { note in
      let article = note.article.flatMap { number in entry.document.articles.first { $0.number == number } }
      return SearchEntry(
        .policies, at: .policy(source.slug, anchor: article?.id), title: source.title, heading: "",
        text: labels[.editorsNote] + "　" + note.text)
    }
    let passages = PolicyPassages(entry.document).passages.compactMap { passage -> SearchEntry? in
      // Many policies repeat their title above their text.
      let heading = passage.heading == source.title ? "" : passage.heading
      if passage.anchor != nil, heading.isEmpty, passage.text.isEmpty { return nil }
      return SearchEntry(
        .policies, at: .policy(source.slug, anchor: passage.anchor), title: source.title,
        heading: passage.anchor == nil ? source.number ?? "" : heading, text: passage.text)
    }
    return passages + notes
  }

  /// The documents that are cited but not on the site.
  private var missing: [SearchEntry] {
    shelf.notes.missing.map { missing in
      SearchEntry(
        .policies, at: .policies, title: missing.title, heading: labels[.notSupplied], text: missing.note ?? "")
    }
  }

  private func items(of rubric: RubricBook) -> [SearchEntry] {
    let readings = SearchEntry(
      .rubric, at: .rubric(rubric.id), title: rubric.title, heading: labels[.readings],
      text: rubric.readings.joined(separator: "\n"))
    return (rubric.readings.isEmpty ? [] : [readings])
      + rubric.items.map { item in
        var lines = [item.requirement, item.criterion].compactMap(\.self) + item.rules.compactMap(\.self)
        if !item.materials.isEmpty { lines.append(item.materials.joined(separator: "；")) }
        lines += item.readings
        return SearchEntry(
          .rubric, at: .rubric(rubric.id, item: item.id), title: "\(item.id) \(item.name)", heading: rubric.title,
          text: lines.joined(separator: "\n"))
      }
  }

  private func guidePages(for rubric: RubricBook) -> [SearchEntry] {
    let asks = rubric.items.contains { !$0.materials.isEmpty } || guides.contains { !$0.form.isEmpty }
    let terms: [Label] = [.submitWhat, .submitWhere, .submitForm, .dueWhen]
    let due = SearchEntry(
      .guide, at: .guides, title: labels[.dueTitle], heading: "",
      text: terms.map { labels[$0] }.joined(separator: "\n"))
    let pages = rubric.items.map { item in
      let dimension = rubric.dimensions[item.dimension]
      let prose = guides.filter { $0.isAbout(item, of: rubric) }.flatMap { guide in
        [guide.title, guide.document.text].compactMap(\.self)
      }
      return SearchEntry(
        .guide, at: .guide(item: item.id), title: "\(item.id) \(item.name)",
        heading: "\(dimension.id) \(dimension.name)", text: prose.joined(separator: "\n"))
    }
    return (asks ? [due] : []) + pages
  }

  private func duties(of responsibility: Responsibility) -> [SearchEntry] {
    responsibility.roles.map { role in
      SearchEntry(
        .responsibility, at: .duties(role: role.id), title: role.name, heading: responsibility.title,
        text: responsibility.duties.filter { $0.role == role.id }.map(\.text).joined(separator: "\n"))
    }
      + responsibility.statements.map { statement in
        SearchEntry(
          .responsibility, at: .accountability(situation: statement.id), title: labels[.accountability], heading: "",
          text: [statement.text, statement.note].compactMap(\.self).joined(separator: "\n"))
      }
  }

  private func results(of year: YearValues) -> [SearchEntry] {
    let facts = [
      year.round, labels.words(for: year.asOf), year.approval?.facts(labels),
      year.published.map { labels.words(for: $0) },
    ].compactMap(\.self)
    // The day stands behind its name, as it does on the page.
    let published = year.published.map { "\(labels[.publishedDate]) \(labels.words(for: $0))" }
    let index = SearchEntry(
      .results, at: .year(year.year), title: year.title, heading: published ?? year.status(labels),
      text: (facts + terms(of: year)).joined(separator: "\n"))
    let heading = year.isDraft ? "\(year.title) · \(year.status(labels))" : year.title
    return [index]
      + year.units.flatMap { unit in
        [
          SearchEntry(
            .results, at: .unit(unit.id, year: year.year), title: unit.name, heading: heading, text: unit.category)
        ] + references(of: unit, in: year, heading: heading)
      }
  }
}
