import Foundation
import TestSupport
import Testing

/// Reads results as CSV, a unit's figures by its id.
func csvFigures(_ bytes: [UInt8], dimensions: [String]) throws -> [String: Figures] {
  try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  let rows = try #require(CSVCells(bytes)).rows
  let heads = rows[0]
  var units: [String: Figures] = [:]
  for row in rows.dropFirst() {
    try #require(row.count == heads.count)
    var figures: Figures = [:]
    for (head, cell) in zip(heads, row) {
      switch head {
      case "单位编号": break
      case "单位名称": figures["name"] = undefused(cell)
      case "类别": figures["category"] = undefused(cell)
      case "总分": figures["total"] = hundredths(cell)
      case "结论":
        figures["verdict"] = ["已评定": "scored", "待核定": "pending", "一票否决": "vetoed"][cell] ?? cell
      case "待核定分值": figures["undecided"] = hundredths(cell)
      case "名次": figures["rank"] = cell.isEmpty ? "none" : cell
      default:
        let id = String(head.prefix { $0 != " " })
        if dimensions.contains(id) {
          figures["dimension \(id)"] = hundredths(cell)
        } else if let state = ["待核定": "pending", "不适用": "notApplicable"][cell] {
          figures["item \(id) state"] = state
        } else {
          figures["item \(id)"] = hundredths(cell)
        }
      }
    }
    units[row[0]] = figures
  }
  return units
}

/// A cell's text without the apostrophe before what a spreadsheet would take for a formula.
private func undefused(_ cell: String) -> String {
  #expect(cell.first.map { !"=+-@".contains($0) } ?? true)
  return cell.hasPrefix("'") ? String(cell.dropFirst()) : cell
}

/// Reads results as JSON, a unit's figures by its id, with the causes of lines apart.
func jsonFigures(_ bytes: [UInt8]) throws -> [String: (figures: Figures, causes: Figures)] {
  let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  let units = try #require(object["units"] as? [[String: Any]])
  var all: [String: (figures: Figures, causes: Figures)] = [:]
  for unit in units {
    var figures: Figures = [:]
    var causes: Figures = [:]
    figures["name"] = unit["name"] as? String
    figures["category"] = unit["category"] as? String
    figures["verdict"] = unit["verdict"] as? String
    figures["total"] = number(unit["total"])
    figures["undecided"] = number(unit["pendingPoints"])
    if let rank = unit["rank"] { figures["rank"] = (rank as? NSNumber).map { "\($0)" } ?? "none" }
    for dimension in unit["dimensions"] as? [[String: Any]] ?? [] {
      let name = "dimension \(dimension["id"] as? String ?? "")"
      figures[name] = number(dimension["earned"])
      figures["\(name) points"] = number(dimension["points"])
    }
    for item in unit["items"] as? [[String: Any]] ?? [] {
      let name = "item \(item["id"] as? String ?? "")"
      figures[name] = number(item["earned"]) ?? "none"
      figures["\(name) points"] = number(item["points"])
      figures["\(name) state"] = item["state"] as? String
      figures["\(name) start"] = number(item["start"])
      figures["\(name) computed"] = number(item["computed"])
      for (place, line) in (item["trace"] as? [[String: Any]] ?? []).enumerated() {
        figures["\(name) line \(place)"] = number(line["delta"])
        let rows = line["rows"] as? [String] ?? []
        if !rows.isEmpty { figures["\(name) line \(place) rows"] = rows.joined(separator: " ") }
        let rule = (line["rule"] as? NSNumber).map { "\($0) × \(line["count"] ?? "")" }
        causes["\(name) line \(place) cause"] = rule ?? line["rule"] as? String
      }
    }
    all[try #require(unit["id"] as? String)] = (figures, causes)
  }
  return all
}

/// Hundredths of a number; nil of none.
private func number(_ value: Any?) -> String? {
  (value as? NSNumber).map { "\(Int(($0.doubleValue * 100).rounded()))" }
}
