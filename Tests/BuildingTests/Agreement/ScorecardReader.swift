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
    if let score = card.first(class: "score") {
      figures["total"] = hundredths(try #require(score.first("strong")).text)
      figures["verdict"] = rendition.verdict(try #require(score.first(class: "verdict")).text)
      let pending = card.all("p").map(\.text).first { isFilled($0, from: .pendingPoints) }
      figures["undecided"] = hundredths(pending.flatMap { numbers(in: $0).first } ?? "0")
      // The rank is what no other words of the line are.
      figures["rank"] = score.all("span").map(\.text).first { isFilled($0, from: .rankOf) }
        .flatMap { numbers(in: $0).first }
    }
    for (id, cells) in try dimensions() {
      figures["dimension \(id)"] = hundredths(cells[0])
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
    for (id, cells) in try dimensions() where cells.count > 2 { figures["median \(id)"] = hundredths(cells[2]) }
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
      figures["\(name) state"] = rendition.state(try #require(head.first(class: "state")).text)
      let score = try #require(head.children.last).text(without: "span").split(separator: "⁄")
      figures[name] = score[0].contains("—") ? "none" : hundredths(score[0])
      figures["\(name) points"] = hundredths(score[1])
      if let sum = section.first("ol", class: "sum") {
        let lines = sum.children
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
    return figures
  }

  /// The register rows named behind each line.
  private func rows(of lines: ArraySlice<HTMLTree>, _ name: String) -> Figures {
    var figures: Figures = [:]
    for (place, line) in lines.enumerated() {
      let rows = line.all("li").compactMap { $0.text.split(separator: "　").last }
        .filter { $0.contains(".csv:") }
      if !rows.isEmpty { figures["\(name) line \(place) rows"] = rows.joined(separator: " ") }
    }
    return figures
  }

  /// Whether a text is what a label says with numbers filled in.
  private func isFilled(_ text: String, from label: Label) -> Bool {
    let plain = labels[label].replacing(/\{[0-9]\}/) { _ in "#" }
    return text.replacing(/[0-9]+(?:\.[0-9]+)?/) { _ in "#" } == plain
  }
}
