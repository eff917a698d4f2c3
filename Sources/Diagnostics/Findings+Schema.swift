extension JSONSchema {
  /// The object of `gongshi check --format json` (formats §3).
  package static let check = JSONSchema.object([
    .always("diagnostics", .list(of: finding), "各处问题，按路径、行、列排列"),
    .always("errors", .integer(from: 0), "错误的个数"),
    .always("warnings", .integer(from: 0), "警告的个数"),
    .always("notes", .integer(from: 0), "提示的个数"),
  ])

  private static let finding = JSONSchema.object([
    .always("path", .text, "文件，相对于内容文件夹"),
    .always("line", .integer(from: 1), "行，从 1 起；整个文件的是 1"),
    .always("column", .integer(from: 1), "登记表里是第几格，YAML 里是第几个字，从 1 起；整行的是 1"),
    .optional("cell", .text, "Excel 里的单元格，如 G37；不是登记表里的一格的没有"),
    .always("severity", .words(Severity.allCases.map(\.rawValue)), "error 错误，warning 警告，note 提示"),
    .always("code", .text(matching: "^[a-z0-9-]+$"), "问题的代号，见手册“检查结果与改法”"),
    .always("message", .text, "哪里不对、应怎样改"),
  ])
}
