import Editions
import Rubric
import Sentences

extension ResultSheets {
  static let aboutHeads = ["项目", "说明"]
  static let aboutWords = [
    "考核", "轮次", "截至", "状态", "审定", "公布日期", "核对码", "公布后更正次数", "评分细则", "满分", "单位数", "不适用的指标",
  ]
  /// The notes on how to read the sheets, each beginning with the sheet's name.
  static let aboutNotes = [
    "总分：每个单位一行，按单位表的次序排列。有待核定指标和一票否决的单位不计名次；一票否决的单位仍列出核算的总分。",
    "指标得分：每个单位一行，每项指标一列。“待核定”的指标尚无得分，“不适用”的按细则计入总分。",
    "扣分明细：一条规则依据几条登记记录的，每条记录一行，次数和得扣分只写在第一行；起评分与各行得扣分之和就是得分；改判的是核算得分，与得分并列。得分方式空着的，按规则核算。",
    "变动：与上一轮相比，得分或状态有变动的指标，一个原因一行。",
  ]

  private static let full = "按满分计"
  private static let zero = "计 0 分"
  private static let rescale = "不计，其余指标的得分按比例折算"
  static let notApplicableWords = [full, zero, rescale]

  /// Returns the sheet about the workbook and how to read its other sheets.
  func about(_ sheets: [Sheet]) -> Sheet {
    let notApplicable =
      switch year.notApplicable {
      case .full: ResultSheets.full
      case .zero: ResultSheets.zero
      case .rescale: ResultSheets.rescale
      }
    let shown = sheets.map(\.name)
    let values: [(String, SheetCell)] = [
      ("考核", .text(year.title)), ("轮次", .text(year.round)), ("截至", .text(year.asOf.iso)), ("状态", .text(standing)),
      ("审定", .words(year.approval?.facts)), ("公布日期", .words(year.published?.iso)),
      ("核对码", .words(year.digest)),
      ("公布后更正次数", year.corrections.isEmpty ? .none : .text("\(year.corrections.count)")), ("评分细则", .text(year.rubric)),
      ("满分", .text(year.total.decimal)), ("单位数", .text("\(year.units.count)")), ("不适用的指标", .text(notApplicable)),
    ]
    let facts = values.filter { $0.1 != .none }.map { [SheetCell.text($0.0), $0.1] }
    let notes = ResultSheets.aboutNotes.compactMap { note -> [SheetCell]? in
      guard let colon = note.firstIndex(of: "："), shown.contains(String(note[..<colon])) else { return nil }
      return [.text(String(note[..<colon])), .text(String(note[note.index(after: colon)...]))]
    }
    let rows = facts + notes
    let columns = [SheetColumn("项目", .text, width: 18), SheetColumn("说明", .prose, width: 90)]
    return Sheet("说明", columns, rows: rows)
  }
}
