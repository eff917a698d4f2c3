import Assessment
import ContentTestSupport
import Diagnostics
import Editions
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

/// The site of this repository's content.
struct SampleTests {
  @Test("the sample has no error, and shows every state, floor and verdict in its two years")
  func states() throws {
    var findings = Findings()
    let content = Content(try sampleContent(), scope: .everything, findings: &findings)
    #expect(!findings.hasErrors, Comment(rawValue: findings.text()))
    #expect(content.years.map(\.plan.year) == [2024, 2025])
    #expect(content.years.map(\.plan.isPublished) == [true, false])
    #expect(content.years.map(\.states.count) == [2, 1])
    let results = content.years.flatMap { $0.states.flatMap(\.results) }
    let items = results.flatMap(\.items)
    #expect(Set(items.map(\.state)) == [.scored, .judged, .overridden, .notApplicable, .pending])
    #expect(Set(results.map(\.verdict)) == [.scored, .pending, .vetoed])
    #expect(items.contains { $0.computed?.trace.contains { $0.cause == .floor } ?? false })
    #expect(results.contains { $0.total == Points(hundredths: 10_000) })
    #expect(content.years[1].directory.units.contains { !$0.isActive })
    let names = content.years.map { Dictionary(uniqueKeysWithValues: $0.directory.units.map { ($0.id, $0.name) }) }
    #expect(names[0].contains { id, name in names[1][id].map { $0 != name } ?? false }, "a renamed unit")
    let decisions = Set(content.years.flatMap(\.decisions).compactMap(\.decision))
    #expect(decisions.isSuperset(of: [.accepted, .rejected]))
  }

  @Test("the public edition holds no byte of the draft year")
  func draftYear() throws {
    let folder = try sampleContent()
    let site = try RenderedSite(folder, .site)
    let office = try RenderedSite(folder, .office)
    // What is due in the year is for all; what was found of it is not.
    #expect(site.pages.keys.filter { $0.contains("2025") }.sorted() == ["calendar/2025.html", "selfcheck/2025.html"])
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    let draft = try #require(content.years.last)
    let known = try #require(content.years.first).directory.units
    // Every total of the draft year that no published page needs, every new name and id, every text of its registers.
    var texts = draft.states.flatMap(\.results).map { ">\($0.total.decimal)<" }.filter { $0.contains(".") }
    for unit in draft.directory.units where !known.contains(where: { $0.id == unit.id }) {
      texts += ["\(unit.id).html", unit.name]
    }
    for unit in draft.directory.units where !known.contains(where: { $0.name == unit.name }) { texts.append(unit.name) }
    for row in draft.rows {
      texts += [row.cells.reference, row.cells.document, row.cells.note].filter { $0.count >= 6 }
    }
    texts += draft.marks.map(\.reason).filter { $0.count >= 8 }
    texts += draft.feedback.map(\.opinion).filter { $0.count >= 8 }
    let published = try #require(content.years.first)
    let shared = Set(
      published.marks.map(\.reason)
        + published.rows.flatMap { [$0.cells.reference, $0.cells.document, $0.cells.note] })
    texts = Set(texts).subtracting(shared).sorted()
    #expect(texts.count > 40)
    for text in texts { #expect(site.pages(containing: text) == [], "\(text)") }
    // The search finds what is there: the office's edition has most of it.
    #expect(texts.filter { !office.pages(containing: $0).isEmpty }.count * 2 > texts.count)
  }

  @Test("both editions render the same bytes twice")
  func repeatable() throws {
    for edition in Edition.linked {
      #expect(try RenderedSite.sample(edition).pages == RenderedSite.sample(edition).pages)
    }
  }

  @Test("a scorecard takes at most 20 KB")
  func weight() throws {
    let site = try RenderedSite.sample(.site)
    let cards = site.pages.filter { $0.key.hasPrefix("results/2024/") && $0.key != "results/2024/index.html" }
    #expect(cards.count == 18)
    #expect(cards.allSatisfy { $0.value.count <= 20_480 })
  }
}
