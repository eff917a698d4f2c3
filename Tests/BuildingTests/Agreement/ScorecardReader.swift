import Assessment
import RubricBooks
import Testing
import Wording

/// Reads what a scorecard says, in an edition or in a packet.
struct ScorecardReader {
  let card: HTMLTree
  let rendition: Rendition

  private var labels: Labels { rendition.labels }

  /// What it says of the unit.
  func unit() throws -> Figures {
    var figures = try items()
    if let verdict = card.first(class: "verdict") {
      figures["verdict"] = rendition.verdict(verdict.text)
      let answer = try #require(card.first(class: "statement")).text
      let beginnings: [Label] = [.answerVetoedPending, .answerVetoed, .pendingTotal, .pointsUnit]
      if beginnings.contains(where: { pattern(answer).hasPrefix(pattern(labels[$0])) }) {
        let amounts = numbers(in: answer)
        let isOpen = [Label.answerVetoedPending, .pendingTotal].contains {
          pattern(answer).hasPrefix(pattern(labels[$0]))
        }
        figures["total"] = hundredths(amounts[0])
        figures["undecided"] = isOpen ? hundredths(amounts[1]) : "0"
      }
      let parts = answer.split(whereSeparator: { "，；。".contains($0) }).map(String.init)
      figures["rank"] = parts.first { part in [.rankOf, .rankAmong, .rankShared].contains { isFilled(part, from: $0) } }
        .flatMap { numbers(in: $0).first }
    }
    for (id, cells) in try dimensions() {
      figures.read(cells[0], ofDimension: id)
      figures["dimension \(id) points"] = hundredths(cells[1])
    }
    return figures
  }

  /// What it says of all units.
  func medians() throws -> Figures {
    var figures: Figures = [:]
    for text in card.all("p").map(\.text) {
      let parts = text.split(separator: "。").map { String($0) + "。" }
      for part in parts where isFilled(part, from: .medianOf) {
        figures["median total"] = hundredths(numbers(in: part)[1])
        figures["scored"] = hundredths(numbers(in: part)[0])
      }
    }
    for (id, cells) in try dimensions() where cells.count > 2 && cells[2] != "–" {
      figures["median \(id)"] = hundredths(cells[2])
    }
    return figures
  }

  /// The numbers of each dimension's row.
  private func dimensions() throws -> [(id: String, cells: [String])] {
    guard let bars = card.first("table", class: "bars") else { return [] }
    let table = try #require(bars.table)
    return table.rows.map { row in
      (row[0].text.split(separator: " ").first.map(String.init) ?? "", row.dropFirst().map(\.text))
    }
  }

  private func items() throws -> Figures {
    var figures: Figures = [:]
    for section in card.all("section", class: "item") {
      let name = "item " + (section.attributes["id"] ?? "").dropFirst("item-".count)
      let head = try #require(section.first("h3"))
      let score = try score(#require(head.children.last), name)
      figures.merge(score) { own, _ in own }
      if let sum = section.first("ol", class: "sum") {
        let lines = sum.children.filter { $0.attributes["class"] != "ungiven" }
        let points = try lines.map { hundredths(try #require($0.first("span", class: "points")).text) }
        figures["\(name) start"] = points.first
        figures["\(name) computed"] = points.last
        for (place, delta) in points.dropFirst().dropLast().enumerated() { figures["\(name) line \(place)"] = delta }
        // The page's own sum is a sum.
        let numbers = points.compactMap { Int($0) }
        #expect(numbers.dropLast().reduce(0, +) == numbers.last, "\(name)")
        figures.merge(rows(of: lines.dropFirst().dropLast(), name)) { own, _ in own }
      } else if let start = section.all("p").map(\.text).first(where: { isFilled($0, from: .sumUntouched) }) {
        figures["\(name) start"] = hundredths(numbers(in: start)[0])
        figures["\(name) computed"] = hundredths(numbers(in: start)[0])
      }
    }
    for row in card.all("tr")
    where row.attributes["id"]?.hasPrefix("item-") ?? false {
      let name = "item " + (row.attributes["id"] ?? "").dropFirst("item-".count)
      let score = try score(#require(row.children.last), name)
      figures.merge(score) { own, _ in own }
      let lines = row.first("ul", class: "sum")?.children ?? []
      let points = try lines.map { hundredths(try #require($0.first("span", class: "points")).text) }
      for (place, delta) in points.enumerated() { figures["\(name) line \(place)"] = delta }
      figures.merge(rows(of: lines[...], name)) { own, _ in own }
      guard score["\(name) state"] == "scored", let full = score[name].flatMap(Int.init) else { continue }
      // A row has full points: what its lines do not say was there from the start.
      figures["\(name) computed"] = "\(full)"
      figures["\(name) start"] = "\(full - points.compactMap(Int.init).reduce(0, +))"
    }
    return figures
  }

  /// The state, the score and the points of an item; the state goes without saying where the rules gave the points.
  private func score(_ element: HTMLTree, _ name: String) -> Figures {
    let numbers = element.text(without: "span").split(separator: "⁄")
    let earned =
      numbers[0].contains("—") ? "none" : numbers[0].contains(labels[.notCounted]) ? "0" : hundredths(numbers[0])
    return [
      "\(name) state": element.first(class: "state").map { rendition.state($0.text) } ?? "scored",
      name: earned, "\(name) points": hundredths(numbers[1]),
    ]
  }

  /// The register rows named behind each line.
  private func rows(of lines: ArraySlice<HTMLTree>, _ name: String) -> Figures {
    var figures: Figures = [:]
    for (place, line) in lines.enumerated() {
      let rows = line.all("li").compactMap { $0.text.split(separator: "　").last.flatMap { row(String($0)) } }
      if !rows.isEmpty { figures["\(name) line \(place) rows"] = rows.joined(separator: " ") }
    }
    return figures
  }

  /// The row that words name by its round, its file and its line, as calculations name it.
  private func row(_ words: String) -> String? {
    for round in rendition.year.plan.rounds {
      guard let found = words.firstMatch(of: /([^ ]+\.csv) 第 ([0-9]+) 行$/),
        words[..<found.range.lowerBound].hasSuffix("\(round.name) ")
      else { continue }
      return "\(round.folder)/\(found.1):\(found.2)"
    }
    return nil
  }

  /// Whether a text is what a label says with numbers filled in.
  private func isFilled(_ text: String, from label: Label) -> Bool { pattern(text) == pattern(labels[label]) }

  /// The text with `#` for every number and every gap.
  private func pattern(_ text: String) -> String {
    text.replacing(/\{[0-9]\}|[0-9]+(?:\.[0-9]+)?/) { _ in "#" }
  }
}
