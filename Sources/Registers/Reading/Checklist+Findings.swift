import ContentFiles
package import Diagnostics
import RubricBooks
import Tabular

extension DiagnosticCode {
  /// A unit has two rows in a checklist.
  package static let doubleChecklistRow = DiagnosticCode("duplicate-row", .error)
}

extension Diagnostic {
  /// Reports something other than 无 in a checklist's column of an event.
  static func notNone(_ place: Location, _ text: String, _ fact: RubricBook.FactText) -> Diagnostic {
    Diagnostic(
      .badChoice, at: place, "\(quoted(text))不能填在这里：\(quoted(fact.name))列只能填“无”，发生过的请在“登记”表（evidence.csv）或它自己的表中逐条登记")
  }

  /// Reports a mark in a checklist for an item that rules decide, or several assessors.
  static func notMarkedHere(_ place: Location, _ header: String, _ item: RubricBook.ItemText) -> Diagnostic {
    let reason =
      item.judging == .rules
      ? "按登记核算，核对表中不能打分；确需改判的请写在“评分”表（scores.csv）中并说明理由"
      : "由几位评分人评分、取平均，核对表中不能打分；请删去这一列，在“评分”表（scores.csv）中一位评分人写一行"
    return Diagnostic(.unknownItem, at: place, "\(quoted(header))列不会被读取：指标\(quoted(item.id))\(reason)")
  }

  static func loneColumn(_ place: Location, _ head: String) -> Diagnostic {
    Diagnostic(.csvUnknownColumn, at: place, "\(quoted(head))列没有与它配套的列，内容不会被读取；“数量”要有同名的事项列，“理由”要有“得分”列")
  }

  static func doubleUnit(_ place: Location, _ unit: Unit?, earlier: String) -> Diagnostic {
    Diagnostic(
      .doubleChecklistRow, at: place, "\(quoted(unit?.name ?? ""))在核对表中已有一行（\(earlier)），一个单位只能有一行，请合并")
  }
}
