package import Registers
import Tabular

extension UnitDirectory {
  /// Returns the name to write into a register's unit cell: the id if the name would be written in another form or
  /// read as something else.
  package func writtenName(of unit: Unit) -> String {
    let isFormula = unit.name.isEmpty || CSVText.beginsFormula(unit.name.utf8)
    return isFormula || self.unit(normalised(unit.name)).map { self[$0].id } != unit.id ? unit.id : unit.name
  }
}
