import ContentFiles
import RubricBooks
import Tabular

extension NewFiles {
  /// The years whose days off the program contains, ascending: those that the State Council has published.
  package static let calendarYears = (2020...2100).filter { Template.exists("calendar/\($0).csv") }

  /// Adds a year's calendar, or says what has to be provided: a calendar without rows would make every holiday a
  /// working day, while a missing one is asked for wherever a limit needs it.
  mutating func addCalendar(_ year: Int, to folder: ContentFolder) {
    let known = (try? folder.list("calendar")) ?? []
    guard !known.contains(where: { $0.name.lowercased() == "\(year).csv" }) else { return }
    guard Template.exists("calendar/\(year).csv") else {
      gaps.append(
        "缺少 calendar/\(year).csv：请照《国务院办公厅关于 \(year) 年部分节假日安排的通知》（gov.cn，一般在上一年十一月公布）新建此文件，"
          + "列名为 \(RegisterKind.calendar.heads.joined(separator: "、"))，每个放假日一行“休”，每个调休上班日一行“班”，平常的周末不用写；"
          + "没有这个文件时，用到该年工作日的登记会报错，不会按猜测计算")
      return
    }
    var text = CSVText()
    for line in Template.text("calendar/\(year).csv").split(separator: "\n") {
      text.row(line.split(separator: ",", omittingEmptySubsequences: false).map { .text(String($0)) })
    }
    files["calendar/\(year).csv"] = text.bytes
  }
}
