import ContentFiles
import Diagnostics
package import Registers
import Rubric
import RubricBooks
import Tabular

/// The reader of a round's materials (formats §6a).
package enum MaterialReader {
  /// Reads the register of the round that was read last.
  ///
  /// - Parameter reader: The reader of the registers, to whose findings faults are added.
  /// - Returns: The rows in their order.
  package static func read(_ reader: inout RegisterReader) -> [MaterialEntry] {
    guard let source = reader.materials, let table = reader.table(source, MaterialColumn.self) else { return [] }
    return table.rows.filter { $0.kind == .data }.compactMap { read(CellReader(table, $0), &reader) }
  }

  private static func read(_ row: CellReader<MaterialColumn>, _ reader: inout RegisterReader) -> MaterialEntry? {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, &reader.findings)
    guard isChecked else { return nil }
    var item: ItemID?
    if cells.key(.item, required: true, findings: &reader.findings) != nil {
      item = reader.names.item(cells.bytes(.item), at: cells.location(.item), &reader.findings)
      if item == nil, reader.rubric != nil { return nil }
    }
    if let unit, let item,
      !reader.names.isHeld(item, by: .unit(unit), at: cells.location(.item), &reader.findings)
    {
      return nil
    }
    let material = readMaterial(of: item, &cells, &reader)
    let received = readDay(.received, &cells, &reader)
    let returned = readDay(.returned, &cells, &reader)
    let copies = cells.count(.copies, findings: &reader.findings)
    guard cells.isSound, let unit, let item, let material else { return nil }
    return MaterialEntry(
      unit: unit, item: item, material: material, round: reader.round, received: received, returned: returned,
      reason: cells.trimmed(.reason), copies: copies, note: cells.trimmed(.note),
      place: Location(cells.table.path, line: cells.row.line))
  }

  /// Reads which of the materials of an item a row is about.
  private static func readMaterial(
    of item: ItemID?, _ cells: inout CellReader<MaterialColumn>, _ reader: inout RegisterReader
  ) -> Int? {
    guard let key = cells.key(.material, required: true, findings: &reader.findings), let item,
      let text = reader.rubric?[item]
    else { return nil }
    let wanted = spaceless(key)
    if let place = text.materials.firstIndex(where: { spaceless(normalised($0)) == wanted }) { return place }
    cells.fault(
      text.materials.isEmpty
        ? .noMaterials(cells.location(.material), text)
        : .badChoice(cells.location(.material), cells.text(.material), text.materials), &reader.findings)
    return nil
  }

  /// Reads a day, and warns of one that is too late or too early to be meant.
  private static func readDay(
    _ column: MaterialColumn, _ cells: inout CellReader<MaterialColumn>, _ reader: inout RegisterReader
  ) -> Day? {
    guard let day = cells.moment(column, findings: &reader.findings)?.day else { return nil }
    let (plan, place, name) = (reader.plan, cells.location(column), column.column.name)
    if let last = plan.rounds.last?.asOf, day > last.adding(days: Diagnostic.mostDaysAfter) {
      reader.findings.add(.lateDay(place, name, day, last: last))
    } else if day < plan.window.lowerBound {
      reader.findings.add(.earlyDay(place, name, day, plan.window.lowerBound))
    }
    return day
  }
}

extension Diagnostic {
  fileprivate static func noMaterials(_ place: Location, _ item: RubricBook.ItemText) -> Diagnostic {
    Diagnostic(
      .badChoice, at: place,
      "评分细则没有为指标\(quoted(item.id))（\(item.name)）列出材料（materials），这里没有可选的；请核对指标，或在细则里列出这种材料")
  }
}
