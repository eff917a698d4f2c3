import RegisterForms

extension RegisterForm {
  /// The template of the notes for a new folder.
  var notes: String {
    switch self {
    case .csv: "说明.txt"
    case .xlsx: "说明-工作簿.txt"
    }
  }

  /// The name of the file that holds a round's checklist.
  var checklistFile: String {
    switch self {
    case .csv: "checklist.csv"
    case .xlsx: RoundForms.fileName
    }
  }

  /// The words for a round's checklist, with white space behind them where they end in letters.
  var checklistName: String {
    switch self {
    case .csv: "checklist.csv "
    case .xlsx: "\(RoundForms.fileName) 的“\(RegisterSheet.checklist.name)”"
    }
  }
}
