import Testing
import Wording

/// Reads what a page with all units says: a year's dashboard, or the briefing.
struct DashboardReader {
  let page: HTMLTree
  let rendition: Rendition

  private var labels: Labels { rendition.labels }

  /// The table of results, a unit's figures by its name.
  func table() throws -> [String: Figures] {
    let section = try #require(page.first("section", id: "results"))
    let element = try #require(section.first("table", class: "results"))
    let table = try #require(element.table)
    let known = [labels[.rank], labels[.unit], labels[.category], labels[.total], labels[.verdict]]
    var units: [String: Figures] = [:]
    for row in table.rows {
      var figures: Figures = [:]
      try #require(row.count == table.heads.count)
      for (head, element) in zip(table.heads, row) {
        let cell = element.text
        switch head {
        case known[0]: figures["rank"] = cell == "–" ? "none" : cell
        case known[1]: figures["name"] = cell
        case known[2]: figures["category"] = cell
        case known[3]: figures["total"] = hundredths(cell)
        case known[4]:
          figures["verdict"] = rendition.verdict(
            element.text(without: "span").trimmingPrefix(while: \.isWhitespace).split(separator: " ").joined(
              separator: " "))
          figures["scaled"] = element.first(class: "fact").flatMap { numbers(in: $0.text).first }.map { hundredths($0) }
        default: figures.read(cell, ofDimension: head)
        }
      }
      units[figures["name"] ?? ""] = figures
    }
    return units
  }

  /// The table of units by items, a unit's figures by its name; nil where there is none.
  func map() throws -> [String: Figures]? {
    guard let element = page.first("table", class: "heat") else { return nil }
    let table = try #require(element.table)
    // A head has an item's number, and below it the beginning of the name.
    let heads = try #require(element.first("thead")).all("th").map { ($0.first(class: "of") ?? $0).text }
    var units: [String: Figures] = [:]
    for row in table.rows {
      var figures: Figures = [:]
      try #require(row.count == table.heads.count)
      for (head, cell) in zip(heads, row).dropFirst() {
        if head == labels[.total] {
          figures["total"] = hundredths(cell.text(without: "span").filter { !$0.isWhitespace })
          continue
        }
        let said = cell.first("span", class: "said")?.text
        let counted = said.map { numbers(in: $0) } ?? []
        let state = said.map { $0.prefix { $0 != "，" } }.map(String.init)
        figures["item \(head) state"] = state.map(rendition.state) ?? "scored"
        let number = cell.text(without: "span")
        let score = number.isEmpty ? counted.first ?? "none" : number
        figures["item \(head)"] = score == "none" ? score : hundredths(score.filter { !$0.isWhitespace })
      }
      units[row[0].text] = figures
    }
    return units
  }

  /// What the page says of all units together.
  func medians() throws -> Figures {
    var figures: Figures = [:]
    if let statement = page.first("p", class: "statement")?.text {
      let parts = labels[.dashMedian].components(around: "{1}")
      if let found = statement.split(separator: "，").first(where: { $0.hasPrefix(parts[0]) }) {
        figures["median total"] = numbers(in: String(found)).first.map { hundredths($0) }
      }
    }
    if let chart = page.first("text", class: "median") {
      figures["chart median"] = numbers(in: chart.text).first.map { hundredths($0) }
    }
    for row in page.first("table", class: "medians")?.table?.rows ?? [] {
      let id = row[0].text.prefix { $0 != " " }
      figures["median \(id)"] = hundredths(row[1].text)
    }
    if let table = page.first("table", class: "categories")?.table {
      for row in table.rows {
        let name = "category \(row[0].text)"
        figures["\(name) units"] = row[1].text
        guard table.heads.count > 2 else { continue }
        figures["\(name) scored"] = row[2].text
        figures["\(name) median"] = row[3].text == "–" ? nil : hundredths(row[3].text)
        figures["\(name) lowest"] = row[4].first(class: "figure").map { hundredths($0.text) }
        figures["\(name) highest"] = row[5].first(class: "figure").map { hundredths($0.text) }
      }
    }
    return figures
  }
}

extension String {
  /// What stands before and after a part.
  func components(around part: String) -> [String] {
    guard let range = self.range(of: part) else { return [self, ""] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }

  private func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
