/// The Chinese words for swift-argument-parser's own help texts, and for the placeholders of values.
enum HelpWords {
  /// The descriptions of the arguments that the parser adds, by their longest name.
  static let ownArguments = ["help": "显示帮助。", "version": "显示程序的版本。"]

  /// The placeholders of values as help shows them, by the names in declarations.
  static let placeholders = [
    "address": "地址", "against": "对照", "audience": "读者", "category": "类别", "column=value": "列名=内容",
    "date": "日期", "day": "日期", "digest": "核对码", "edition": "版本", "file": "文件", "folder": "文件夹",
    "form": "形式", "format": "格式", "host": "地址", "id": "编号", "name": "名称", "number": "文号",
    "port": "端口", "round": "轮次", "rubric": "样例", "sample": "样例", "schema": "种类", "seconds": "秒数", "slug": "文件名",
    "status": "状态",
    "table": "表", "title": "标题", "unit": "单位", "year": "年份",
  ]

  /// Returns a placeholder as help shows it, in angle brackets.
  static func placeholder(_ name: String) -> String { "<\(placeholders[name] ?? name)>" }
}

extension CommandOutline.Argument {
  /// The purpose of the argument.
  var purpose: String {
    names?.lazy.compactMap { HelpWords.ownArguments[$0.name] }.first ?? abstract ?? ""
  }

  /// The argument as it is typed: all its names and the placeholder of its value, such as `--content <文件夹>`.
  var label: String {
    let typed = (names ?? []).map(\.typed).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.joined(separator: ", ")
    let value = kind == .flag ? nil : HelpWords.placeholder(valueName ?? "")
    return [typed.isEmpty ? nil : typed, value].compactMap(\.self).joined(separator: " ")
  }

  /// Its purpose, with the possible values and the default if the purpose does not mention them.
  var explanation: String {
    let purpose = purpose
    var remarks: [String] = []
    if let allValues, !allValues.allSatisfy(purpose.contains) {
      remarks.append("可用 \(allValues.joined(separator: "、"))")
    }
    if let defaultValue, !purpose.contains("默认") { remarks.append("默认 \(defaultValue)") }
    return remarks.isEmpty ? purpose : "\(purpose)（\(remarks.joined(separator: "；"))）"
  }
}
