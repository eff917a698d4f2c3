import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of a round's vetoes (formats §6).
enum VetoReader {
  /// Reads a register.
  ///
  /// - Parameters:
  ///   - source: The place it is read from.
  ///   - reader: The reader of the registers, to which the entries are added.
  static func read(_ source: RegisterSource, _ reader: inout RegisterReader) {
    guard let table = reader.table(source, VetoColumn.self) else {
      reader.gaps.hasFaultyVetoes = true
      return
    }
    for row in table.rows where row.kind != .summary {
      guard row.kind == .data, let entry = read(CellReader(table, row), &reader) else {
        reader.gaps.hasFaultyVetoes = true
        continue
      }
      reader.vetoes.append(entry)
    }
  }

  /// Reads the veto of a row, or returns nil if it cannot be used.
  private static func read(_ row: CellReader<VetoColumn>, _ reader: inout RegisterReader) -> VetoEntry? {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, &reader.findings)
    guard isChecked else { return nil }
    let date = cells.moment(.date, required: true, findings: &reader.findings)
    for column in [VetoColumn.cause, .accountability] where cells.isEmpty(column) {
      cells.fault(.incompleteVeto(cells.location(column), cells.table.name(column)), &reader.findings)
    }
    let reference = cells.isEmpty(.reference) ? nil : reader.references.id(of: cells.bytes(.reference))
    let review = cells.review(.review, findings: &reader.findings)
    let isPublic = cells.isPublic(.visibility, findings: &reader.findings)
    let situation = readSituation(&cells, &reader)
    if let unit, let reference {
      reader.checkReference(
        reference, of: KnownReferences.Subject(unit: unit, fact: nil), isVoid: review == .returned,
        isUncertain: reader.gaps.hasFaultyVetoes, .reference, &cells)
    }
    guard cells.isSound, let unit, let date else { return nil }
    var texts = reader.row(cells.row)
    texts.cells.reference = CellText(trimmed(cells.bytes(.reference)))
    let id = reader.rows.add(texts)
    return VetoEntry(
      unit: unit, veto: Veto(reference: reference, day: date.day, review: review, row: id), round: reader.round,
      cause: cells.trimmed(.cause), accountability: cells.trimmed(.accountability), situation: situation,
      isPublic: isPublic, place: cells.location(.date))
  }

  /// Reads the situation, one of those that `responsibility.yaml` gives or of the format's own.
  private static func readSituation(_ cells: inout CellReader<VetoColumn>, _ reader: inout RegisterReader) -> String {
    guard let key = cells.key(.situation, findings: &reader.findings) else { return "" }
    let own = (1...7).map { "48-7-\($0)" }
    let given = reader.situations
    if !own.contains(key), !given.contains(key) {
      cells.fault(
        .badChoice(cells.location(.situation), cells.text(.situation), given.isEmpty ? own : given),
        &reader.findings)
    }
    return key
  }
}

extension DiagnosticCode {
  /// A veto lacks its cause or its document.
  package static let vetoIncomplete = DiagnosticCode("veto-incomplete", .error)
}

extension Diagnostic {
  fileprivate static func incompleteVeto(_ place: Location, _ column: String) -> Diagnostic {
    Diagnostic(.vetoIncomplete, at: place, "一票否决应写明\(quoted(column))；两者齐全才能否决")
  }
}
