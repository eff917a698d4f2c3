import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Tabular

/// The columns of a table of indicators, in the words of offices that keep one.
enum IndicatorColumn: Int, RegisterColumn {
  case dimension, id, name, points, requirement, criterion, materials

  static let schema = Schema(
    allCases.map(\.column),
    synonyms: [
      ("一级指标", dimension), ("指标编号", id), ("指标名称", name), ("二级指标", name), ("名称", name),
      ("满分", points), ("标准分", points), ("分数", points), ("要求", requirement), ("考核要求", requirement),
      ("考核内容", requirement),
      ("评分标准", criterion), ("评分细则", criterion), ("计分办法", criterion), ("考核标准", criterion),
      ("应交材料", materials), ("佐证材料", materials), ("证明材料", materials),
    ].map { ($0.0, $0.1.rawValue) })

  var column: Column {
    switch self {
    case .dimension: Column("方面")
    case .id: Column("编号")
    case .name: Column("指标", required: true)
    case .points: Column("分值", required: true)
    case .requirement: Column("工作要求")
    case .criterion: Column("评分办法")
    case .materials: Column("材料")
    }
  }

  var content: CellContent { .words }
}

/// A table of indicators as offices keep it in a spreadsheet, a row for each, from which a rubric begins: every item is
/// judged until somebody writes its rules.
struct IndicatorTable {
  private struct Item {
    let id: String?
    let name: String
    /// The points in hundredths.
    let points: Int64
    let requirement: String
    let criterion: String
    let materials: [String]
  }

  private struct Dimension {
    let name: String
    var items: [Item] = []
  }

  private var dimensions: [Dimension] = []
  private var ids: [String: Int] = [:]

  /// Reads a table: a CSV file, or the first sheet of a workbook.
  ///
  /// - Parameters:
  ///   - path: The path in the folder.
  ///   - folder: The folder.
  ///   - findings: Receives what is wrong.
  /// - Returns: The table, nil if there is an error among the findings.
  static func read(_ path: String, in folder: ContentFolder, findings: inout Findings) -> IndicatorTable? {
    let missing = "应是列出指标的表，一行一项，有“指标”和“分值”两列"
    guard let table = folder.table(path, schema: IndicatorColumn.schema, missing: missing, findings: &findings) else {
      return nil
    }
    var indicators = IndicatorTable()
    for row in table.rows where row.kind != .summary {
      indicators.add(CellReader<IndicatorColumn>(table, row), findings: &findings)
    }
    if indicators.dimensions.isEmpty, !findings.hasErrors {
      findings.add(Diagnostic(.missingValue, at: Location(path), "表中没有指标，应一行写一项：指标、分值"))
    }
    return findings.hasErrors ? nil : indicators
  }

  /// Adds the item of a row, to the dimension above it where its own cell is empty, as it is in merged cells.
  private mutating func add(_ row: CellReader<IndicatorColumn>, findings: inout Findings) {
    var cells = row
    let dimension = text(cells, .dimension)
    if !dimension.isEmpty, dimension != dimensions.last?.name {
      dimensions.append(Dimension(name: dimension))
    } else if dimensions.isEmpty {
      dimensions.append(Dimension(name: Placeholder.dimension.rawValue))
    }
    let id = cells.table.has(IndicatorColumn.id) ? cells.key(.id, required: true, findings: &findings) : nil
    if let id { check(id, of: &cells, findings: &findings) }
    let isNamed = cells.isFilled(.name, required: true, findings: &findings)
    guard let amount = cells.key(.points, required: true, findings: &findings) else { return }
    let points = parseNumber(amount.hasSuffix("分") ? trimmed(String(amount.dropLast())) : amount)
    if points.map({ $0 <= 0 }) ?? true { cells.fault(.badNumber(cells.location(.points), amount), &findings) }
    guard isNamed, cells.isSound, let points else { return }
    dimensions[dimensions.count - 1].items.append(
      Item(
        id: id, name: text(cells, .name), points: points, requirement: text(cells, .requirement),
        criterion: text(cells, .criterion),
        materials: text(cells, .materials).split { "；;、".contains($0) }.map { trimmed(String($0)) }))
  }

  /// Reports an id that no item may have, or that another has.
  private mutating func check(_ id: String, of cells: inout CellReader<IndicatorColumn>, findings: inout Findings) {
    let place = cells.location(.id)
    if !isFileSafe(id) {
      cells.fault(
        Diagnostic(.rubricInvalid, at: place, "编号\(quoted(id))只能用字母、数字、点、短横线和下划线，以字母或数字开头和结尾，最多 40 个字符"), &findings)
    } else if let line = ids[id.lowercased()] {
      cells.fault(
        Diagnostic(
          .rubricInvalid, at: place, "编号\(quoted(id))与第 \(line) 行的重复；Excel 会把 5.10 改成 5.1，先把这一列的格式设为“文本”，再填编号"),
        &findings)
    } else {
      ids[id.lowercased()] = place.line
    }
  }

  /// Returns the text of a cell in one line: its lines are parts of a sentence, or sentences.
  private func text(_ cells: CellReader<IndicatorColumn>, _ column: IndicatorColumn) -> String {
    cells.text(column).split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
      .reduce(into: "") { text, line in
        if let last = text.last, !"。；，：、！？.;,:".contains(last) { text += "；" }
        text += line
      }
  }

  /// The sum of the points.
  var total: String { Points(hundredths: dimensions.flatMap(\.items).reduce(Int64(0)) { $0 + $1.points }).decimal }

  /// Returns the dimensions as a rubric writes them, with the line that is to say on what an item is based.
  func written(basis: String) -> String {
    var lines = ["  # 由表抄来：各项先由评分人打分（judge: true），再一项一项换成规则。"]
    for (index, dimension) in dimensions.enumerated() {
      let number = id(ofDimension: index)
      lines += ["  - id: \"\(number)\"", "    name: \(yamlScalar(dimension.name))", "    items:"]
      for (place, item) in dimension.items.enumerated() {
        lines += [
          "      - id: \"\(item.id ?? "\(number).\(place + 1)")\"", "        name: \(yamlScalar(item.name))",
          "        points: \(Points(hundredths: item.points).decimal)",
        ]
        for (key, text) in [("requirement", item.requirement), ("criterion", item.criterion)] where !text.isEmpty {
          lines.append("        \(key): \(yamlScalar(text))")
        }
        if !item.materials.isEmpty {
          lines.append("        materials: [\(item.materials.map { yamlScalar($0) }.joined(separator: ", "))]")
        }
        lines += ["        \(basis)", "        judge: true"]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The id of a dimension: what its items' ids begin with, or else its number, unless an item has that.
  private func id(ofDimension index: Int) -> String {
    let begins = dimensions.map { $0.items.first?.id?.split(separator: ".", maxSplits: 1) ?? [] }
      .map { $0.count == 2 ? String($0[0]) : nil }
    let own = begins[index].flatMap { begin in begins.filter { $0 == begin }.count == 1 ? begin : nil }
    let candidates = [own, begins.contains("\(index + 1)") ? nil : "\(index + 1)", "D\(index + 1)"]
    return candidates.compactMap(\.self).first { ids[$0.lowercased()] == nil } ?? "方面\(index + 1)"
  }
}
