import Testing
import Wording

/// Reads what a packet's receipt says that the unit confirms.
struct ReceiptReader {
  let page: HTMLTree
  let rendition: Rendition

  /// The total, the verdict and the score of each item.
  func unit() throws -> Figures {
    let receipt = try #require(page.first("section", id: "receipt"))
    var figures: Figures = [:]
    for pair in try #require(receipt.first("dl", class: "terms")).children {
      let (term, value) = (pair.children[0].text, pair.children[1].text)
      if term == rendition.labels[.total] { figures["total"] = numbers(in: value).first.map { hundredths($0) } }
      if term == rendition.labels[.verdict] { figures["verdict"] = rendition.verdict(value) }
    }
    for row in try #require(receipt.first("table", class: "receipt-table")?.first("tbody")).children {
      let score = try #require(row.first("td", class: "number")).text.prefix { $0 != "⁄" }
      let item = row.attributes["data-item"] ?? ""
      let isLeftOut = score.contains(rendition.labels[.notCounted])
      // An undecided total stands in a sentence.
      let number = item.isEmpty ? numbers(in: String(score)).first ?? "" : String(score)
      let figure = score.contains("—") ? "none" : isLeftOut ? "0" : hundredths(number)
      if item.isEmpty {
        #expect(figure == figures["total"])
      } else {
        figures["item \(item)"] = figure
      }
    }
    return figures
  }
}

/// Reads which scores the briefing says were marked otherwise.
struct OverriddenReader {
  let page: HTMLTree
  let rendition: Rendition

  /// What each such item of each unit was and is.
  func figures() throws -> Figures {
    let labels = rendition.labels
    guard let table = page.all("table").compactMap(\.table).first(where: { $0.heads.contains(labels[.briefingMarked]) })
    else { return [:] }
    var figures: Figures = [:]
    for row in table.rows.map({ $0.map(\.text) }) {
      let computed = row[2] == labels[.statePending] ? "pending" : hundredths(row[2])
      figures["\(row[0]) \(row[1].prefix { $0 != " " })"] = "\(computed) to \(hundredths(row[3]))"
    }
    return figures
  }
}
