import Rubric

extension FormEntry {
  /// Returns what is said when something else is typed, with an example in a year; nil if anything may be.
  func fault(in year: Int) -> String? {
    switch self {
    case .text, .units: nil
    case .choice(let list, true): "请从下拉列表中选。可选的词在“选项”表的“\(list)”列。"
    case .choice(let list, false):
      "列表中没有这个单位。请从下拉列表中选（“选项”表的“\(list)”列）；写的是 units.csv 里的别名或编号的，可以继续。"
    case .day(false): "请写日期，如 \(year)-05-28，在 \(year - 1) 年到 \(year + 1) 年之间。"
    case .day(true): "请写日期，如 \(year)-05-28；没有做的，写“否”。"
    case .moment: "请写日期和时间，如 \(year)-05-28 9:30，在 \(year - 1) 年到 \(year + 1) 年之间。"
    case .amount: "请只写数，如 12 或 3.5，不写单位和百分号：95% 写 95。"
    case .count: "请写 0 或正整数。"
    case .mark(let most): "请写 0 到 \(decimal(most)) 的数；不适用的，写“不适用”。"
    }
  }

  /// Returns what is said when the cell is chosen, with an example in a year; nil if the list or the head says enough.
  func hint(in year: Int) -> String? {
    switch self {
    case .text, .choice, .day(false), .count: nil
    case .day(true), .moment, .mark, .amount: fault(in: year)
    case .units: "写单位名称，几个单位之间用分号；也可以写 类别:某类别。"
    }
  }
}
