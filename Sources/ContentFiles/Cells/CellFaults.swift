package import Diagnostics
import Tabular

/// Returns the remedy for what a spreadsheet left in a cell instead of its value: the number signs of a column that
/// is too narrow, or the name of a formula's error; nil for any other text.
package func spoilt(_ text: String) -> String? {
  let key = normalised(text)
  guard key.hasPrefix("#"), key.utf8.count <= 256 else { return nil }
  if key.utf8.count > 1, key.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
    return "\(quoted(key))是 Excel 因为列太窄而显示的井号，原来的值没有存下来；请在原来的表里把这一列拉宽，再另存一次"
  }
  guard
    ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].contains(key.uppercased())
  else { return nil }
  return "\(quoted(key))是 Excel 公式出错的结果；请在原来的表里改好公式，或直接填写，再另存一次"
}

/// Returns the remedy for a percentage where a number is expected; nil for any other text.
package func percentage(_ text: String) -> String? {
  let key = normalised(text)
  guard key.hasSuffix("%"), key.utf8.count <= 64, Double(key.dropLast()) != nil else { return nil }
  let number = key.dropLast()
  return "\(quoted(key))是百分数，这里只写数：请写成 \(number)，不带百分号；写了又变回百分数的，先把这一格的格式改为“常规”，再写 \(number)"
}

extension DiagnosticCode {
  /// A required cell is empty.
  package static let missingValue = DiagnosticCode("missing-value", .error)
  /// A cell does not hold a date.
  package static let badDate = DiagnosticCode("bad-date", .error)
  /// A cell says neither yes nor no.
  package static let badYesNo = DiagnosticCode("bad-yesno", .error)
  /// A cell does not hold a number.
  package static let badNumber = DiagnosticCode("bad-number", .error)
  /// A cell holds none of the words that it may hold.
  package static let badChoice = DiagnosticCode("bad-choice", .error)
}

extension Diagnostic {
  /// Reports a cell that does not hold a date.
  package static func badDate(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badDate, at: place, spoilt(text) ?? "\(quoted(text))\(dateAdvice(text))")
  }

  /// Reports a required cell that is empty.
  package static func missingValue(_ place: Location, _ column: String) -> Diagnostic {
    Diagnostic(.missingValue, at: place, "\(quoted(column))不能为空，请填写")
  }

  /// Reports a cell that holds none of the words that it may hold, and offers those most like it.
  package static func badChoice(_ place: Location, _ text: String, _ words: [String]) -> Diagnostic {
    let near = likelyChoices(for: text, among: words)
    // If several are equally near, the list of all says more.
    let hint = near.count < 3 ? offer(near) ?? "" : ""
    return Diagnostic(
      .badChoice, at: place, "\(quoted(text))不在可选范围内，应是 \(words.joined(separator: "、")) 之一\(hint)")
  }

  /// Reports a cell that says neither yes nor no.
  package static func badYesNo(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badYesNo, at: place, spoilt(text) ?? "\(quoted(text))不是“是”或“否”，请填“是”或“否”")
  }

  /// Reports a cell that does not hold a number.
  package static func badNumber(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(
      .badNumber, at: place, spoilt(text) ?? percentage(text) ?? "\(quoted(text))不是有效数字，应写成 12 或 3.5 这样，不带单位、符号和分隔符")
  }

  /// Reports a cell that does not hold a count.
  package static func badCount(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badNumber, at: place, spoilt(text) ?? percentage(text) ?? "\(quoted(text))不是有效数量，应是 0、1、2 这样的整数")
  }
}
